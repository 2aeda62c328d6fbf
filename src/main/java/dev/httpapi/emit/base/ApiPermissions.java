package dev.httpapi.emit.base;

import dev.httpapi.diagnostics.Code;
import dev.httpapi.diagnostics.Diagnostic;
import dev.httpapi.diagnostics.Diagnostics;
import dev.httpapi.model.Function;
import dev.httpapi.model.HttpApi;
import dev.httpapi.model.HttpRoute.RouteKey;
import dev.httpapi.model.RestApi;
import dev.httpapi.model.RestRoute;
import dev.httpapi.model.Service;
import dev.httpapi.model.WebsocketApi;
import dev.httpapi.source.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which requests each API may invoke each function for: any, as the framework has it, or those of
 * the routes that lead there.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/arn-format-reference.html">
 *     ARN format of API Gateway</a>
 */
public final class ApiPermissions {
  public static final Scope ANY_HTTP = new Scope("", "/*");
  public static final Scope ANY_REST = new Scope("", "/*/*");

  /**
   * Some requests to an API.
   *
   * @param name what tells the permission from the function's others, at the end of its logical id
   * @param pattern what follows the API's id in the source ARN: stage, method and path
   * @param route the first route that it is for; empty for any
   */
  public record Scope(String name, String pattern, Optional<Span> route) {
    Scope(String name, String pattern) {
      this(name, pattern, Optional.empty());
    }

    /** The route that it is for, or else a given one. */
    public Span origin(Span otherwise) {
      return route.isPresent() ? route.get() : otherwise;
    }
  }

  /**
   * What a function answers of each kind of API.
   *
   * @param anyPath whether any path of a method is meant
   */
  public record Scopes(List<Scope> http, List<Scope> rest, List<Scope> websocket, boolean anyPath) {
    int size() {
      return http.size() + rest.size() + websocket.size();
    }
  }

  private final boolean least;
  private final Map<String, Scopes> scopes = new HashMap<>();

  private ApiPermissions(boolean least) {
    this.least = least;
  }

  /** One permission for each API, whatever the request. */
  public static ApiPermissions wide() {
    return new ApiPermissions(false);
  }

  /**
   * A permission for each method and path of the routes, or for each method where so many would not
   * fit into a function's policy.
   */
  public static ApiPermissions least(Service service, Diagnostics diagnostics) {
    ApiPermissions permissions = new ApiPermissions(true);
    for (Function function : service.functions()) {
      permissions.add(function, service, diagnostics);
    }
    return permissions;
  }

  private void add(Function function, Service service, Diagnostics diagnostics) {
    Scopes exact = scopes(function, service, false);
    if (new FunctionPolicy(function, service).fits(exact)) {
      scopes.put(function.key(), exact);
      return;
    }
    scopes.put(function.key(), scopes(function, service, true));
    diagnostics.add(
        Diagnostic.of(
                Code.PERMISSIONS_WIDENED,
                function.span(),
                exact.size()
                    + " permissions, one for each route, would not fit into the policy of `"
                    + function.key()
                    + "`: the APIs may invoke it for any path of a method")
            .help(
                "a function's policy holds 20 KB; spread the routes over several functions, or"
                    + " catch them with `{proxy+}`"));
  }

  private static Scopes scopes(Function function, Service service, boolean anyPath) {
    Scopes scopes = new Scopes(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), anyPath);
    for (HttpApi.Route route : service.httpRoutes()) {
      if (route.function().key().equals(function.key())) {
        addOnce(scopes.http(), http(route.route().key(), anyPath), route.route().span());
      }
    }
    for (RestApi.Route route : service.restRoutes()) {
      if (route.function().key().equals(function.key()) && route.route().integration().isLambda()) {
        addOnce(scopes.rest(), rest(route.route(), anyPath), route.route().span());
      }
    }
    for (WebsocketApi.Route route : service.websocketRoutes()) {
      if (route.function().key().equals(function.key())) {
        addOnce(scopes.websocket(), websocket(route.route().key(), anyPath), route.route().span());
      }
    }
    return scopes;
  }

  private static void addOnce(List<Scope> scopes, Scope scope, Span route) {
    for (Scope other : scopes) {
      if (other.pattern().equals(scope.pattern())) {
        return;
      }
    }
    scopes.add(new Scope(scope.name(), scope.pattern(), Optional.of(route)));
  }

  private static Scope http(RouteKey key, boolean anyPath) {
    if (!(key instanceof RouteKey.MethodAndPath route)) {
      return new Scope("Default", "/*/$default");
    }
    return anyPath
        ? new Scope(LogicalIds.normalizedPath(route.method()), ofMethod(route.method()) + "/*")
        : new Scope(
            LogicalIds.normalizedPath(key.toString()),
            ofMethod(route.method()) + path(route.path()));
  }

  private static Scope rest(RestRoute route, boolean anyPath) {
    String method = LogicalIds.normalizedPath(route.method());
    return anyPath
        ? new Scope(method, ofMethod(route.method()) + "/*")
        : new Scope(
            LogicalIds.normalizedPath(route.path()) + method,
            ofMethod(route.method()) + path("/" + route.path()));
  }

  private static Scope websocket(String key, boolean anyRoute) {
    return anyRoute
        ? new Scope("", "/*")
        : new Scope(LogicalIds.websocketRouteWord(key), "/*/" + key);
  }

  private static String ofMethod(String method) {
    return "/*/" + (method.equals("ANY") ? "*" : method);
  }

  /** Variables match anything; API Gateway names a path without the slash at its end. */
  private static String path(String path) {
    StringBuilder pattern = new StringBuilder(path.length());
    int copied = 0;
    int open = path.indexOf('{');
    while (open >= 0 && path.indexOf('}', open) > 0) {
      int close = path.indexOf('}', open);
      pattern.append(path, copied, open).append('*');
      copied = close + 1;
      open = path.indexOf('{', copied);
    }
    pattern.append(path, copied, path.length());
    if (pattern.length() > 1 && pattern.charAt(pattern.length() - 1) == '/') {
      pattern.setLength(pattern.length() - 1);
    }
    return pattern.toString();
  }

  /** The requests of an HTTP API that a function answers. */
  public List<Scope> http(Function function) {
    return least ? scopes.get(function.key()).http() : List.of(ANY_HTTP);
  }

  /** The requests of a REST API that a function answers. */
  public List<Scope> rest(Function function) {
    return least ? scopes.get(function.key()).rest() : List.of(ANY_REST);
  }

  /** The routes of a WebSocket API that a function answers; only where permissions are least. */
  public List<Scope> websocket(Function function) {
    return scopes.get(function.key()).websocket();
  }

  /** The permission that a method of a REST API needs; none when it invokes nothing. */
  public Optional<Scope> rest(Function function, RestRoute route) {
    if (!least) {
      return Optional.of(ANY_REST);
    }
    if (!route.integration().isLambda()) {
      return Optional.empty();
    }
    Scopes given = scopes.get(function.key());
    String pattern = rest(route, given.anyPath()).pattern();
    for (Scope scope : given.rest()) {
      if (scope.pattern().equals(pattern)) {
        return Optional.of(scope);
      }
    }
    return Optional.empty();
  }

  /** Whether an authorizer of an API is permitted apart from the API's routes. */
  public boolean areLeast() {
    return least;
  }
}
