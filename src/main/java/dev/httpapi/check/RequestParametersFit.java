package dev.httpapi.check;

import dev.httpapi.diagnostics.Code;
import dev.httpapi.diagnostics.Diagnostic;
import dev.httpapi.diagnostics.Diagnostics;
import dev.httpapi.diagnostics.Suggestion;
import dev.httpapi.model.RequestParameter;
import dev.httpapi.model.RestApi;
import dev.httpapi.model.Service;
import java.util.ArrayList;
import java.util.List;

/** Raises {@code unknown-path-parameter} for a parameter of a path that the path does not have. */
record RequestParametersFit() implements Check {

  @Override
  public void check(Service service, Diagnostics diagnostics) {
    for (RestApi.Route route : service.restRoutes()) {
      List<String> variables = variables(route.route().path());
      for (RequestParameter parameter : route.route().parameters()) {
        if (parameter.location().equals("path") && !variables.contains(parameter.name())) {
          diagnostics.add(
              Diagnostic.of(
                      Code.UNKNOWN_PATH_PARAMETER,
                      parameter.span(),
                      "the path `/"
                          + route.route().path()
                          + "` has no variable `{"
                          + parameter.name()
                          + "}`")
                  .help(Suggestion.didYouMean(parameter.name(), variables)));
        }
      }
    }
  }

  private static List<String> variables(String path) {
    List<String> variables = new ArrayList<>();
    for (String part : path.split("/", -1)) {
      if (part.startsWith("{") && part.endsWith("}")) {
        String name = part.substring(1, part.length() - 1);
        variables.add(name.endsWith("+") ? name.substring(0, name.length() - 1) : name);
      }
    }
    return variables;
  }
}
