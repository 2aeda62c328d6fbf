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

/** The properties of one resource that get another value when another resource is made anew. */
final class Uses {
  private final Replaced replaced;
  private final TypeUpdates updates;
  private final List<PropertyChange> found = new ArrayList<>();

  /**
   * A resource that is made anew.
   *
   * @param keepsName whether what {@code Ref} gives is the same afterwards, as of a stage that is
   *     called the same in another API
   */
  record Replaced(String logicalId, boolean keepsName) {}

  private Uses(Replaced replaced, TypeUpdates updates) {
    this.replaced = replaced;
    this.updates = updates;
  }

  /** The properties, each with what its new value does to the resource that it is of. */
  static List<PropertyChange> in(Located properties, Replaced replaced, TypeUpdates updates) {
    Uses uses = new Uses(replaced, updates);
    uses.search(PropertyPath.ROOT, properties);
    return uses.found;
  }

  private void search(PropertyPath path, Located located) {
    if (located.value() instanceof Value.Items) {
      List<Located> items = located.items();
      for (int i = 0; i < items.size(); i++) {
        search(path.item(Integer.toString(i)), items.get(i));
      }
    } else if (located.value() instanceof Fields fields && !located.isFunction()) {
      for (String key : fields.asMap().keySet()) {
        search(path.key(key), located.get(key).orElseThrow());
      }
    } else if (refersToReplaced(located.value())) {
      found.add(follow(path, located));
    }
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
