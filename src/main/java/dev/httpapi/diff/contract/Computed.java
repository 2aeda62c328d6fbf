package dev.httpapi.diff.contract;

import dev.httpapi.template.located.Located;
import java.util.Collection;
import java.util.Optional;

/** Values that are known when the stack is deployed, and not here. */
final class Computed {
  private Computed() {}

  /** Whether a function stands where a list or an object may. */
  static boolean structure(Optional<Located> value) {
    return value.filter(Located::isFunction).isPresent();
  }

  /** Whether a function, or a dynamic reference, stands where a text or a flag may. */
  static boolean scalar(Optional<Located> value) {
    return value.isPresent() && value.get().text().isEmpty();
  }

  /** Whether one of some values is a function, as it is shown. */
  static boolean shown(Collection<String> values) {
    for (String value : values) {
      if (value.contains("${") || value.startsWith("{")) {
        return true;
      }
    }
    return false;
  }

  /** What stands at a key of an object; of an object that is a function, the function. */
  static Optional<Located> at(Optional<Located> object, String key) {
    return structure(object) ? object : object.flatMap(one -> one.get(key));
  }
}
