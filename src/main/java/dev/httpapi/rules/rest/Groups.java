package dev.httpapi.rules.rest;

import dev.httpapi.template.Fields;
import dev.httpapi.template.References;
import dev.httpapi.template.located.Declared;
import dev.httpapi.template.located.Located;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The resources of one type, in groups of those that belong to the same thing. */
final class Groups {
  private Groups() {}

  /**
   * The groups, in the order in which they come up.
   *
   * @param property what says where a resource belongs; one that AWS alone knows is in no group
   */
  static Collection<List<Declared>> of(List<Declared> all, String property) {
    Map<String, List<Declared>> groups = new LinkedHashMap<>();
    for (Declared one : all) {
      Optional<String> key = key(one.get(property));
      if (key.isPresent()) {
        List<Declared> group = groups.get(key.get());
        if (group == null) {
          group = new ArrayList<>();
          groups.put(key.get(), group);
        }
        group.add(one);
      }
    }
    return groups.values();
  }

  /** What tells references apart: the text, or the logical id and the attribute. */
  static Optional<String> key(Optional<Located> value) {
    if (value.isEmpty()) {
      return Optional.empty();
    }
    if (value.get().value() instanceof Fields fields) {
      Optional<References.Reference> reference = References.of(fields);
      return reference.isPresent()
          ? Optional.of(reference.get().logicalId() + "." + reference.get().attribute())
          : Optional.empty();
    }
    Optional<String> text = value.get().text();
    return text.isPresent() ? Optional.of("=" + text.get()) : text;
  }

  /** Whether both may be in one stack: two conditions that are not the same may exclude it. */
  static boolean meet(Declared one, Declared other) {
    Optional<String> first = one.condition();
    Optional<String> second = other.condition();
    return first.isEmpty() || second.isEmpty() || first.equals(second);
  }
}
