package dev.httpapi.diff.security;

import dev.httpapi.diff.apis.Route;

/**
 * Routes that take what no other route does.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-routes.html">Create
 *     routes for HTTP APIs, "Route selection"</a>
 */
final class CatchAll {
  private static final String GREEDY = "+}";

  private CatchAll() {}

  /** Whether requests for a route go to another one where the first is not there. */
  static boolean takes(Route other, Route route) {
    if (other.path().equals("$default")) {
      return true;
    }
    boolean method = other.method().equals("ANY") || other.method().equals(route.method());
    int variable = other.path().lastIndexOf('{');
    return method
        && other.path().endsWith(GREEDY)
        && variable > 0
        // It stands for one part at least, so that `/{proxy+}` is not asked for `/`.
        && route.path().length() > variable
        && route.path().startsWith(other.path().substring(0, variable));
  }
}
