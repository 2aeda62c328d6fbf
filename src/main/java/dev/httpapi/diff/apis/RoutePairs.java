package dev.httpapi.diff.apis;

import dev.httpapi.diff.base.Pair;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which route of the new template is which of the old one: by API, method and path. */
public final class RoutePairs {

  /**
   * A route on both sides; empty where it is not there.
   *
   * @param old the route as it was
   * @param now the route as it is
   */
  public record Both(Optional<Route> old, Optional<Route> now) {

    /** What a person calls it: as it is, else as it was. */
    public String name() {
      return now.or(() -> old).orElseThrow().name();
    }

    public boolean isOnBothSides() {
      return old.isPresent() && now.isPresent();
    }
  }

  private RoutePairs() {}

  /** All routes, those of the new side in its order, then those that are gone. */
  public static List<Both> of(Pair pair) {
    Map<String, List<Route>> before = new LinkedHashMap<>();
    for (Api api : Apis.of(pair.before())) {
      for (Route route : api.routes()) {
        String key = pair.newId(api.id()) + " " + route.shape();
        before.computeIfAbsent(key, unused -> new ArrayList<>()).add(route);
      }
    }
    List<Both> all = new ArrayList<>();
    for (Api api : Apis.of(pair.after())) {
      for (Route route : api.routes()) {
        List<Route> alike = before.getOrDefault(api.id() + " " + route.shape(), List.of());
        Optional<Route> old = taken(alike, route, pair);
        all.add(new Both(old, Optional.of(route)));
      }
    }
    for (List<Route> gone : before.values()) {
      gone.forEach(route -> all.add(new Both(Optional.of(route), Optional.empty())));
    }
    return all;
  }

  /** Under conditions a template may hold a route twice: those of one resource are the same. */
  private static Optional<Route> taken(List<Route> alike, Route now, Pair pair) {
    for (Route old : alike) {
      if (pair.newId(old.resource().logicalId()).equals(now.resource().logicalId())) {
        alike.remove(old);
        return Optional.of(old);
      }
    }
    return alike.isEmpty() ? Optional.empty() : Optional.of(alike.remove(0));
  }
}
