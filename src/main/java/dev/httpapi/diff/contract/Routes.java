package dev.httpapi.diff.contract;

import dev.httpapi.diff.apis.Api;
import dev.httpapi.diff.apis.Apis;
import dev.httpapi.diff.apis.Protocol;
import dev.httpapi.diff.apis.Route;
import dev.httpapi.diff.base.ChangeCode;
import dev.httpapi.diff.base.Consequence;
import dev.httpapi.diff.base.Consequences;
import dev.httpapi.diff.base.Effect;
import dev.httpapi.diff.base.Evaluator;
import dev.httpapi.diff.base.Listing;
import dev.httpapi.diff.base.Pair;
import dev.httpapi.template.located.Declared;
import dev.httpapi.template.located.Template;
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
        Rerouting.of(one, pair).ifPresent(consequences::add);
      } else if (one.now().isPresent() && !elsewhere.contains(one.asked())) {
        consequences.add(added(one.asked(), pair));
      }
    }
  }

  private static Consequence added(Route now, Pair pair) {
    String leads = Targets.words(now);
    Optional<Declared> api = pair.after().resource(now.api()).flatMap(pair::old);
    boolean wasImported = api.isPresent() && isImported(pair.before(), api.get().logicalId());
    String message =
        wasImported
            ? "is a resource now, and leads to "
                + leads
                + ": the document that defined its API may have held it"
            : isConnect(now)
                ? "is new: " + leads + " is asked now whether a connection opens"
                : "is new, and leads to " + leads;
    return Consequence.of(
            ChangeCode.ROUTE_ADDED,
            wasImported || isConnect(now) ? Effect.UNKNOWN : Effect.COMPATIBLE,
            now.name(),
            message)
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
    if (isImported(pair.after(), pair.newId(old.api()))) {
      return removed(
          old,
          Effect.UNKNOWN,
          "is no resource any more: the document that defines its API may hold it");
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
                + Listing.quoted(some)
                + (some.size() == 1 ? " answers" : " answer")
                + " some, the others are refused with "
                + refused);
  }

  /** Whether routes of an API may stand in a document that is not looked into for routes. */
  private static boolean isImported(Template template, String api) {
    for (Api one : Apis.of(template)) {
      if (one.id().equals(api)) {
        return one.isImported();
      }
    }
    return false;
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
}
