package dev.httpapi.check;

import dev.httpapi.diagnostics.Code;
import dev.httpapi.diagnostics.Diagnostic;
import dev.httpapi.diagnostics.Diagnostics;
import dev.httpapi.model.RestApi;
import dev.httpapi.model.RestRoute;
import dev.httpapi.model.Service;
import dev.httpapi.source.Span;
import java.util.HashMap;
import java.util.Map;

/**
 * Raises {@code duplicate-route} for a method that a path of the REST API has already, and for an
 * OPTIONS method beside CORS, which makes one itself.
 */
record RestMethodsAreDistinct() implements Rule {

  @Override
  public void check(Service service, Diagnostics diagnostics) {
    Map<String, Span> first = new HashMap<>();
    for (RestApi.Route route : service.restRoutes()) {
      RestRoute method = route.route();
      Span before = first.putIfAbsent(method.toString(), method.span());
      if (before != null) {
        diagnostics.add(
            Diagnostic.of(
                    Code.DUPLICATE_ROUTE,
                    method.span(),
                    "the method `" + method + "` is already taken")
                .related(before, "first taken here"));
      }
    }
    for (RestApi.Route route : service.restRoutes()) {
      Span options = first.get("OPTIONS /" + route.route().path());
      if (route.route().cors().isPresent() && options != null) {
        diagnostics.add(
            Diagnostic.of(
                    Code.DUPLICATE_ROUTE,
                    route.route().cors().get().span(),
                    "`cors` makes an OPTIONS method, and `/"
                        + route.route().path()
                        + "` has one already")
                .related(options, "the other one is here")
                .help("answer preflights in one of the two"));
      }
    }
  }
}
