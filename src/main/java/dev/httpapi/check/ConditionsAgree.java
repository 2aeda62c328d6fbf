package dev.httpapi.check;

import dev.httpapi.diagnostics.Code;
import dev.httpapi.diagnostics.Diagnostic;
import dev.httpapi.diagnostics.Diagnostics;
import dev.httpapi.model.AsynchronousInvocation.Destination;
import dev.httpapi.model.Function;
import dev.httpapi.model.HttpApi;
import dev.httpapi.model.HttpAuthorizer;
import dev.httpapi.model.HttpRoute.Authorization;
import dev.httpapi.model.RestApi;
import dev.httpapi.model.RestAuthorization;
import dev.httpapi.model.RestAuthorizer;
import dev.httpapi.model.Service;
import dev.httpapi.model.WebsocketApi;
import dev.httpapi.model.WebsocketAuthorizer;
import dev.httpapi.source.Mapping;
import dev.httpapi.source.Node;
import dev.httpapi.source.Scalar;
import dev.httpapi.source.Sequence;
import dev.httpapi.source.Span;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Raises {@code conditional-reference} where a function that may exist refers to one that may not:
 * by a destination, or by an authorizer of its routes. CloudFormation refuses the whole stack when
 * a reference leads to a resource whose condition is false.
 *
 * <p>A condition carries others in it when it is {@code Fn::And} of them.
 */
record ConditionsAgree() implements Check {

  @Override
  public void check(Service service, Diagnostics diagnostics) {
    for (Function function : service.functions()) {
      destination(service, function, function.asynchronous().onSuccess(), diagnostics);
      destination(service, function, function.asynchronous().onFailure(), diagnostics);
    }
    if (service.httpApi().isPresent()) {
      for (HttpApi.Route route : service.httpRoutes()) {
        http(service, service.httpApi().get(), route, diagnostics);
      }
    }
    for (RestApi.Route route : service.restRoutes()) {
      rest(service, route, diagnostics);
    }
    for (WebsocketApi.Route route : service.websocketRoutes()) {
      websocket(service, route, diagnostics);
    }
  }

  private static void destination(
      Service service,
      Function function,
      Optional<Destination> destination,
      Diagnostics diagnostics) {
    if (destination.isPresent() && destination.get() instanceof Destination.OfService target) {
      compare(service, function, target.functionKey(), target.span(), diagnostics);
    }
  }

  private static void http(
      Service service, HttpApi api, HttpApi.Route route, Diagnostics diagnostics) {
    Optional<Authorization> authorization = route.route().authorization();
    if (authorization.isEmpty() || !(authorization.get() instanceof Authorization.Named named)) {
      return;
    }
    Optional<HttpAuthorizer> authorizer = api.authorizer(named.authorizer());
    if (authorizer.isPresent()
        && authorizer.get() instanceof HttpAuthorizer.Request request
        && request.function() instanceof HttpAuthorizer.Target.OfService target) {
      compare(service, route.function(), target.functionKey(), named.span(), diagnostics);
    }
  }

  private static void rest(Service service, RestApi.Route route, Diagnostics diagnostics) {
    if (route.route().authorization().isPresent()
        && route.route().authorization().get() instanceof RestAuthorization.ByAuthorizer by
        && by.authorizer().target() instanceof RestAuthorizer.Target.OfService target) {
      compare(service, route.function(), target.functionKey(), target.span(), diagnostics);
    }
  }

  private static void websocket(
      Service service, WebsocketApi.Route route, Diagnostics diagnostics) {
    if (route.route().authorizer().isPresent()
        && route.route().authorizer().get().target()
            instanceof WebsocketAuthorizer.Target.OfService target) {
      compare(service, route.function(), target.functionKey(), target.span(), diagnostics);
    }
  }

  private static void compare(
      Service service, Function from, String key, Span place, Diagnostics diagnostics) {
    Optional<Function> to = service.function(key);
    if (to.isEmpty() || to.get().condition().isEmpty()) {
      return;
    }
    Node needed = to.get().condition().get();
    if (from.condition().isPresent()
        && carries(service, from.condition().get(), name(needed), new HashSet<>())) {
      return;
    }
    String condition = name(needed);
    diagnostics.add(
        Diagnostic.of(
                Code.CONDITIONAL_REFERENCE,
                place,
                "`"
                    + from.key()
                    + "` can exist without `"
                    + key
                    + "`, which has the condition `"
                    + condition
                    + "`")
            .related(needed.span(), "the condition is set here")
            .help(
                "CloudFormation refuses a stack with such a reference; give `"
                    + from.key()
                    + "` the condition `"
                    + condition
                    + "`, or one that is `Fn::And` of it and others"));
  }

  private static String name(Node condition) {
    return condition instanceof Scalar scalar ? scalar.text() : "";
  }

  /** Whether one condition holds only where another does. */
  private static boolean carries(
      Service service, Node condition, String needed, Set<String> visited) {
    String name = name(condition);
    if (name.equals(needed)) {
      return true;
    }
    Optional<Node> definition = definition(service, name);
    return visited.add(name)
        && definition.isPresent()
        && isAnd(service, definition.get(), needed, visited);
  }

  private static Optional<Node> definition(Service service, String name) {
    Optional<Mapping> template = service.resources().template();
    Optional<Node> conditions =
        template.isPresent() ? template.get().get("Conditions") : Optional.empty();
    return conditions.isPresent() && conditions.get() instanceof Mapping mapping
        ? mapping.get(name)
        : Optional.empty();
  }

  private static boolean isAnd(
      Service service, Node definition, String needed, Set<String> visited) {
    if (!(definition instanceof Mapping mapping)) {
      return false;
    }
    Optional<Node> named = mapping.get("Condition");
    if (named.isPresent()) {
      return carries(service, named.get(), needed, visited);
    }
    Optional<Node> parts = mapping.get("Fn::And");
    if (parts.isPresent() && parts.get() instanceof Sequence list) {
      for (Node part : list.items()) {
        if (isAnd(service, part, needed, visited)) {
          return true;
        }
      }
    }
    return false;
  }
}
