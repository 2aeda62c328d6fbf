package dev.httpapi.rules.rest;

import dev.httpapi.template.located.Declared;
import dev.httpapi.template.located.Located;
import java.util.List;
import java.util.Optional;

/** Where a REST API is reached, as far as its template says. */
final class Endpoint {
  static final String EDGE = "EDGE";
  static final String PRIVATE = "PRIVATE";

  private Endpoint() {}

  /**
   * The endpoint type of an API, {@code EDGE} where nothing is said; empty where AWS alone knows: a
   * function, or a definition in OpenAPI, which can name a type of its own.
   */
  static Optional<String> of(Declared api) {
    if (api.get("Body").isPresent() || api.get("BodyS3Location").isPresent()) {
      return Optional.empty();
    }
    if (api.get("EndpointConfiguration").isEmpty()) {
      return Optional.of(EDGE);
    }
    List<Located> types = api.items("EndpointConfiguration", "Types");
    return types.size() == 1 ? types.get(0).text() : Optional.empty();
  }
}
