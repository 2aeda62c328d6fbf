package dev.httpapi.diff.security;

import dev.httpapi.template.Fields;
import dev.httpapi.template.References;
import dev.httpapi.template.Value;
import dev.httpapi.template.located.Declared;
import dev.httpapi.template.located.Located;
import dev.httpapi.template.located.Template;
import java.util.Optional;

/** What values refer to. */
final class Referred {
  private Referred() {}

  /** The resource that a value is a reference to. */
  static Optional<Declared> of(Template template, Located value) {
    return value.value() instanceof Fields fields
        ? References.of(fields).flatMap(reference -> template.resource(reference.logicalId()))
        : Optional.empty();
  }

  /** Whether there is a resource of the template somewhere in a value. */
  static boolean isAnyOf(Template template, Value value) {
    for (String logicalId : new References(value).logicalIds()) {
      if (template.resource(logicalId).isPresent()) {
        return true;
      }
    }
    return false;
  }
}
