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

    /** What the shared role must be allowed to do, such as {@code sqs:SendMessage}. */
    String action();

    /** A function of the service. */
    record OfService(String functionKey, Span span) implements Destination {
      @Override
      public String action() {
        return "lambda:InvokeFunction";
      }
    }

    /** Anything else, by its ARN. */
    record ByArn(Node arn, String action) implements Destination {}
  }

  /** Whether there is anything to configure. */
  public boolean isConfigured() {
    return hasDestinations || maximumEventAge.isPresent() || maximumRetryAttempts.isPresent();
  }
}
