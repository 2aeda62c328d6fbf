package dev.httpapi.diff.apis;

import dev.httpapi.source.Span;
import dev.httpapi.template.located.Declared;
import dev.httpapi.template.located.Located;
import java.util.List;
import java.util.Optional;

/**
 * What an API answers to: a route of an HTTP or WebSocket API, a method of a REST API.
 *
 * @param api the logical id of its API, or its id as it is shown when it is another stack's
 * @param method {@code GET}, {@code ANY}; empty for {@code $default} and WebSocket routes
 * @param path {@code /items/{id}}; the route's key for {@code $default} and WebSocket routes
 * @param resource the route or the method
 * @param integration what holds the integration: a resource of its own, or the method; empty when
 *     the route has none, or one that is not of this template
 * @param target what answers
 */
public record Route(
    Protocol protocol,
    String api,
    String method,
    String path,
    Declared resource,
    Optional<Declared> integration,
    Target target) {
  private static final String NONE = "NONE";

  /** What a person calls it, such as {@code GET /items/{id}}. */
  public String name() {
    return method.isEmpty() ? path : method + " " + path;
  }

  /** What makes requests go here: names of path variables do not count. */
  public String shape() {
    return method.isEmpty() ? path : method + " " + PathShape.of(path);
  }

  /** {@code NONE}, {@code JWT}, {@code CUSTOM}, {@code AWS_IAM}, {@code COGNITO_USER_POOLS}. */
  public String authorizationType() {
    return resource.text("AuthorizationType").orElse(NONE);
  }

  /** The id of its authorizer, mostly a reference. */
  public Optional<Located> authorizerId() {
    return resource.get("AuthorizerId");
  }

  /** Its authorizer, if it is one of this template. */
  public Optional<Declared> authorizer() {
    return resource.referred("AuthorizerId");
  }

  /** The scopes of which a token must have one. */
  public List<Located> scopes() {
    return resource.items("AuthorizationScopes");
  }

  public boolean needsApiKey() {
    Optional<Located> required = resource.get("ApiKeyRequired");
    return required.isPresent() && required.get().isTrue();
  }

  /** Whether nobody asks who calls: there is neither an authorizer nor a key. */
  public boolean isOpen() {
    return authorizationType().equals(NONE) && !needsApiKey();
  }

  /** Whether it is a REST API's own answer to the question whether a page may call. */
  public boolean isPreflight() {
    return protocol == Protocol.REST
        && method.equals("OPTIONS")
        && resource.text("Integration", "Type").orElse("").equals("MOCK");
  }

  public Span span() {
    return resource.span();
  }
}
