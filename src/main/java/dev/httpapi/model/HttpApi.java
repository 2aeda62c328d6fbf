package dev.httpapi.model;

import dev.httpapi.source.Mapping;
import dev.httpapi.source.Node;
import dev.httpapi.source.Span;
import java.util.List;
import java.util.Optional;

/**
 * The HTTP API of a service, which exists when a function has a route of it.
 *
 * @param span where it is first spoken of
 * @param target the API that the routes belong to
 * @param routes in the order of the functions and their events
 */
public record HttpApi(Span span, Target target, List<Route> routes) {

  /** The API itself. */
  public sealed interface Target {}

  /** An API that another stack owns. */
  public record External(Node id) implements Target {}

  /**
   * An API that this stack owns.
   *
   * @param metrics whether the stage reports detailed metrics
   * @param accessLogs the access log of the stage
   */
  public record Own(
      String name,
      Optional<Node> description,
      Optional<Node> disableDefaultEndpoint,
      Optional<Mapping> tags,
      Optional<HttpCors> cors,
      List<HttpAuthorizer> authorizers,
      Node metrics,
      Optional<AccessLogs> accessLogs)
      implements Target {}

  /** An access log: the format of its lines and the group that they go to. */
  public record AccessLogs(
      Node format, Optional<Node> retentionInDays, Optional<Node> dataProtectionPolicy) {}

  /** A route and the function behind it. */
  public record Route(HttpRoute route, Function function, Node payloadVersion) {}

  public HttpApi {
    routes = List.copyOf(routes);
  }

  /** The authorizer of a key. */
  public Optional<HttpAuthorizer> authorizer(String key) {
    if (target instanceof Own own) {
      for (HttpAuthorizer authorizer : own.authorizers()) {
        if (authorizer.key().equals(key)) {
          return Optional.of(authorizer);
        }
      }
    }
    return Optional.empty();
  }
}
