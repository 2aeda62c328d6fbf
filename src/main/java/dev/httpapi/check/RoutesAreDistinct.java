package dev.httpapi.check;

import dev.httpapi.diagnostics.Code;
import dev.httpapi.diagnostics.Diagnostic;
import dev.httpapi.diagnostics.Diagnostics;
import dev.httpapi.model.HttpApi;
import dev.httpapi.model.Service;
import dev.httpapi.source.Span;
import java.util.HashMap;
import java.util.Map;

/** Raises {@code duplicate-route} for a route key that an HTTP API has already. */
record RoutesAreDistinct() implements Rule {

  @Override
  public void check(Service service, Diagnostics diagnostics) {
    Map<String, Span> first = new HashMap<>();
    for (HttpApi.Route route : service.httpRoutes()) {
      String key = route.route().key().toString();
      Span before = first.putIfAbsent(key, route.route().span());
      if (before != null) {
        diagnostics.add(
            Diagnostic.of(
                    Code.DUPLICATE_ROUTE,
                    route.route().span(),
                    "the route `" + key + "` is already taken")
                .related(before, "first taken here"));
      }
    }
  }
}
