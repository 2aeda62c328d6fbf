package dev.httpapi.diff.security;

import dev.httpapi.diff.apis.Route;
import dev.httpapi.diff.apis.RoutePairs;
import dev.httpapi.diff.base.ChangeCode;
import dev.httpapi.diff.base.Consequence;
import dev.httpapi.diff.base.Consequences;
import dev.httpapi.diff.base.Effect;
import dev.httpapi.diff.base.Evaluator;
import dev.httpapi.diff.base.Listing;
import dev.httpapi.diff.base.Pair;
import dev.httpapi.diff.canonical.Shown;
import dev.httpapi.source.Span;
import dev.httpapi.template.located.Located;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Tells {@code authorizer-scopes}. A token must have one of the scopes of a route, so that a route
 * with more of them takes more tokens; a route without any takes every token.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-jwt-authorizer.html">Control
 *     access to HTTP APIs with JWT authorizers</a>
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-enable-cognito-user-pool.html">Integrate
 *     a REST API with an Amazon Cognito user pool</a>
 */
record RouteScopes() implements Evaluator {

  @Override
  public void evaluate(Pair pair, Consequences consequences) {
    OldSide side = OldSide.of(pair);
    for (RoutePairs.Both both : RoutePairs.of(pair)) {
      if (both.isOnBothSides()
          && !Guard.of(both.old().get(), side).isNone()
          && !Guard.of(both.now().get(), side).isNone()) {
        compare(both.old().get(), both.now().get(), side, consequences);
      }
    }
  }

  private static void compare(Route old, Route now, OldSide side, Consequences consequences) {
    Set<String> before = scopes(old, side);
    Set<String> after = scopes(now, OldSide.none());
    if (before.equals(after)) {
      return;
    }
    if (after.isEmpty()) {
      String message = "takes tokens without the scope " + alternatives(before) + " now";
      add(old, now, Effect.WEAKER, message, consequences);
    } else if (before.isEmpty()) {
      String message = "takes only tokens with the scope " + alternatives(after) + " now";
      add(old, now, Effect.STRONGER, message, consequences);
    } else {
      other(old, now, without(after, before), without(before, after), consequences);
    }
  }

  private static void other(
      Route old, Route now, Set<String> added, Set<String> gone, Consequences consequences) {
    if (!added.isEmpty()) {
      String message = "takes tokens with the scope " + alternatives(added) + " now, too";
      add(old, now, Effect.WEAKER, message, consequences);
    }
    if (!gone.isEmpty()) {
      String message = "no longer takes tokens with the scope " + alternatives(gone) + " alone";
      add(old, now, Effect.STRONGER, message, consequences);
    }
  }

  private static void add(
      Route old, Route now, Effect effect, String message, Consequences consequences) {
    consequences.add(
        Consequence.of(ChangeCode.AUTHORIZER_SCOPES, effect, now.name(), message)
            .at(place(old), place(now)));
  }

  private static String alternatives(Set<String> scopes) {
    return Listing.quoted(scopes).replace(" and `", " or `");
  }

  private static Set<String> scopes(Route route, OldSide side) {
    Set<String> scopes = new LinkedHashSet<>();
    Optional<Located> written = route.resource().get("AuthorizationScopes");
    if (written.isPresent()) {
      for (Located scope : written.get().each()) {
        scopes.add(Shown.of(side.of(scope).value()));
      }
    }
    return scopes;
  }

  private static Set<String> without(Set<String> all, Set<String> others) {
    Set<String> left = new LinkedHashSet<>(all);
    left.removeAll(others);
    return left;
  }

  private static Span place(Route route) {
    return route.scopes().isEmpty() ? route.span() : route.scopes().get(0).span();
  }
}
