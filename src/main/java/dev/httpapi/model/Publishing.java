package dev.httpapi.model;

import dev.httpapi.source.Node;
import java.util.Optional;

/**
 * How a function's code is published.
 *
 * @param versioned whether the service asks for versions, which are then kept
 * @param provisionedConcurrency how many executions are kept warm
 * @param snapStart whether versions start from a snapshot
 * @param durable how long its executions go on, if they outlast an invocation
 * @param naming how the ids of versions are made
 */
public record Publishing(
    boolean versioned,
    Optional<Node> provisionedConcurrency,
    boolean snapStart,
    Optional<DurableExecution> durable,
    VersionNaming naming) {

  /**
   * The alias that callers go through; warm executions and snapshots belong to a version, and a
   * durable execution ends in the version that it began in.
   */
  public Optional<Alias> alias() {
    if (durable.isPresent()) {
      return Optional.of(Alias.DURABLE);
    }
    if (snapStart) {
      return Optional.of(Alias.SNAP_START);
    }
    return provisionedConcurrency.isPresent() ? Optional.of(Alias.PROVISIONED) : Optional.empty();
  }

  /** Whether a version is published, asked for or needed by the alias. */
  public boolean publishesVersion() {
    return versioned || alias().isPresent();
  }
}
