package dev.httpapi.model;

import dev.httpapi.source.Node;
import dev.httpapi.source.Span;
import java.util.Optional;

/**
 * What happens to asynchronous invocations.
 *
 * @param hasDestinations whether the service has a {@code destinations} block, empty or not
 * @param maximumEventAge seconds
 */
public record AsynchronousInvocation(
    boolean hasDestinations,
    Optional<Destination> onSuccess,
    Optional<Destination> onFailure,
    Optional<Node> maximumEventAge,
    Optional<Node> maximumRetryAttempts) {

  /** Where a record of an invocation goes. */
  public sealed interface Destination {

    /** A function of the service. */
    record OfService(String functionKey, Span span) implements Destination {}

    /**
     * Anything else, by its ARN.
     *
     * @param action what the shared role must be allowed to do, such as {@code sqs:SendMessage};
     *     there for every function that runs as that role
     * @param spelledOut whether it is written with its type
     */
    record ByArn(Node arn, Optional<String> action, boolean spelledOut) implements Destination {}
  }

  /** Whether there is anything to configure. */
  public boolean isConfigured() {
    return hasDestinations || maximumEventAge.isPresent() || maximumRetryAttempts.isPresent();
  }
}
