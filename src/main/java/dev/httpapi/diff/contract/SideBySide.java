package dev.httpapi.diff.contract;

import dev.httpapi.diff.base.Pair;
import dev.httpapi.diff.canonical.Renamed;
import dev.httpapi.diff.canonical.Shown;
import dev.httpapi.source.Span;
import dev.httpapi.template.located.Located;
import java.util.Optional;

/** Values of the old template beside those of the new one, by the logical ids of the new one. */
record SideBySide(Renamed renamed) {

  static SideBySide of(Pair pair) {
    return new SideBySide(pair.renamed());
  }

  /** Whether both are missing, or mean the same. */
  boolean same(Optional<Located> old, Optional<Located> now) {
    return old.map(Located::value).map(renamed::in).equals(now.map(Located::value));
  }

  /** A value of the old side as a line of text. */
  String old(Located value) {
    return Shown.of(renamed.in(value.value()));
  }

  /** A value of the new side as a line of text. */
  static String now(Located value) {
    return Shown.of(value.value());
  }

  static Optional<Span> place(Optional<Located> value) {
    return value.map(Located::span);
  }

  /** Where a value stands, else where the thing stands that does not have it. */
  static Optional<Span> place(Optional<Located> value, Span around) {
    return Optional.of(value.map(Located::span).orElse(around));
  }
}
