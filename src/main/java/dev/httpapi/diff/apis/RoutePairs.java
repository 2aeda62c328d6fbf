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
    Map<String, Route> before = new LinkedHashMap<>();
    for (Api api : Apis.of(pair.before())) {
      for (Route route : api.routes()) {
        before.putIfAbsent(pair.newId(api.id()) + " " + route.shape(), route);
      }
    }
    List<Both> all = new ArrayList<>();
    for (Api api : Apis.of(pair.after())) {
      for (Route route : api.routes()) {
        Route old = before.remove(api.id() + " " + route.shape());
        all.add(new Both(Optional.ofNullable(old), Optional.of(route)));
      }
    }
    for (Route gone : before.values()) {
      all.add(new Both(Optional.of(gone), Optional.empty()));
    }
    return all;
  }
}
