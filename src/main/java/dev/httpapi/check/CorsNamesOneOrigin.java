package dev.httpapi.check;

import dev.httpapi.diagnostics.Code;
import dev.httpapi.diagnostics.Diagnostic;
import dev.httpapi.diagnostics.Diagnostics;
import dev.httpapi.model.RestApi;
import dev.httpapi.model.RestCors;
import dev.httpapi.model.Service;

/**
 * Raises {@code several-cors-origins} where API Gateway itself answers a method for several
 * origins: it joins them in one header, and browsers take a header with one.
 *
 * @see <a href="https://fetch.spec.whatwg.org/#http-access-control-allow-origin">Fetch:
 *     Access-Control-Allow-Origin</a>
 */
record CorsNamesOneOrigin() implements Check {

  @Override
  public void check(Service service, Diagnostics diagnostics) {
    for (RestApi.Route route : service.restRoutes()) {
      if (route.route().cors().isPresent()
          && route.route().integration().describedResponses().isPresent()
          && namesSeveral(route.route().cors().get())) {
        diagnostics.add(
            Diagnostic.of(
                    Code.SEVERAL_CORS_ORIGINS,
                    route.route().cors().get().span(),
                    "responses name all of these origins at once, which no browser accepts")
                .help(
                    "name one, or let the function answer with the origin that asked"
                        + " (`integration: lambda-proxy`)"));
      }
    }
  }

  private static boolean namesSeveral(RestCors cors) {
    return cors.origins().isEmpty()
        ? cors.origin().orElse("").indexOf(',') >= 0
        : cors.origins().size() > 1;
  }
}
