package dev.httpapi.emit;

import dev.httpapi.diagnostics.Code;
import dev.httpapi.diagnostics.Diagnostic;
import dev.httpapi.diagnostics.Diagnostics;
import dev.httpapi.model.Function;
import dev.httpapi.model.HttpApi;
import dev.httpapi.model.HttpRoute.RouteKey;
import dev.httpapi.model.RestApi;
import dev.httpapi.model.RestRoute;
import dev.httpapi.model.Service;
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
final class ApiPermissions {
  static final Scope ANY_HTTP = new Scope("", "/*");
  static final Scope ANY_REST = new Scope("", "/*/*");

  /**
   * Some requests to an API.
   *
   * @param name what tells the permission from the function's others, at the end of its logical id
   * @param pattern what follows the API's id in the source ARN: stage, method and path
   */
  record Scope(String name, String pattern) {}

  private final boolean least;
  private final Map<String, List<Scope>> http = new HashMap<>();
  private final Map<String, List<Scope>> rest = new HashMap<>();

  private ApiPermissions(boolean least) {
    this.least = least;
  }

  /** One permission for each API, whatever the request. */
  static ApiPermissions wide() {
    return new ApiPermissions(false);
  }

  /**
   * A permission for each method and path of the routes, or for each method where so many would not
   * fit into a function's policy.
   */
  static ApiPermissions least(Service service, Diagnostics diagnostics) {
    ApiPermissions permissions = new ApiPermissions(true);
    for (Function function : service.functions()) {
      permissions.add(function, service, diagnostics);
    }
    return permissions;
  }

  private void add(Function function, Service service, Diagnostics diagnostics) {
    List<Scope> ofHttp = new ArrayList<>();
    List<Scope> ofRest = new ArrayList<>();
    routes(function, service, false, ofHttp, ofRest);
    FunctionPolicy policy = new FunctionPolicy(function, service);
    int statements = ofHttp.size() + ofRest.size();
    if (!policy.fits(ofHttp, ofRest)) {
      ofHttp.clear();
      ofRest.clear();
      routes(function, service, true, ofHttp, ofRest);
      diagnostics.add(
          Diagnostic.of(
                  Code.PERMISSIONS_WIDENED,
                  function.span(),
                  statements
                      + " permissions, one for each route, would not fit into the policy of `"
                      + function.key()
                      + "`: the APIs may invoke it for any path of a method")
              .help(
                  "a function's policy holds 20 KB; spread the routes over several functions, or"
                      + " catch them with `{proxy+}`"));
    }
    http.put(function.key(), ofHttp);
    rest.put(function.key(), ofRest);
  }

  private static void routes(
      Function function, Service service, boolean anyPath, List<Scope> ofHttp, List<Scope> ofRest) {
    for (HttpApi.Route route : service.httpRoutes()) {
      if (route.function().key().equals(function.key())) {
        addOnce(ofHttp, http(route.route().key(), anyPath));
      }
    }
    for (RestApi.Route route : service.restRoutes()) {
      if (route.function().key().equals(function.key()) && route.route().integration().isLambda()) {
        addOnce(ofRest, rest(route.route(), anyPath));
      }
    }
  }

  private static void addOnce(List<Scope> scopes, Scope scope) {
    for (Scope other : scopes) {
      if (other.pattern().equals(scope.pattern())) {
        return;
      }
    }
    scopes.add(scope);
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
  List<Scope> http(Function function) {
    return least ? http.get(function.key()) : List.of(ANY_HTTP);
  }

  /** The requests of a REST API that a function answers. */
  List<Scope> rest(Function function) {
    return least ? rest.get(function.key()) : List.of(ANY_REST);
  }

  /** The permission that a method of a REST API needs; none when it invokes nothing. */
  Optional<Scope> rest(Function function, RestRoute route) {
    if (!least) {
      return Optional.of(ANY_REST);
    }
    for (Scope scope : rest(function)) {
      if (route.integration().isLambda()
          && (scope.pattern().equals(rest(route, false).pattern())
              || scope.pattern().equals(rest(route, true).pattern()))) {
        return Optional.of(scope);
      }
    }
    return Optional.empty();
  }

  /** Whether an authorizer of an API is permitted apart from the API's routes. */
  boolean areLeast() {
    return least;
  }
}
