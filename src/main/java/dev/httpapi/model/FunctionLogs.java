package dev.httpapi.model;

import dev.httpapi.source.Node;
import java.util.Optional;

/**
 * A function's log group: whether it has one, for how many days, how data is protected, and how
 * Lambda writes to it.
 */
public record FunctionLogs(
    boolean disabled,
    Optional<Node> retentionInDays,
    Optional<Node> dataProtectionPolicy,
    Logging logging) {

  /** Whether there is a second group, of the class for rare reading, that the logs go to. */
  public boolean isRarelyRead() {
    return !disabled && logging.infrequentAccess();
  }
}
