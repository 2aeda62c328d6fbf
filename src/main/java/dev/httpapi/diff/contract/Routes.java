package dev.httpapi.diff.contract;

import dev.httpapi.diff.apis.PathShape;
import dev.httpapi.diff.apis.Protocol;
import dev.httpapi.diff.apis.Route;
import dev.httpapi.diff.base.ChangeCode;
import dev.httpapi.diff.base.Consequence;
import dev.httpapi.diff.base.Consequences;
import dev.httpapi.diff.base.Effect;
import dev.httpapi.diff.base.Evaluator;
import dev.httpapi.diff.base.Pair;
import dev.httpapi.source.Span;
import dev.httpapi.template.located.Declared;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Tells which routes come, go, or lead to something else. Where another route answers the same
 * requests, the route is not told as gone, but what answers instead.
 *
 * @see RouteSelection
 */
record Routes() implements Evaluator {

  @Override
  public void evaluate(Pair pair, Consequences consequences) {
    List<Answered> all = Answered.of(pair);
    Set<Route> elsewhere = new HashSet<>();
    for (Answered one : all) {
      if (one.now().isEmpty() && isWithItsApi(one.asked(), pair)) {
        Optional<Route> other = inAnotherApi(one.asked(), all);
        if (other.isPresent()) {
          elsewhere.add(other.get());
          consequences.add(toAnotherApi(one.asked(), other.get()));
          continue;
        }
      }
      if (one.now().isEmpty()) {
        consequences.add(gone(one.asked(), all, pair));
      }
    }
    for (Answered one : all) {
      if (one.isOnBothSides()) {
        evaluate(one, pair).ifPresent(consequences::add);
      } else if (one.now().isPresent() && !elsewhere.contains(one.asked())) {
        consequences.add(added(one.asked()));
      }
    }
  }

  private static Consequence added(Route now) {
    return Consequence.of(
            ChangeCode.ROUTE_ADDED,
            isConnect(now) ? Effect.UNKNOWN : Effect.COMPATIBLE,
            now.name(),
            isConnect(now)
                ? "is new: " + Targets.words(now) + " is asked now whether a connection opens"
                : "is new, and leads to " + Targets.words(now))
        .added(now.span());
  }

  private static boolean isConnect(Route route) {
    return route.protocol() == Protocol.WEBSOCKET && route.path().equals("$connect");
  }

  private static boolean isWithItsApi(Route gone, Pair pair) {
    Optional<Declared> api = pair.before().resource(gone.api());
    return api.isEmpty() || pair.now(api.get()).isEmpty();
  }

  /** The same route among the new ones of other APIs: a service that changed its kind of API. */
  private static Optional<Route> inAnotherApi(Route gone, List<Answered> all) {
    for (Answered one : all) {
      if (one.isAdded()
          && one.old().isEmpty()
          && (gone.protocol() == Protocol.WEBSOCKET)
              == (one.asked().protocol() == Protocol.WEBSOCKET)
          && one.asked().shape().equals(gone.shape())) {
        return Optional.of(one.asked());
      }
    }
    return Optional.empty();
  }

  private static Consequence toAnotherApi(Route old, Route now) {
    return Consequence.of(
            ChangeCode.ROUTE_MOVED,
            Effect.BREAKING,
            old.name(),
            "is a route of the API `"
                + now.api()
                + "` now, which has another address, and leads to "
                + Targets.words(now))
        .at(old.span(), now.span());
  }

  private static Consequence gone(Route old, List<Answered> all, Pair pair) {
    if (Kept.in(pair, old.resource())) {
      return removed(
          old,
          Effect.UNKNOWN,
          "leaves the stack and is kept: it answers as long as its target does");
    }
    if (pair.before().resource(old.api()).isPresent() && isWithItsApi(old, pair)) {
      return removed(old, Effect.BREAKING, "is gone with its API");
    }
    if (old.protocol() == Protocol.WEBSOCKET) {
      return goneOfWebSocket(old);
    }
    List<String> some = new ArrayList<>();
    for (Answered one : all) {
      boolean counts = one.isAdded() || PathShapes.same(one.asked(), old);
      if (counts
          && one.now().filter(route -> route.api().equals(pair.newId(old.api()))).isPresent()
          && !RouteSelection.answeringSome(old, List.of(one.now().get())).isEmpty()) {
        some.add(one.now().get().name());
      }
    }
    String refused = old.protocol() == Protocol.REST ? "status 403" : "status 404";
    return removed(
        old,
        Effect.BREAKING,
        some.isEmpty()
            ? "is gone: its requests are refused with " + refused
            : "is gone: of its requests "
                + Listing.of(some)
                + (some.size() == 1 ? " answers" : " answer")
                + " some, the others are refused with "
                + refused);
  }

  private static Consequence goneOfWebSocket(Route old) {
    return switch (old.path()) {
      case "$connect" ->
          removed(old, Effect.UNKNOWN, "is gone: connections open without anything being asked");
      case "$disconnect" ->
          removed(old, Effect.COMPATIBLE, "is gone: nothing is told when a connection closes");
      default ->
          removed(old, Effect.BREAKING, "is gone: messages that went there get an error back");
    };
  }

  private static Consequence removed(Route old, Effect effect, String message) {
    return Consequence.of(ChangeCode.ROUTE_REMOVED, effect, old.name(), message).gone(old.span());
  }

  /** What becomes of requests that are answered on both sides. */
  private static Optional<Consequence> evaluate(Answered one, Pair pair) {
    Route old = one.old().orElseThrow();
    Route now = one.now().orElseThrow();
    if (!Targets.same(old, now, pair)) {
      return Optional.of(moved(one, old, now));
    }
    if (one.isSameRoute()) {
      return sameRoute(old, now);
    }
    Effect effect = PathShapes.same(old, now) ? Effect.COMPATIBLE : Effect.UNKNOWN;
    String same =
        "leads to " + Targets.sameWords(now) + parameters(one.isAdded() ? now : old, old, now);
    return Optional.of(
        one.isAdded()
            ? Consequence.of(
                    ChangeCode.ROUTE_ADDED,
                    underCondition(effect, now, old),
                    one.name(),
                    "is new: its " + noun(now) + " went to `" + old.name() + "`, which " + same)
                .at(Optional.empty(), Optional.of(now.span()))
            : Consequence.of(
                    ChangeCode.ROUTE_REMOVED,
                    underCondition(effect, now, old),
                    one.name(),
                    "is gone, and `"
                        + now.name()
                        + "` answers its "
                        + noun(now)
                        + ", which "
                        + same)
                .at(old.span(), now.span()));
  }

  private static String noun(Route route) {
    return route.protocol() == Protocol.WEBSOCKET ? "messages" : "requests";
  }

  private static String parameters(Route asked, Route old, Route now) {
    List<String> before = PathShape.variables(old.path());
    List<String> after = PathShape.variables(now.path());
    if (before.equals(after) || asked.protocol() == Protocol.WEBSOCKET) {
      return "";
    }
    return ", with "
        + (after.isEmpty()
            ? "no path parameters"
            : (after.size() == 1 ? "the path parameter " : "the path parameters ")
                + Listing.of(after))
        + " instead of "
        + (before.isEmpty() ? "none" : Listing.of(before));
  }

  private static Consequence moved(Answered one, Route old, Route now) {
    String message =
        one.isSameRoute()
            ? "leads to " + Targets.words(now) + " instead of " + Targets.words(old)
            : one.isAdded()
                ? "is new, and leads to "
                    + Targets.words(now)
                    + ": its "
                    + noun(now)
                    + " went to `"
                    + old.name()
                    + "`, which leads to "
                    + Targets.words(old)
                : "is gone, and `"
                    + now.name()
                    + "` answers its "
                    + noun(now)
                    + ", which leads to "
                    + Targets.words(now)
                    + " instead of "
                    + Targets.words(old);
    return Consequence.of(ChangeCode.ROUTE_MOVED, Effect.UNKNOWN, one.name(), message)
        .at(old.span(), now.span());
  }

  /** A route that stays: it may be integrated otherwise, or exist under another condition. */
  private static Optional<Consequence> sameRoute(Route old, Route now) {
    String before = Integration.type(old);
    String after = Integration.type(now);
    if (!before.equals(after) && !before.isEmpty() && !after.isEmpty()) {
      return Optional.of(
          Consequence.of(
                  ChangeCode.ROUTE_MOVED,
                  Effect.UNKNOWN,
                  now.name(),
                  "is integrated as `"
                      + after
                      + "` instead of `"
                      + before
                      + "`: what answers gets another request, and its answer is read otherwise")
              .at(old.span(), now.span()));
    }
    Optional<String> condition = now.resource().condition();
    if (condition.equals(old.resource().condition())) {
      return Optional.empty();
    }
    Span place = now.span();
    return Optional.of(
        condition.isEmpty()
            ? Consequence.of(
                    ChangeCode.ROUTE_ADDED,
                    Effect.COMPATIBLE,
                    now.name(),
                    "exists under no condition any more")
                .at(old.span(), place)
            : Consequence.of(
                    ChangeCode.ROUTE_REMOVED,
                    Effect.UNKNOWN,
                    now.name(),
                    "exists only where the condition `" + condition.get() + "` holds")
                .at(old.span(), place));
  }

  /** What stands in for a route may itself exist under a condition. */
  private static Effect underCondition(Effect effect, Route now, Route old) {
    Optional<String> condition = now.resource().condition();
    return condition.isEmpty() || condition.equals(old.resource().condition())
        ? effect
        : Effect.UNKNOWN;
  }
}
