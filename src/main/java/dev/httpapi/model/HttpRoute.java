package dev.httpapi.model;

import dev.httpapi.source.Node;
import dev.httpapi.source.Span;
import java.util.List;
import java.util.Optional;

/**
 * A route of an HTTP API.
 *
 * @param key what it answers to
 * @param span where it is written
 * @param authorization who may call it; empty for everybody
 */
public record HttpRoute(RouteKey key, Span span, Optional<Authorization> authorization) {

  /** Which requests a route answers to. */
  public sealed interface RouteKey {

    /** The method that a client sees; {@code ANY} stands for all of them. */
    String method();

    /** All requests that no other route answers to. */
    record Default() implements RouteKey {
      @Override
      public String method() {
        return "ANY";
      }

      @Override
      public String toString() {
        return "$default";
      }
    }

    /** A method in upper case and a path as it is written. */
    record MethodAndPath(String method, String path) implements RouteKey {
      @Override
      public String toString() {
        return method + " " + path;
      }
    }
  }

  /** Who may call a route. */
  public sealed interface Authorization {

    /** Whoever signs with credentials that IAM allows. */
    record Iam() implements Authorization {}

    /** Whom an authorizer of this API lets in, by the authorizer's key. */
    record Named(String authorizer, Span span, Optional<List<Node>> scopes)
        implements Authorization {}

    /** Whom an authorizer of an API elsewhere lets in. */
    record ById(Node id, boolean request, Optional<List<Node>> scopes) implements Authorization {}
  }
}
