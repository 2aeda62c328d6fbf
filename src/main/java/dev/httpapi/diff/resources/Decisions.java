package dev.httpapi.diff.resources;

import dev.httpapi.diff.base.PropertyChange;
import dev.httpapi.diff.canonical.Renamed;
import dev.httpapi.diff.updates.UpdateBehaviour;
import dev.httpapi.template.Fields;
import dev.httpapi.template.Value;
import dev.httpapi.template.located.Located;
import dev.httpapi.template.located.Template;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Conditions and mappings that are on both sides and differ. A property that asks one of them may
 * get another value, though both templates write the same there.
 */
final class Decisions {
  private final Set<String> conditions = new HashSet<>();
  private final Set<String> mappings = new HashSet<>();

  private Decisions() {}

  /** Those that differ between two templates, also by what they ask themselves. */
  static Decisions between(Template before, Template after, Renamed renamed) {
    Decisions decisions = new Decisions();
    decisions.gather(before, after, "Mappings", decisions.mappings, renamed);
    int known;
    do {
      known = decisions.conditions.size();
      decisions.gather(before, after, "Conditions", decisions.conditions, renamed);
    } while (decisions.conditions.size() > known);
    return decisions;
  }

  private void gather(
      Template before, Template after, String section, Set<String> names, Renamed renamed) {
    Fields old = before.fields().fields(section);
    for (Map.Entry<String, Value> entry : after.fields().fields(section).asMap().entrySet()) {
      Optional<Value> was = old.get(entry.getKey()).map(renamed::in);
      boolean same = was.equals(Optional.of(entry.getValue()));
      if (was.isPresent() && (!same || asksChanged(entry.getValue()))) {
        names.add(entry.getKey());
      }
    }
  }

  /** The parts of a resource that ask one of those: properties, and its own condition. */
  List<PropertyChange> askedBy(Located resource) {
    List<PropertyChange> asking = new ArrayList<>();
    if (conditions.isEmpty() && mappings.isEmpty()) {
      return asking;
    }
    Optional<Located> condition = resource.get("Condition");
    if (condition.isPresent() && conditions.contains(condition.get().text().orElse(""))) {
      asking.add(asking("Condition", condition.get(), "condition", condition.get().text().get()));
    }
    resource
        .get("Properties")
        .ifPresent(some -> PropertyLeaf.of(some).forEach(leaf -> ask(leaf, asking)));
    return asking;
  }

  private void ask(PropertyLeaf leaf, List<PropertyChange> asking) {
    Located located = leaf.value();
    asked(located.value(), "Fn::If", conditions)
        .ifPresent(name -> asking.add(asking(leaf.path().shown(), located, "condition", name)));
    asked(located.value(), "Fn::FindInMap", mappings)
        .ifPresent(name -> asking.add(asking(leaf.path().shown(), located, "mapping", name)));
  }

  private static PropertyChange asking(String path, Located asks, String kind, String name) {
    return new PropertyChange(
        path,
        UpdateBehaviour.DEPENDS,
        Optional.of("the " + kind + " `" + name + "` differs"),
        Optional.of(asks.value()),
        Optional.of(asks.value()),
        Optional.empty(),
        Optional.of(asks.span()),
        Optional.empty());
  }

  private boolean asksChanged(Value value) {
    return asked(value, "Condition", conditions).isPresent()
        || asked(value, "Fn::FindInMap", mappings).isPresent();
  }

  /** The name among those that is the first argument of a function somewhere in a value. */
  private static Optional<String> asked(Value value, String function, Set<String> names) {
    if (value instanceof Value.Items items) {
      for (Value item : items.values()) {
        Optional<String> found = asked(item, function, names);
        if (found.isPresent()) {
          return found;
        }
      }
    }
    if (value instanceof Fields fields) {
      Optional<String> name = fields.get(function).flatMap(Decisions::first);
      if (name.isPresent() && names.contains(name.get())) {
        return name;
      }
      return asked(Value.list(List.copyOf(fields.asMap().values())), function, names);
    }
    return Optional.empty();
  }

  private static Optional<String> first(Value argument) {
    Value first =
        argument instanceof Value.Items items && !items.values().isEmpty()
            ? items.values().get(0)
            : argument;
    return first instanceof Value.Text text ? Optional.of(text.text()) : Optional.empty();
  }
}
