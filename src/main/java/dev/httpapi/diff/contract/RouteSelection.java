package dev.httpapi.diff.contract;

import dev.httpapi.diff.apis.Protocol;
import dev.httpapi.diff.apis.Route;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Which route of an API answers a request.
 *
 * <p>An HTTP API takes the most specific path that has the method: literal parts before variables,
 * variables before a greedy one, {@code $default} last; a method before {@code ANY}. A REST API
 * does the same, without {@code $default}: where the most specific resource lacks the method, the
 * next one is asked (measured by others, see the threads). A WebSocket API takes the route whose
 * key the message has, else {@code $default}; nothing stands in for {@code $connect} and {@code
 * $disconnect}.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-routes.html">Create
 *     routes for HTTP APIs: routing API requests</a>
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/websocket-api-develop-routes.html">Create
 *     routes for WebSocket APIs</a>
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-set-up-simple-proxy.html">Proxy
 *     resources of REST APIs</a>
 * @see <a href="https://github.com/ministackorg/ministack/pull/1423">Measured: a REST API selects
 *     the pair of resource and method</a>
 * @see <a href="https://github.com/floci-io/floci/pull/3399">Measured: a REST API goes on to the
 *     next resource where the method is missing</a>
 */
final class RouteSelection {
  private static final String ANY = "ANY";
  private static final String DEFAULT = "$default";

  private RouteSelection() {}

  /** The route that answers all requests of another one which is not there; empty if none does. */
  static Optional<Route> answering(Route asked, List<Route> routes) {
    Route best = null;
    for (Route route : routes) {
      if (answers(route, asked) && (best == null || isFirst(route, best))) {
        best = route;
      }
    }
    return Optional.ofNullable(best);
  }

  /** The routes that answer some of the requests of another one which is not there. */
  static List<Route> answeringSome(Route asked, List<Route> routes) {
    List<Route> some = new ArrayList<>();
    if (asked.protocol() != Protocol.WEBSOCKET) {
      for (Route route : routes) {
        if (answers(asked, route) || isOfOneMethod(route, asked)) {
          some.add(route);
        }
      }
    }
    return some;
  }

  private static boolean isOfOneMethod(Route route, Route asked) {
    return asked.method().equals(ANY) && !isDefault(route) && pattern(route).covers(pattern(asked));
  }

  /** Whether a route would answer every request of another one. */
  private static boolean answers(Route route, Route asked) {
    if (asked.protocol() == Protocol.WEBSOCKET) {
      return isDefault(route) && !asked.path().startsWith("$");
    }
    if (isDefault(route) || isDefault(asked)) {
      return isDefault(route);
    }
    return (route.method().equals(ANY) || route.method().equals(asked.method()))
        && pattern(route).covers(pattern(asked));
  }

  private static boolean isFirst(Route route, Route other) {
    if (isDefault(route) || isDefault(other)) {
      return isDefault(other);
    }
    PathPattern path = pattern(route);
    PathPattern others = pattern(other);
    if (path.isMoreSpecificThan(others) || others.isMoreSpecificThan(path)) {
      return path.isMoreSpecificThan(others);
    }
    return other.method().equals(ANY);
  }

  static boolean isDefault(Route route) {
    return route.method().isEmpty() && route.path().equals(DEFAULT);
  }

  private static PathPattern pattern(Route route) {
    return PathPattern.of(route.path());
  }
}
