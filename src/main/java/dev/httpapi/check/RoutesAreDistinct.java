package dev.httpapi.check;

import dev.httpapi.diagnostics.Diagnostics;
import dev.httpapi.model.HttpApi;
import dev.httpapi.model.Service;

/** Raises {@code duplicate-route} for a route key that an HTTP API has already. */
record RoutesAreDistinct() implements Check {

  @Override
  public void check(Service service, Diagnostics diagnostics) {
    TakenRoutes taken = new TakenRoutes(diagnostics);
    for (HttpApi.Route route : service.httpRoutes()) {
      String key = route.route().key().toString();
      taken.take(key, route.route().span(), "the route `" + key + "`");
    }
  }
}
