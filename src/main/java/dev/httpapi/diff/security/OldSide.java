package dev.httpapi.diff.security;

import dev.httpapi.diff.base.Pair;
import dev.httpapi.diff.canonical.Renamed;
import dev.httpapi.template.Value;
import dev.httpapi.template.located.Located;
import java.util.Map;
import java.util.Optional;

/** Values of the old template in the words of the new one, so that they can be compared. */
record OldSide(Renamed renamed) {

  static OldSide of(Pair pair) {
    return new OldSide(pair.renamed());
  }

  /** The same where nothing is to be renamed: the values of the new template. */
  static OldSide none() {
    return new OldSide(new Renamed(Map.of(), Map.of()));
  }

  Located of(Located value) {
    return new Located(renamed.in(value.value()), value.span());
  }

  Optional<Located> of(Optional<Located> value) {
    return value.map(this::of);
  }

  Optional<Value> value(Optional<Located> value) {
    return value.map(Located::value).map(renamed::in);
  }

  String id(String logicalId) {
    return renamed.id(logicalId);
  }
}
