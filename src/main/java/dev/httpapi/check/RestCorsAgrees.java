package dev.httpapi.check;

import dev.httpapi.diagnostics.Code;
import dev.httpapi.diagnostics.Diagnostic;
import dev.httpapi.diagnostics.Diagnostics;
import dev.httpapi.model.RestApi;
import dev.httpapi.model.RestCors;
import dev.httpapi.model.Service;
import java.util.HashMap;
import java.util.Map;

/**
 * Raises {@code conflicting-cors} for methods of one path that allow different origins: one answer
 * to preflights serves them all, and the last method decides it.
 */
record RestCorsAgrees() implements Check {

  @Override
  public void check(Service service, Diagnostics diagnostics) {
    Map<String, RestCors> first = new HashMap<>();
    for (RestApi.Route route : service.restRoutes()) {
      if (route.route().cors().isEmpty()) {
        continue;
      }
      RestCors cors = route.route().cors().get();
      RestCors before = first.putIfAbsent(route.route().path(), cors);
      if (before != null && !sameOrigins(before, cors)) {
        diagnostics.add(
            Diagnostic.of(
                    Code.CONFLICTING_CORS,
                    cors.span(),
                    "another method of `/" + route.route().path() + "` allows other origins")
                .related(before.span(), "the other one is here")
                .help("one preflight answers for both; the last method decides what it says"));
      }
    }
  }

  private static boolean sameOrigins(RestCors one, RestCors other) {
    return one.origin().equals(other.origin()) && one.origins().equals(other.origins());
  }
}
