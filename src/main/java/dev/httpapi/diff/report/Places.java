package dev.httpapi.diff.report;

import dev.httpapi.diff.base.PropertyChange;
import dev.httpapi.diff.base.ResourceChange;
import dev.httpapi.source.Span;
import java.util.Optional;

/** Where a change stands, in the form that terminals make clickable. */
final class Places {
  private Places() {}

  /** The place on the old side, an arrow, and the place on the new side; what there is of it. */
  static String of(Optional<Span> before, Optional<Span> after) {
    String old = before.map(Span::toString).orElse("");
    String now = after.map(Span::toString).orElse("");
    return old.isEmpty() || now.isEmpty() ? old + now : old + " -> " + now;
  }

  /** The places of a property, where they are not just those of its resource. */
  static String of(PropertyChange property, ResourceChange change) {
    Optional<Span> before = property.beforePlace().filter(place -> isOther(place, change.before()));
    Optional<Span> after = property.afterPlace().filter(place -> isOther(place, change.after()));
    return before.isEmpty() && after.isEmpty()
        ? ""
        : of(property.beforePlace(), property.afterPlace());
  }

  private static boolean isOther(Span place, Optional<Span> around) {
    return around.isEmpty() || !around.get().toString().equals(place.toString());
  }
}
