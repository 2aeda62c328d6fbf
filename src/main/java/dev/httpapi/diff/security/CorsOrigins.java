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
import dev.httpapi.source.Span;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Tells {@code cors-origins}: whose pages may read answers, and whether with the credentials of who
 * looks at them. Of an API or a path that is new that is no change.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-cors.html">Configure
 *     CORS for HTTP APIs</a>
 * @see <a href="https://docs.aws.amazon.com/apigateway/latest/developerguide/how-to-cors.html">CORS
 *     for REST APIs</a>
 */
record CorsOrigins() implements Evaluator {

  @Override
  public void evaluate(Pair pair, Consequences consequences) {
    OldSide side = OldSide.of(pair);
    Map<String, Origins> before = Origins.of(pair.before(), side);
    Map<String, Origins> after = Origins.of(pair.after(), OldSide.none());
    Map<String, Span> oldPlaces = places(pair, true);
    Map<String, Span> newPlaces = places(pair, false);
    Set<String> keys = new LinkedHashSet<>(after.keySet());
    keys.addAll(before.keySet());
    for (String key : keys) {
      Optional<Origins> old = Optional.ofNullable(before.get(key));
      Optional<Origins> now = Optional.ofNullable(after.get(key));
      Optional<Span> oldPlace =
          old.map(Origins::place).or(() -> Optional.ofNullable(oldPlaces.get(key)));
      Optional<Span> newPlace =
          now.map(Origins::place).or(() -> Optional.ofNullable(newPlaces.get(key)));
      if (oldPlace.isPresent() && newPlace.isPresent()) {
        new Comparison(oldPlace.get(), newPlace.get(), consequences).compare(old, now);
      }
    }
  }

  /** What has no origins of its own is there if its resource, or another method of its path, is. */
  private static Map<String, Span> places(Pair pair, boolean ofOld) {
    Map<String, Span> places = new LinkedHashMap<>();
    (ofOld ? pair.before() : pair.after())
        .resources()
        .forEach(
            resource ->
                places.put(
                    ofOld ? pair.newId(resource.logicalId()) : resource.logicalId(),
                    resource.span()));
    for (RoutePairs.Both both : RoutePairs.of(pair)) {
      Optional<Route> route = ofOld ? both.old() : both.now();
      route.ifPresent(
          one -> {
            String api = ofOld ? pair.newId(one.api()) : one.api();
            String shape = one.shape().substring(one.shape().indexOf(' ') + 1);
            places.putIfAbsent(api + " OPTIONS " + shape, one.span());
          });
    }
    return places;
  }

  private record Comparison(Span old, Span now, Consequences consequences) {

    void compare(Optional<Origins> before, Optional<Origins> after) {
      Origins is = after.orElse(null);
      Origins was = before.orElse(null);
      if (was == null) {
        tell(is, Effect.WEAKER, "lets " + pages(is) + " read its answers now");
      } else if (is == null) {
        tell(was, Effect.STRONGER, "no longer lets " + pages(was) + " read its answers");
      } else {
        origins(was, is);
        if (was.credentials() != is.credentials()) {
          tell(
              is,
              is.credentials() ? Effect.WEAKER : Effect.STRONGER,
              is.credentials()
                  ? "lets pages send credentials along now"
                  : "no longer lets pages send credentials along");
        }
      }
    }

    private void origins(Origins was, Origins is) {
      if (was.allowsAll() && is.allowsAll()) {
        return;
      }
      if (is.allowsAll()) {
        tell(is, Effect.WEAKER, "lets every page read its answers now, before only " + pages(was));
      } else if (was.allowsAll()) {
        tell(
            is,
            Effect.STRONGER,
            "lets only " + pages(is) + " read its answers now, before every page");
      } else {
        some(was, is);
      }
    }

    private void some(Origins was, Origins is) {
      Set<String> added = new LinkedHashSet<>(is.allowed());
      added.removeAll(was.allowed());
      Set<String> gone = new LinkedHashSet<>(was.allowed());
      gone.removeAll(is.allowed());
      if (!added.isEmpty()) {
        tell(
            is,
            Effect.WEAKER,
            "lets pages of " + Listing.quoted(added) + " read its answers now, too");
      }
      if (!gone.isEmpty()) {
        tell(
            is,
            Effect.STRONGER,
            "no longer lets pages of " + Listing.quoted(gone) + " read its answers");
      }
      if (added.isEmpty() && gone.isEmpty() && !was.template().equals(is.template())) {
        tell(is, Effect.UNKNOWN, "computes otherwise whose pages may read its answers");
      }
    }

    private static String pages(Origins origins) {
      return origins.allowsAll() ? "every page" : "pages of " + Listing.quoted(origins.allowed());
    }

    private void tell(Origins of, Effect effect, String message) {
      consequences.add(
          Consequence.of(ChangeCode.CORS_ORIGINS, effect, of.shown(), message).at(old, now));
    }
  }
}
