package dev.httpapi.model;

import dev.httpapi.source.Node;
import dev.httpapi.source.Span;
import java.util.List;
import java.util.Optional;

/**
 * An authorizer of a REST API, as one method speaks of it.
 *
 * @param type {@code TOKEN}, {@code REQUEST} or {@code COGNITO_USER_POOLS}
 * @param target the function that is asked, or the user pool
 * @param managedExternally whether somebody else lets API Gateway invoke the function
 * @param resultTtl seconds; empty leaves it to API Gateway
 * @param claims of a user pool, handed to a Lambda integration
 * @param scopes of which a token must hold one
 */
public record RestAuthorizer(
    String name,
    Span span,
    String type,
    Target target,
    boolean managedExternally,
    Optional<Node> resultTtl,
    Optional<Node> identitySource,
    Optional<Node> validationExpression,
    List<String> claims,
    List<Node> scopes) {

  /** The type of an authorizer that is a Cognito user pool. */
  public static final String COGNITO = "COGNITO_USER_POOLS";

  /** What an authorizer asks. */
  public sealed interface Target {

    /** A function of the service. */
    record OfService(String functionKey, Span span) implements Target {}

    /** A function or user pool by its ARN. */
    record ByArn(Node arn) implements Target {}
  }

  public boolean isCognito() {
    return type.equals(COGNITO);
  }
}
