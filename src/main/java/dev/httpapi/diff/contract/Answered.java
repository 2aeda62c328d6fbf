package dev.httpapi.diff.contract;

import dev.httpapi.diff.apis.Api;
import dev.httpapi.diff.apis.Apis;
import dev.httpapi.diff.apis.Route;
import dev.httpapi.diff.apis.RoutePairs;
import dev.httpapi.diff.base.Pair;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Requests that clients send, and which route answers them on either side: the same one, or a
 * broader one where it is not there. The preflights of REST APIs are not among them: they are told
 * as CORS.
 *
 * @param asked the route whose requests they are, as it is, else as it was
 * @param old what answered them; empty where nothing did
 * @param now what answers them; empty where nothing does
 */
record Answered(Route asked, Optional<Route> old, Optional<Route> now) {

  static List<Answered> of(Pair pair) {
    Map<String, List<Route>> before = new HashMap<>();
    for (Api api : Apis.of(pair.before())) {
      before.put(pair.newId(api.id()), api.routes());
    }
    Map<String, List<Route>> after = new HashMap<>();
    for (Api api : Apis.of(pair.after())) {
      after.put(api.id(), api.routes());
    }
    List<Answered> all = new ArrayList<>();
    for (RoutePairs.Both both : RoutePairs.of(pair)) {
      Route asked = both.now().or(both::old).orElseThrow();
      if (asked.isPreflight() || both.old().filter(Route::isPreflight).isPresent()) {
        continue;
      }
      if (both.isOnBothSides()) {
        all.add(new Answered(asked, both.old(), both.now()));
      } else if (both.now().isPresent()) {
        List<Route> others = before.getOrDefault(asked.api(), List.of());
        all.add(new Answered(asked, RouteSelection.answering(asked, others), both.now()));
      } else {
        List<Route> others = after.getOrDefault(pair.newId(asked.api()), List.of());
        all.add(new Answered(asked, both.old(), RouteSelection.answering(asked, others)));
      }
    }
    return all;
  }

  /** What a person calls them. */
  String name() {
    return asked.name();
  }

  boolean isOnBothSides() {
    return old.isPresent() && now.isPresent();
  }

  /** Whether the route itself is there on both sides, and no other one stands in. */
  boolean isSameRoute() {
    return isOnBothSides() && old.get().shape().equals(now.get().shape());
  }

  /** Whether there is a route of the new side that the old one did not have. */
  boolean isAdded() {
    return now.filter(route -> route == asked).isPresent() && !isSameRoute();
  }
}
