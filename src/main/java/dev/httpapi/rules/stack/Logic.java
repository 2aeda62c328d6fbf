package dev.httpapi.rules.stack;

import dev.httpapi.template.Fields;
import dev.httpapi.template.Value;
import dev.httpapi.template.located.Located;
import dev.httpapi.template.located.Template;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Decides by trying whether conditions can hold together. What is compared with {@code Fn::Equals}
 * is a literal, or something unknown that may be any of the literals that it is compared with, or
 * none of them. Where more is needed, it decides nothing.
 */
final class Logic {
  private static final int MOST_WAYS = 4096;

  /** What none of the literals is. */
  private static final String OTHER = "\u0000";

  private final Template template;
  private final Fields definitions;
  private final List<Unknown> unknowns = new ArrayList<>();
  private boolean undecided;

  /** A condition, and whether it holds. */
  record Fact(String condition, boolean holds) {}

  /** Something that is compared, what it may be, and which of that is being tried. */
  private static final class Unknown {
    private final Value expression;
    private final List<String> values = new ArrayList<>();
    private int tried;

    Unknown(Value expression) {
      this.expression = expression;
    }

    void add(String value) {
      if (!values.contains(value)) {
        values.add(value);
      }
    }
  }

  Logic(Template template) {
    this.template = template;
    this.definitions = template.fields().fields("Conditions");
  }

  /** Whether it is certain that there is a way in which all facts hold. */
  boolean canHold(List<Fact> facts) {
    for (Fact fact : facts) {
      gather(fact.condition(), new ArrayList<>());
    }
    for (Unknown unknown : unknowns) {
      restrict(unknown);
    }
    if (undecided || ways() > MOST_WAYS) {
      return false;
    }
    do {
      if (allHold(facts)) {
        return true;
      }
    } while (nextWay());
    return false;
  }

  private long ways() {
    long ways = 1;
    for (Unknown unknown : unknowns) {
      ways = Math.min(MOST_WAYS + 1L, ways * unknown.values.size());
    }
    return ways;
  }

  private boolean nextWay() {
    for (Unknown unknown : unknowns) {
      if (++unknown.tried < unknown.values.size()) {
        return true;
      }
      unknown.tried = 0;
    }
    return false;
  }

  private boolean allHold(List<Fact> facts) {
    for (Fact fact : facts) {
      if (holds(definitions.get(fact.condition()).orElseThrow()) != fact.holds()) {
        return false;
      }
    }
    return true;
  }

  /** Finds what is compared, and whether all of it is understood. */
  private void gather(String condition, List<String> within) {
    Optional<Value> definition = definitions.get(condition);
    if (definition.isEmpty() || within.contains(condition)) {
      undecided = true;
      return;
    }
    within.add(condition);
    gather(definition.get(), within);
    within.remove(condition);
  }

  private void gather(Value value, List<String> within) {
    Optional<Map.Entry<String, Value>> function = function(value);
    String name = function.isPresent() ? function.get().getKey() : "";
    List<Value> items =
        function.isPresent() && function.get().getValue() instanceof Value.Items list
            ? list.values()
            : List.of();
    if (name.equals("Condition") && function.get().getValue() instanceof Value.Text text) {
      gather(text.text(), within);
    } else if (Walk.isOfConditions(name) && !items.isEmpty()) {
      for (Value item : items) {
        gather(item, within);
      }
    } else if (name.equals("Fn::Equals") && items.size() == 2) {
      compared(items.get(0), items.get(1));
    } else {
      undecided = true;
    }
  }

  private void compared(Value one, Value other) {
    Optional<String> left = literal(one);
    Optional<String> right = literal(other);
    if (left.isPresent() && right.isEmpty()) {
      unknown(other).add(left.get());
    } else if (right.isPresent() && left.isEmpty()) {
      unknown(one).add(right.get());
    } else if (left.isEmpty()) {
      undecided = true;
    }
  }

  private Unknown unknown(Value expression) {
    for (Unknown unknown : unknowns) {
      if (unknown.expression.equals(expression)) {
        return unknown;
      }
    }
    Unknown added = new Unknown(expression);
    unknowns.add(added);
    return added;
  }

  /** A parameter may have its allowed values only. */
  private void restrict(Unknown unknown) {
    List<Located> allowed = allowed(unknown.expression);
    if (allowed.isEmpty()) {
      unknown.values.add(OTHER);
      return;
    }
    unknown.values.clear();
    for (Located value : allowed) {
      if (value.text().isEmpty()) {
        undecided = true;
      }
      unknown.values.add(value.text().orElse(""));
    }
  }

  private List<Located> allowed(Value expression) {
    Optional<Map.Entry<String, Value>> function = function(expression);
    return function.isPresent()
            && function.get().getKey().equals("Ref")
            && function.get().getValue() instanceof Value.Text name
        ? template.section("Parameters").items(name.text(), "AllowedValues")
        : List.of();
  }

  private boolean holds(Value value) {
    Map.Entry<String, Value> function = function(value).orElseThrow();
    if (function.getValue() instanceof Value.Text name) {
      return holds(definitions.get(name.text()).orElseThrow());
    }
    List<Value> items = ((Value.Items) function.getValue()).values();
    return switch (function.getKey()) {
      case "Fn::Equals" -> text(items.get(0)).equals(text(items.get(1)));
      case "Fn::Not" -> !holds(items.get(0));
      case "Fn::And" -> count(items) == items.size();
      default -> count(items) > 0;
    };
  }

  private int count(List<Value> conditions) {
    int holding = 0;
    for (Value condition : conditions) {
      holding += holds(condition) ? 1 : 0;
    }
    return holding;
  }

  private String text(Value compared) {
    Optional<String> literal = literal(compared);
    if (literal.isPresent()) {
      return literal.get();
    }
    Unknown unknown = unknown(compared);
    return unknown.values.get(unknown.tried);
  }

  private Optional<String> literal(Value value) {
    return new Located(value, template.span()).text();
  }

  private static Optional<Map.Entry<String, Value>> function(Value value) {
    return value instanceof Fields fields && fields.asMap().size() == 1
        ? Optional.of(fields.asMap().entrySet().iterator().next())
        : Optional.empty();
  }
}
