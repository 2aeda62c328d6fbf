package dev.httpapi.check;

import dev.httpapi.diagnostics.Code;
import dev.httpapi.diagnostics.Diagnostic;
import dev.httpapi.diagnostics.Diagnostics;
import dev.httpapi.model.RestApi;
import dev.httpapi.model.RestRoute;
import dev.httpapi.model.Service;
import dev.httpapi.source.Span;
import java.util.Optional;

/**
 * Raises {@code duplicate-route} for a method that a path of the REST API has already, and for an
 * OPTIONS method beside CORS, which makes one itself.
 */
record RestMethodsAreDistinct() implements Check {

  @Override
  public void check(Service service, Diagnostics diagnostics) {
    TakenRoutes taken = new TakenRoutes(diagnostics);
    for (RestApi.Route route : service.restRoutes()) {
      RestRoute method = route.route();
      taken.take(method.toString(), method.span(), "the method `" + method + "`");
    }
    for (RestApi.Route route : service.restRoutes()) {
      Optional<Span> options = taken.place("OPTIONS /" + route.route().path());
      if (route.route().cors().isPresent() && options.isPresent()) {
        diagnostics.add(
            Diagnostic.of(
                    Code.DUPLICATE_ROUTE,
                    route.route().cors().get().span(),
                    "`cors` makes an OPTIONS method, and `/"
                        + route.route().path()
                        + "` has one already")
                .related(options.get(), "the other one is here")
                .help("answer preflights in one of the two"));
      }
    }
  }
}
