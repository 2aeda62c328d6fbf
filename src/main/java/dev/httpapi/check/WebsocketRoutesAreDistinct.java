package dev.httpapi.check;

import dev.httpapi.diagnostics.Code;
import dev.httpapi.diagnostics.Diagnostic;
import dev.httpapi.diagnostics.Diagnostics;
import dev.httpapi.model.Service;
import dev.httpapi.model.WebsocketApi;
import dev.httpapi.source.Span;
import java.util.HashMap;
import java.util.Map;

/** Raises {@code duplicate-route} for a route key that the WebSocket API has already. */
record WebsocketRoutesAreDistinct() implements Rule {

  @Override
  public void check(Service service, Diagnostics diagnostics) {
    Map<String, Span> first = new HashMap<>();
    for (WebsocketApi.Route route : service.websocketRoutes()) {
      String key = route.route().key();
      Span before = first.putIfAbsent(key, route.route().span());
      if (before != null) {
        diagnostics.add(
            Diagnostic.of(
                    Code.DUPLICATE_ROUTE,
                    route.route().span(),
                    "the route `" + key + "` of the WebSocket API is already taken")
                .related(before, "first taken here"));
      }
    }
  }
}
