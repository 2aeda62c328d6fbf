package dev.httpapi.diff.security;

import dev.httpapi.diff.apis.Protocol;
import dev.httpapi.diff.apis.Route;
import dev.httpapi.diff.apis.RoutePairs;
import dev.httpapi.diff.base.ChangeCode;
import dev.httpapi.diff.base.Consequence;
import dev.httpapi.diff.base.Consequences;
import dev.httpapi.diff.base.Effect;
import dev.httpapi.diff.base.Evaluator;
import dev.httpapi.diff.base.Pair;
import dev.httpapi.source.Span;
import dev.httpapi.template.located.Located;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Tells {@code public-route}, {@code authorizer-removed}, {@code authorizer-added} and {@code
 * authorizer-swapped}: who is asked before a request reaches a route.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-access-control.html">Control
 *     and manage access to HTTP APIs</a>
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-control-access-to-api.html">Control
 *     and manage access to REST APIs</a>
 */
record RouteGuards() implements Evaluator {

  @Override
  public void evaluate(Pair pair, Consequences consequences) {
    List<RoutePairs.Both> routes = RoutePairs.of(pair);
    Comparison comparison = new Comparison(pair, OldSide.of(pair), routes, consequences);
    Set<String> guarded = comparison.guardedApis();
    for (RoutePairs.Both both : routes) {
      if (both.isOnBothSides()) {
        if (Guard.isAsked(both.now().get())) {
          comparison.kept(both.old().get(), both.now().get());
        }
      } else if (both.now().isPresent()) {
        comparison.added(both.now().get(), guarded);
      } else {
        comparison.gone(both.old().get());
      }
    }
  }

  private record Comparison(
      Pair pair, OldSide side, List<RoutePairs.Both> routes, Consequences consequences) {

    /** The APIs that have a route with a guard, on one of the sides. */
    Set<String> guardedApis() {
      Set<String> apis = new HashSet<>();
      for (RoutePairs.Both both : routes) {
        both.old().filter(this::isGuarded).ifPresent(route -> apis.add(side.id(route.api())));
        both.now().filter(this::isGuarded).ifPresent(route -> apis.add(route.api()));
      }
      return apis;
    }

    private boolean isGuarded(Route route) {
      return Guard.isAsked(route) && !Guard.of(route, side).isNone();
    }

    void kept(Route old, Route now) {
      Guard before = Guard.of(old, side);
      Guard after = Guard.of(now, OldSide.none());
      if (before.isSame(after)) {
        return;
      }
      if (!before.isKnown() || !after.isKnown()) {
        told(
            ChangeCode.AUTHORIZER_SWAPPED,
            Effect.UNKNOWN,
            "how it authorizes differs, and is known only when the stack is deployed",
            old,
            now);
      } else if (after.isNone()) {
        opened(before, old, now);
      } else if (before.isNone()) {
        String message = "is guarded by " + after.shown() + " now" + openness(old);
        told(ChangeCode.AUTHORIZER_ADDED, Effect.STRONGER, message, old, now);
      } else {
        String message = "is guarded by " + after.shown() + " now instead of " + before.shown();
        told(ChangeCode.AUTHORIZER_SWAPPED, Effect.UNKNOWN, message, old, now);
      }
    }

    private String openness(Route old) {
      return old.needsApiKey() || apiGuard(old, false).isPresent()
          ? ""
          : ", and was open to everybody";
    }

    /** AWS says that keys are for metering, and no means of authorization. */
    private void opened(Guard before, Route old, Route now) {
      Optional<String> left =
          now.needsApiKey()
              ? Optional.of("an API key, which is no authorization")
              : apiGuard(now, true);
      if (left.isPresent()) {
        String message =
            "is no longer guarded by " + before.shown() + ": what is left is " + left.get();
        told(ChangeCode.AUTHORIZER_REMOVED, Effect.WEAKER, message, old, now);
      } else {
        String message = "is open to everybody now: it was guarded by " + before.shown();
        told(ChangeCode.PUBLIC_ROUTE, Effect.WEAKER, message, old, now);
      }
    }

    private Optional<String> apiGuard(Route route, boolean isNow) {
      return route.protocol() == Protocol.REST
          ? Guard.ofApi((isNow ? pair.after() : pair.before()).resource(route.api()))
          : Optional.empty();
    }

    /** Where all routes are open, one more is no news. */
    void added(Route now, Set<String> guarded) {
      Optional<Route> moved = formerly(now);
      if (now.protocol() == Protocol.WEBSOCKET) {
        connecting(now);
      } else if (!Guard.isAsked(now) || !isOpen(now)) {
        return;
      } else if (moved.isPresent()) {
        String message =
            "is open to everybody in `"
                + now.api()
                + "`: in `"
                + moved.get().api()
                + "` it was guarded by "
                + Guard.of(moved.get(), side).shown();
        told(ChangeCode.PUBLIC_ROUTE, Effect.WEAKER, message, moved.get(), now);
      } else if (guarded.contains(now.api())) {
        String message = "is new and open to everybody, unlike other routes of its API";
        consequences.add(
            Consequence.of(ChangeCode.PUBLIC_ROUTE, Effect.WEAKER, now.name(), message)
                .added(place(now)));
      }
    }

    /** Until a WebSocket API has the route, everybody may connect. */
    private void connecting(Route now) {
      if (isGuarded(now) && isOnBothSides(now.api())) {
        String message =
            "is guarded by "
                + Guard.of(now, OldSide.none()).shown()
                + " now, and everybody could connect";
        consequences.add(
            Consequence.of(ChangeCode.AUTHORIZER_ADDED, Effect.STRONGER, now.name(), message)
                .added(place(now)));
      }
    }

    /** The guarded route of another API, as of another kind, that is gone as this one comes. */
    private Optional<Route> formerly(Route now) {
      for (RoutePairs.Both both : routes) {
        Route old = both.old().orElse(null);
        if (old != null
            && both.now().isEmpty()
            && old.shape().equals(now.shape())
            && !side.id(old.api()).equals(now.api())
            && isGuarded(old)) {
          return both.old();
        }
      }
      return Optional.empty();
    }

    private boolean isOnBothSides(String api) {
      return pair.newIds().containsValue(api);
    }

    /** Requests for a route that is gone may find another one. */
    void gone(Route old) {
      if (!isGuarded(old)) {
        return;
      }
      String api = side.id(old.api());
      for (RoutePairs.Both both : routes) {
        Route other = both.now().orElse(null);
        if (other == null || !other.api().equals(api)) {
          continue;
        }
        if (old.protocol() == Protocol.WEBSOCKET) {
          String message =
              "is gone with " + Guard.of(old, side).shown() + ": everybody can connect";
          consequences.add(
              Consequence.of(ChangeCode.PUBLIC_ROUTE, Effect.WEAKER, old.name(), message)
                  .gone(place(old)));
        } else if (CatchAll.takes(other, old) && isOpen(other)) {
          String message =
              "is gone with "
                  + Guard.of(old, side).shown()
                  + ": requests for it go to `"
                  + other.name()
                  + "`, which is open to everybody";
          consequences.add(
              Consequence.of(ChangeCode.PUBLIC_ROUTE, Effect.UNKNOWN, old.name(), message)
                  .at(place(old), place(other)));
          return;
        }
      }
    }

    private boolean isOpen(Route route) {
      return Guard.of(route, OldSide.none()).isNone()
          && !route.needsApiKey()
          && apiGuard(route, true).isEmpty();
    }

    private void told(ChangeCode code, Effect effect, String message, Route old, Route now) {
      consequences.add(
          Consequence.of(code, effect, now.name(), message).at(place(old), place(now)));
    }

    private static Span place(Route route) {
      return route
          .authorizerId()
          .or(() -> route.resource().get("AuthorizationType"))
          .map(Located::span)
          .orElse(route.span());
    }
  }
}
