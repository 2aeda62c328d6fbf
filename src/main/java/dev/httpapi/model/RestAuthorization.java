package dev.httpapi.model;

import dev.httpapi.source.Node;
import java.util.List;

/** Who may call a method of a REST API. */
public sealed interface RestAuthorization {

  /** Whoever signs with credentials that IAM allows. */
  record Iam() implements RestAuthorization {}

  /** Whom an authorizer that is made elsewhere lets in. */
  record ById(String type, Node id, List<Node> scopes) implements RestAuthorization {}

  /** Whom an authorizer of this stack lets in. */
  record ByAuthorizer(RestAuthorizer authorizer) implements RestAuthorization {}
}
