package dev.httpapi.diff.base;

import dev.httpapi.diff.canonical.Shown;
import dev.httpapi.template.located.Located;
import java.util.Optional;

/** What a property names: another resource of the template, or something elsewhere. */
public final class Identity {
  private Identity() {}

  /** The logical id that a value refers to, else the value as it is shown; empty text for none. */
  public static String of(Optional<Located> value) {
    return value.map(id -> Shown.id(id.value())).orElse("");
  }
}
