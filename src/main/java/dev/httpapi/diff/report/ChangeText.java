package dev.httpapi.diff.report;

import dev.httpapi.diff.base.PropertyChange;
import dev.httpapi.diff.base.ResourceChange;
import dev.httpapi.diff.updates.UpdateBehaviour;
import java.util.List;

/** Sentences about what becomes of a resource. */
final class ChangeText {
  static final String NOTHING = "(none)";

  private ChangeText() {}

  /** What happens to it: {@code replaced}, {@code renamed from `A`, which replaces it}. */
  static String action(ResourceChange change) {
    String words = change.action().words();
    return change.formerId().isPresent() && words.startsWith("renamed")
        ? "renamed from " + change.formerId().get() + words.substring("renamed".length())
        : words;
  }

  /** What a property does: {@code MemorySize: 128 -> 256}. */
  static String property(String type, PropertyChange property) {
    return property.path() + ": " + values(type, property) + behaviour(property);
  }

  private static String values(String type, PropertyChange property) {
    if (property.follows().isPresent()) {
      return "follows " + property.follows().get() + ", which is made anew";
    }
    if (mayComeOutOtherwise(property) || PrivateValues.holds(type, property)) {
      return what(property);
    }
    ShownValues values = ShownValues.of(property);
    return values.before().orElse(NOTHING) + " -> " + values.after().orElse(NOTHING);
  }

  /** Whether both sides write the same, and what it comes to is decided elsewhere. */
  static boolean mayComeOutOtherwise(PropertyChange property) {
    return property.follows().isEmpty()
        && property.before().isPresent()
        && property.before().equals(property.after());
  }

  /** What becomes of a property, without its values. */
  static String what(PropertyChange property) {
    if (mayComeOutOtherwise(property)) {
      return "may come out otherwise";
    }
    return property.before().isEmpty()
        ? "is new"
        : property.after().isEmpty() ? "is gone" : "differs";
  }

  /** What an update of the property does, where that is worth a word, with a space before it. */
  static String behaviour(PropertyChange property) {
    if (mayComeOutOtherwise(property)) {
      return " (" + property.remark().orElse("") + ")";
    }
    String remark = property.remark().isPresent() ? " " + property.remark().get() : "";
    return switch (property.behaviour()) {
      case REPLACEMENT -> " (forces the replacement)";
      case INTERRUPTION -> " (interrupts)";
      case MAY_REPLACE -> " (may force the replacement:" + remark + ")";
      case DEPENDS -> " (what it does depends:" + remark + ")";
      case UNKNOWN -> " (its effect is not known here)";
      case NONE, IN_PLACE -> "";
    };
  }

  /** Whether a property replaces the resource, or may. */
  static boolean forces(PropertyChange property) {
    return property.behaviour() == UpdateBehaviour.REPLACEMENT
        || property.behaviour() == UpdateBehaviour.MAY_REPLACE;
  }

  /** The properties that decide what happens, before those that only come along. */
  static List<PropertyChange> ordered(ResourceChange change) {
    return change.properties().stream()
        .sorted((one, other) -> Boolean.compare(forces(other), forces(one)))
        .toList();
  }
}
