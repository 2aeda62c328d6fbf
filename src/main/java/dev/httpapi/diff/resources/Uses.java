package dev.httpapi.diff.resources;

import dev.httpapi.diff.base.PropertyChange;
import dev.httpapi.diff.updates.PropertyUpdate;
import dev.httpapi.diff.updates.TypeUpdates;
import dev.httpapi.template.Fields;
import dev.httpapi.template.References;
import dev.httpapi.template.Value;
import dev.httpapi.template.located.Located;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds the properties of one resource that get another value when another resource is made anew.
 *
 * @param updates says what the new value does to the resource that the property is of
 */
record Uses(Replaced replaced, TypeUpdates updates) {

  /**
   * A resource that is made anew.
   *
   * @param keepsName whether what {@code Ref} gives is the same afterwards, as of a stage that is
   *     called the same in another API
   */
  record Replaced(String logicalId, boolean keepsName) {}

  /** Those properties. */
  List<PropertyChange> in(Located properties) {
    List<PropertyChange> found = new ArrayList<>();
    for (PropertyLeaf leaf : PropertyLeaf.of(properties)) {
      if (refersToReplaced(leaf.value().value())) {
        found.add(follow(leaf.path(), leaf.value()));
      }
    }
    return found;
  }

  private boolean refersToReplaced(Value value) {
    if (!new References(value).logicalIds().contains(replaced.logicalId())) {
      return false;
    }
    Optional<References.Reference> alone =
        value instanceof Fields fields ? References.of(fields) : Optional.empty();
    boolean isName = alone.isPresent() && alone.get().attribute().isEmpty();
    return !isName || !replaced.keepsName();
  }

  private PropertyChange follow(PropertyPath path, Located located) {
    PropertyUpdate update = updates.of(path.steps());
    return new PropertyChange(
        path.shown(),
        update.behaviour(),
        update.remark(),
        Optional.of(located.value()),
        Optional.of(located.value()),
        Optional.empty(),
        Optional.of(located.span()),
        Optional.of(replaced.logicalId()));
  }
}
