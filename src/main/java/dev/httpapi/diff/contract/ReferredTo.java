package dev.httpapi.diff.contract;

import dev.httpapi.diff.canonical.Shown;
import dev.httpapi.template.Fields;
import dev.httpapi.template.References;
import dev.httpapi.template.located.Declared;
import dev.httpapi.template.located.Located;
import dev.httpapi.template.located.Template;
import java.util.Optional;

/** What a value of a template names: a resource of its own, or something elsewhere. */
final class ReferredTo {
  private ReferredTo() {}

  /** The resource that a value is a reference to. */
  static Optional<Declared> by(Located value, Template template) {
    return reference(value).flatMap(one -> template.resource(one.logicalId()));
  }

  /** The logical id that a value refers to, else the value as it is shown; empty text for none. */
  static String id(Optional<Located> value) {
    return value
        .map(
            one ->
                reference(one).map(References.Reference::logicalId).orElse(Shown.of(one.value())))
        .orElse("");
  }

  private static Optional<References.Reference> reference(Located value) {
    return value.value() instanceof Fields fields ? References.of(fields) : Optional.empty();
  }
}
