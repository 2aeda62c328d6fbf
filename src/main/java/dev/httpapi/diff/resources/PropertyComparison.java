package dev.httpapi.diff.resources;

import dev.httpapi.diff.base.PropertyChange;
import dev.httpapi.diff.canonical.Renamed;
import dev.httpapi.diff.canonical.Shown;
import dev.httpapi.diff.canonical.SortedPolicy;
import dev.httpapi.diff.updates.Comparison;
import dev.httpapi.diff.updates.PropertyUpdate;
import dev.httpapi.diff.updates.TypeUpdates;
import dev.httpapi.template.Fields;
import dev.httpapi.template.Value;
import dev.httpapi.template.located.Located;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds where the properties of one resource differ, as deep down as both sides have the same. */
final class PropertyComparison {
  private final TypeUpdates updates;
  private final Renamed renamed;
  private final List<PropertyChange> changes = new ArrayList<>();

  private PropertyComparison(TypeUpdates updates, Renamed renamed) {
    this.updates = updates;
    this.renamed = renamed;
  }

  /**
   * What differs.
   *
   * @param renamed gives values of the old side the logical ids of the new one
   */
  static List<PropertyChange> of(
      Located before, Located after, TypeUpdates updates, Renamed renamed) {
    PropertyComparison comparison = new PropertyComparison(updates, renamed);
    comparison.compare(PropertyPath.ROOT, Optional.of(before), Optional.of(after));
    return comparison.changes;
  }

  private void compare(PropertyPath path, Optional<Located> before, Optional<Located> after) {
    if (before.isEmpty() || after.isEmpty()) {
      add(path, before, after);
      return;
    }
    Value old = renamed.in(before.get().value());
    Value now = after.get().value();
    if (isSame(path, old, now)) {
      return;
    }
    if (isPolicy(path)) {
      add(path, before, after);
    } else if (isObject(before.get()) && isObject(after.get())) {
      compareObjects(path, before.get(), after.get());
    } else if (old instanceof Value.Items list && now instanceof Value.Items other) {
      compareLists(path, before.get(), after.get(), list, other);
    } else {
      add(path, before, after);
    }
  }

  private boolean isPolicy(PropertyPath path) {
    return updates.of(path.steps()).comparison() instanceof Comparison.Policy;
  }

  private boolean isSame(PropertyPath path, Value old, Value now) {
    return old.equals(now) || (isPolicy(path) && SortedPolicy.of(old).equals(SortedPolicy.of(now)));
  }

  private static boolean isObject(Located located) {
    return located.value() instanceof Fields && !located.isFunction();
  }

  private void compareObjects(PropertyPath path, Located before, Located after) {
    Set<String> keys = new LinkedHashSet<>(((Fields) before.value()).asMap().keySet());
    keys.addAll(((Fields) after.value()).asMap().keySet());
    for (String key : keys) {
      compare(path.key(key), before.get(key), after.get(key));
    }
  }

  private void compareLists(
      PropertyPath path, Located before, Located after, Value.Items old, Value.Items now) {
    Comparison comparison = updates.of(path.steps()).comparison();
    if (comparison instanceof Comparison.Keyed keyed
        && haveKeys(before, keyed.property())
        && haveKeys(after, keyed.property())) {
      compareByKey(path, before.items(), after.items(), keyed.property());
    } else if (comparison instanceof Comparison.Ordered
        && old.values().size() == now.values().size()) {
      for (int i = 0; i < old.values().size(); i++) {
        compare(
            path.item(Integer.toString(i)),
            Optional.of(before.items().get(i)),
            Optional.of(after.items().get(i)));
      }
    } else if (!(comparison instanceof Comparison.AnyOrder) || !haveSame(old, now)) {
      add(path, Optional.of(before), Optional.of(after));
    }
  }

  /** Whether two lists have the same values, however often and in whatever order. */
  private static boolean haveSame(Value.Items old, Value.Items now) {
    return Set.copyOf(old.values()).equals(Set.copyOf(now.values()));
  }

  private static boolean haveKeys(Located list, String property) {
    Set<String> keys = new LinkedHashSet<>();
    for (Located item : list.items()) {
      Optional<Located> key = item.get(property);
      if (key.isEmpty() || !keys.add(Shown.of(key.get().value()))) {
        return false;
      }
    }
    return true;
  }

  private void compareByKey(
      PropertyPath path, List<Located> before, List<Located> after, String property) {
    Map<String, Located> old = byKey(before, property);
    Map<String, Located> now = byKey(after, property);
    Set<String> keys = new LinkedHashSet<>(old.keySet());
    keys.addAll(now.keySet());
    for (String key : keys) {
      compare(path.item(key), Optional.ofNullable(old.get(key)), Optional.ofNullable(now.get(key)));
    }
  }

  private static Map<String, Located> byKey(List<Located> items, String property) {
    Map<String, Located> byKey = new LinkedHashMap<>();
    for (Located item : items) {
      byKey.put(Shown.of(item.get(property).orElseThrow().value()), item);
    }
    return byKey;
  }

  private void add(PropertyPath path, Optional<Located> before, Optional<Located> after) {
    PropertyUpdate update = updates.of(path.steps());
    changes.add(
        new PropertyChange(
            path.shown(),
            update.behaviour(),
            update.remark(),
            before.map(Located::value),
            after.map(Located::value),
            before.map(Located::span),
            after.map(Located::span),
            Optional.empty()));
  }
}
