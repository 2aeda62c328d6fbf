package dev.httpapi.check;

import dev.httpapi.diagnostics.Diagnostics;
import dev.httpapi.model.Service;
import dev.httpapi.model.WebsocketApi;

/** Raises {@code duplicate-route} for a route key that the WebSocket API has already. */
record WebsocketRoutesAreDistinct() implements Check {

  @Override
  public void check(Service service, Diagnostics diagnostics) {
    TakenRoutes taken = new TakenRoutes(diagnostics);
    for (WebsocketApi.Route route : service.websocketRoutes()) {
      String key = route.route().key();
      taken.take(key, route.route().span(), "the route `" + key + "` of the WebSocket API");
    }
  }
}
