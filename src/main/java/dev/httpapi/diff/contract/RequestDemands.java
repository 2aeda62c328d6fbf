package dev.httpapi.diff.contract;

import dev.httpapi.diff.apis.Route;
import dev.httpapi.template.located.Declared;
import dev.httpapi.template.located.Located;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What a method of a REST API checks of a request before anything answers.
 *
 * @param isKnown whether the template tells which checks there are
 * @param parameters the headers and query parameters that must be there, as {@code the header
 *     `X-A`}
 * @param bodies the models by the type of content that they are for
 */
record RequestDemands(boolean isKnown, Set<String> parameters, Map<String, Located> bodies) {
  private static final String VALIDATOR = "RequestValidatorId";
  private static final String HEADER = "method.request.header.";
  private static final String QUERY = "method.request.querystring.";

  RequestDemands {
    parameters = new TreeSet<>(parameters);
    bodies = new TreeMap<>(bodies);
  }

  /** The demands of a method; none where nothing is validated. */
  static RequestDemands of(Route route) {
    Optional<Located> written = route.resource().get(VALIDATOR);
    Optional<Declared> validator = route.resource().referred(VALIDATOR);
    Set<String> parameters = new TreeSet<>();
    Map<String, Located> bodies = new TreeMap<>();
    if (validator.isPresent() && isOn(validator.get(), "ValidateRequestParameters")) {
      for (Located.Entry entry : route.resource().entries("RequestParameters")) {
        // A variable of the path is always there.
        if (entry.value().isTrue() && !entry.key().startsWith("method.request.path.")) {
          parameters.add(words(entry.key()));
        }
      }
    }
    if (validator.isPresent() && isOn(validator.get(), "ValidateRequestBody")) {
      for (Located.Entry entry : route.resource().entries("RequestModels")) {
        bodies.put(entry.key(), entry.value());
      }
    }
    return new RequestDemands(
        written.isEmpty()
            || validator.isPresent()
                && isKnown(validator.get())
                && !Computed.structure(route.resource().get("RequestParameters"))
                && !Computed.structure(route.resource().get("RequestModels")),
        parameters,
        bodies);
  }

  private static boolean isOn(Declared validator, String check) {
    return validator.get(check).filter(Located::isTrue).isPresent();
  }

  private static boolean isKnown(Declared validator) {
    for (String check : new String[] {"ValidateRequestParameters", "ValidateRequestBody"}) {
      Optional<Located> written = validator.get(check);
      if (written.isPresent() && written.get().text().isEmpty()) {
        return false;
      }
    }
    return true;
  }

  private static String words(String key) {
    if (key.startsWith(HEADER)) {
      return "the header `" + key.substring(HEADER.length()) + "`";
    }
    return key.startsWith(QUERY)
        ? "the query parameter `" + key.substring(QUERY.length()) + "`"
        : "`" + key + "`";
  }
}
