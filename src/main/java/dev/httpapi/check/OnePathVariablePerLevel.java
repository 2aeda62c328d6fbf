package dev.httpapi.check;

import dev.httpapi.diagnostics.Code;
import dev.httpapi.diagnostics.Diagnostic;
import dev.httpapi.diagnostics.Diagnostics;
import dev.httpapi.model.RestApi;
import dev.httpapi.model.Service;
import dev.httpapi.source.Span;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Raises {@code sibling-path-variables} for two path variables in one place: {@code /{id}} beside
 * {@code /{name}}. API Gateway allows one, and says so only during the deployment.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-method-settings-method-request.html">
 *     Set up API methods: path parameters</a>
 */
record OnePathVariablePerLevel() implements Check {

  private record Variable(String part, Span span) {}

  @Override
  public void check(Service service, Diagnostics diagnostics) {
    Map<String, Variable> variables = new HashMap<>();
    Set<String> told = new HashSet<>();
    for (RestApi.Route route : service.restRoutes()) {
      String parent = "";
      for (String part : route.route().path().split("/", -1)) {
        if (part.startsWith("{") && part.endsWith("}")) {
          Variable variable = new Variable(part, route.route().span());
          Variable first = variables.putIfAbsent(parent, variable);
          if (first != null && !first.part().equals(part) && told.add(parent + "/" + part)) {
            diagnostics.add(diagnostic(parent, first, variable));
          }
        }
        parent = parent + "/" + part;
      }
    }
  }

  private static Diagnostic diagnostic(String parent, Variable first, Variable second) {
    return Diagnostic.of(
            Code.SIBLING_PATH_VARIABLES,
            second.span(),
            "`"
                + parent
                + "/` has the path variables `"
                + second.part()
                + "` and `"
                + first.part()
                + "`, and API Gateway allows one")
        .related(first.span(), "the first one is here")
        .help("give both the same name, and either both a `+` or none");
  }
}
