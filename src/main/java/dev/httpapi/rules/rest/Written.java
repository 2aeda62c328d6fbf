package dev.httpapi.rules.rest;

import dev.httpapi.rules.base.Declared;
import dev.httpapi.rules.base.Located;
import dev.httpapi.template.Fields;
import java.util.Optional;

/**
 * What a service writes into {@code resources} itself. Of the rest, the schema and the checks of
 * the model have said their part before there is a template.
 */
final class Written {
  private Written() {}

  /** Whether a property of a resource stands in {@code resources}. */
  static boolean in(Declared resource, String property) {
    Optional<Located> properties = resource.whole().get("Properties");
    return properties.isPresent()
        && properties.get().value() instanceof Fields fields
        && fields.keyOrigin(property).isPresent();
  }
}
