package dev.httpapi.model;

import dev.httpapi.source.Node;
import dev.httpapi.source.Span;

/**
 * An authorizer of a WebSocket API, as one route speaks of it.
 *
 * @param name its name in AWS, of which its logical id is made
 * @param target the function that is asked
 * @param identitySource the expressions that say where a request carries its credentials
 */
public record WebsocketAuthorizer(String name, Span span, Target target, Node identitySource) {

  /** The function that an authorizer asks. */
  public sealed interface Target {

    /** A function of the service. */
    record OfService(String functionKey, Span span) implements Target {}

    /** A function by its ARN. */
    record ByArn(Node arn) implements Target {}
  }
}
