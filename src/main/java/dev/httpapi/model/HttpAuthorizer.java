package dev.httpapi.model;

import dev.httpapi.source.Node;
import dev.httpapi.source.Span;
import java.util.List;
import java.util.Optional;

/** An authorizer of an HTTP API. */
public sealed interface HttpAuthorizer {

  /** Its key under {@code provider.httpApi.authorizers}, by which routes name it. */
  String key();

  /** Its name in AWS, of which its logical id is made. */
  String name();

  Span span();

  /** The expressions that say where a request carries its credentials. */
  List<Node> identitySource();

  /** An authorizer that checks JSON Web Tokens. */
  record Jwt(
      String key,
      String name,
      Span span,
      List<Node> identitySource,
      Optional<Node> issuer,
      List<Node> audience)
      implements HttpAuthorizer {}

  /**
   * An authorizer that asks a Lambda function.
   *
   * @param managedExternally whether somebody else lets API Gateway invoke the function
   * @param resultTtl seconds
   */
  record Request(
      String key,
      String name,
      Span span,
      List<Node> identitySource,
      Target function,
      boolean managedExternally,
      Optional<Node> resultTtl,
      Optional<Node> simpleResponses,
      Node payloadVersion)
      implements HttpAuthorizer {}

  /** The function that a request authorizer asks. */
  sealed interface Target {

    /** A function of the service. */
    record OfService(String functionKey, Span span) implements Target {}

    /** A function by its ARN. */
    record ByArn(Node arn) implements Target {}
  }
}
