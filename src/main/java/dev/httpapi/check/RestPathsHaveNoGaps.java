package dev.httpapi.check;

import dev.httpapi.diagnostics.Code;
import dev.httpapi.diagnostics.Diagnostic;
import dev.httpapi.diagnostics.Diagnostics;
import dev.httpapi.model.RestApi;
import dev.httpapi.model.RestRoute;
import dev.httpapi.model.Service;

/**
 * Raises {@code path-part} for an empty part of a path. The rules of templates find it too, in
 * their words; but two such parts may be resources of one logical id, and then there is no
 * template.
 */
record RestPathsHaveNoGaps() implements Check {

  @Override
  public void check(Service service, Diagnostics diagnostics) {
    for (RestApi.Route route : service.restRoutes()) {
      RestRoute method = route.route();
      String path = "/" + method.path() + "/";
      if (!method.path().isEmpty() && path.contains("//")) {
        diagnostics.add(
            Diagnostic.of(
                    Code.PATH_PART,
                    method.span(),
                    "a part of this path is empty, and API Gateway makes no resource of it")
                .help("write one `/` between two parts"));
      }
    }
  }
}
