package dev.httpapi.model;

import dev.httpapi.source.Node;
import dev.httpapi.source.Span;
import java.util.Optional;

/** A usage plan; without a name it is the only one. */
public record UsagePlan(
    Span span, Optional<String> name, Optional<Quota> quota, Optional<Throttle> throttle) {

  /** How many requests in a period. */
  public record Quota(Optional<Node> limit, Optional<Node> offset, Optional<Node> period) {}

  /** How many requests at once and in a second. */
  public record Throttle(Optional<Node> burstLimit, Optional<Node> rateLimit) {}
}
