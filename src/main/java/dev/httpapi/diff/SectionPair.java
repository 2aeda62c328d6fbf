package dev.httpapi.diff;

import dev.httpapi.diff.base.Pair;
import dev.httpapi.diff.canonical.Renamed;
import dev.httpapi.source.Span;
import dev.httpapi.template.Fields;
import dev.httpapi.template.Value;
import dev.httpapi.template.located.Located;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/**
 * A section of both templates; an empty object where a side has none.
 *
 * @param renamed gives values of the old side the logical ids of the new one
 */
record SectionPair(String name, Located before, Located after, Renamed renamed) {

  static SectionPair of(Pair pair, String name) {
    return new SectionPair(
        name, pair.before().section(name), pair.after().section(name), pair.renamed());
  }

  boolean isSame() {
    return renamed.in(before.value()).equals(after.value());
  }

  /** The names of the entries of both sides. */
  Set<String> names() {
    Set<String> names = new LinkedHashSet<>();
    for (Located side : new Located[] {before, after}) {
      if (side.value() instanceof Fields fields) {
        names.addAll(fields.asMap().keySet());
      }
    }
    return names;
  }

  /** An entry of both sides. */
  Entry entry(String key) {
    Optional<Located> old = before.get(key);
    return new Entry(key, old, after.get(key), old.map(Located::value).map(renamed::in));
  }

  /**
   * An entry; empty on a side that does not have it.
   *
   * @param old its value on the old side, by the logical ids of the new one
   */
  record Entry(
      String name, Optional<Located> before, Optional<Located> after, Optional<Value> old) {

    Optional<Value> now() {
      return after.map(Located::value);
    }

    boolean isSame() {
      return old.equals(now());
    }

    /** What became of it, as the end of a sentence. */
    String what() {
      return before.isEmpty() ? "is new" : after.isEmpty() ? "is gone" : "differs";
    }

    Optional<Span> oldPlace() {
      return before.map(Located::span);
    }

    Optional<Span> place() {
      return after.map(Located::span);
    }
  }
}
