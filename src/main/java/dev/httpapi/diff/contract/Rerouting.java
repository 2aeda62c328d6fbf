package dev.httpapi.diff.contract;

import dev.httpapi.diff.apis.PathShape;
import dev.httpapi.diff.apis.Protocol;
import dev.httpapi.diff.apis.Route;
import dev.httpapi.diff.base.ChangeCode;
import dev.httpapi.diff.base.Consequence;
import dev.httpapi.diff.base.Effect;
import dev.httpapi.diff.base.Listing;
import dev.httpapi.diff.base.Pair;
import dev.httpapi.source.Span;
import java.util.List;
import java.util.Optional;

/** What becomes of requests that are answered on both sides, by the same route or another one. */
final class Rerouting {
  private Rerouting() {}

  /** What is told of requests that are answered on both sides; empty where nothing differs. */
  static Optional<Consequence> of(Answered one, Pair pair) {
    Route old = one.old().orElseThrow();
    Route now = one.now().orElseThrow();
    if (!Targets.same(old, now, pair)) {
      return Optional.of(moved(one, old, now));
    }
    if (one.isSameRoute()) {
      return sameRoute(old, now);
    }
    String parameters = parameters(old, now);
    Effect effect = parameters.isEmpty() ? Effect.COMPATIBLE : Effect.UNKNOWN;
    String same = "leads to " + Targets.sameWords(now) + parameters;
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

  private static String parameters(Route old, Route now) {
    List<String> before = PathShape.variables(old.path());
    List<String> after = PathShape.variables(now.path());
    if (before.equals(after)) {
      return "";
    }
    return ", with "
        + (after.isEmpty()
            ? "no path parameters"
            : (after.size() == 1 ? "the path parameter " : "the path parameters ")
                + Listing.quoted(after))
        + " instead of "
        + (before.isEmpty() ? "none" : Listing.quoted(before));
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
