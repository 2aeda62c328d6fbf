package dev.httpapi.diff.apis;

import dev.httpapi.template.located.Declared;
import java.util.List;
import java.util.Optional;

/**
 * An API with its routes.
 *
 * @param id its logical id, or its id as it is shown when it is another stack's
 * @param resource the API, if it is one of this template
 * @param routes what the template adds to it, in the order of the template
 */
public record Api(Protocol protocol, String id, Optional<Declared> resource, List<Route> routes) {
  public Api {
    routes = List.copyOf(routes);
  }

  /** Whether its routes stand in a document of OpenAPI, so that they are not known here. */
  public boolean isImported() {
    return resource.isPresent()
        && (resource.get().get("Body").isPresent()
            || resource.get().get("BodyS3Location").isPresent());
  }
}
