package dev.httpapi.model;

import dev.httpapi.source.Mapping;
import dev.httpapi.source.Node;
import dev.httpapi.source.Span;
import java.util.List;
import java.util.Optional;

/**
 * The WebSocket API of a service, which exists when a function has a route of it.
 *
 * @param span where it is first spoken of
 * @param target the API that the routes belong to
 * @param stageSpan where its stage is named; the same place where that is outside of the service
 * @param description of the API, its stage and its deployment
 * @param routes in the order of the functions and their events
 */
public record WebsocketApi(
    Span span, Span stageSpan, Target target, Node description, List<Route> routes) {

  /** The API itself. */
  public sealed interface Target {}

  /** An API that another stack owns. */
  public record External(Node id) implements Target {}

  /**
   * An API that this stack owns.
   *
   * @param routeSelection the expression that finds a message's route
   */
  public record Own(
      String name, Node routeSelection, Optional<Mapping> tags, Optional<StageLogs> logs)
      implements Target {}

  /** A route and the function behind it. */
  public record Route(WebsocketRoute route, Function function) {}

  /**
   * Logs of the stage.
   *
   * @param accessFormat one line of the access log; empty when there is no such log
   * @param level of execution logging: {@code INFO}, {@code ERROR} or {@code OFF}
   * @param fullExecutionData whether whole messages are logged
   * @param role the role that API Gateway writes logs with; empty when the stack makes one
   * @param roleManagedExternally whether somebody else sees to that role
   */
  public record StageLogs(
      Span span,
      Optional<Node> accessFormat,
      String level,
      boolean fullExecutionData,
      Optional<Node> role,
      boolean roleManagedExternally,
      Optional<Node> retentionInDays,
      Optional<Node> dataProtectionPolicy) {}

  public WebsocketApi {
    routes = List.copyOf(routes);
  }
}
