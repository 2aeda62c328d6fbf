package dev.httpapi.schema;

import dev.httpapi.source.Deferred;
import dev.httpapi.source.Mapping;
import dev.httpapi.source.Node;
import dev.httpapi.source.NumberNode;
import dev.httpapi.source.Scalar;
import dev.httpapi.source.Sequence;
import dev.httpapi.source.StringNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Holds a value against a schema and coerces it on the way.
 *
 * <p>The order is AJV's, because coercion makes it matter: {@code $ref}, the type with its
 * coercion, choices and branches, then strings, numbers, lists, mappings. A branch that fails
 * leaves its coercions behind, and the next one sees them. A key whose value is null counts as
 * absent, as the framework takes such keys out before it validates and puts them back afterwards.
 */
final class Validation {
  private final SchemaLibrary library;

  Validation(SchemaLibrary library) {
    this.library = library;
  }

  /** The coerced value, and what is wrong with it. */
  record Outcome(Node value, List<Failure> failures) {
    boolean isValid() {
      return failures.isEmpty();
    }
  }

  Outcome validate(Schema schema, Node node) {
    List<Failure> failures = new ArrayList<>(0);
    Node value = apply(schema, node, failures);
    return new Outcome(value, failures);
  }

  private Node apply(Schema schema, Node node, List<Failure> failures) {
    if (schema.never()) {
      failures.add(new Failure.Forbidden(node));
      return node;
    }
    Node value = node;
    if (schema.reference().isPresent()) {
      value = apply(library.get(schema.reference().get()), value, failures);
    }
    value = type(schema, value, failures);
    choices(schema, value, failures);
    if (!schema.branches().isEmpty()) {
      value = branches(schema.branches(), value, failures);
    }
    if (value instanceof StringNode text) {
      strings(schema.strings(), text, failures);
    } else if (value instanceof NumberNode number) {
      numbers(schema.numbers(), number, failures);
    }
    if (value instanceof Sequence list) {
      return lists(schema.lists(), list, failures);
    }
    return value instanceof Mapping map ? objects(schema.objects(), map, failures) : value;
  }

  private static Node type(Schema schema, Node node, List<Failure> failures) {
    List<JsonType> types = schema.types();
    if (types.isEmpty()) {
      return node;
    }
    for (JsonType type : types) {
      if (type.accepts(node) || (type.isScalar() && isPromise(node))) {
        return node;
      }
    }
    Optional<Node> coerced = Coercion.to(types, node);
    if (coerced.isEmpty()) {
      failures.add(new Failure.WrongType(node, types));
    }
    return coerced.orElse(node);
  }

  /** What CloudFormation fills in may turn out as anything that a scalar can be. */
  private static boolean isPromise(Node node) {
    return node instanceof StringNode text && Deferred.isPromise(text.text());
  }

  private static void strings(Schema.Strings rules, StringNode text, List<Failure> failures) {
    if (isPromise(text)) {
      return;
    }
    if (rules.pattern().isPresent() && !rules.pattern().get().isIn(text.text())) {
      failures.add(new Failure.NotMatching(text, rules.pattern().get().text(), rules.meaning()));
    }
    int length = text.text().codePointCount(0, text.text().length());
    if (length < rules.shortest()) {
      failures.add(
          new Failure.OutOfBounds(text, "at least " + plural(rules.shortest(), "character")));
    } else if (length > rules.longest()) {
      failures.add(
          new Failure.OutOfBounds(text, "at most " + plural(rules.longest(), "character")));
    }
  }

  private static void numbers(Schema.Numbers rules, NumberNode number, List<Failure> failures) {
    double value = number.value();
    if (value < rules.least()) {
      failures.add(new Failure.OutOfBounds(number, "at least " + whole(rules.least())));
    } else if (value > rules.most()) {
      failures.add(new Failure.OutOfBounds(number, "at most " + whole(rules.most())));
    }
  }

  private static String plural(int count, String noun) {
    return count + " " + noun + (count == 1 ? "" : "s");
  }

  private static String whole(double bound) {
    return bound == Math.rint(bound) ? Long.toString((long) bound) : Double.toString(bound);
  }

  private static void choices(Schema schema, Node value, List<Failure> failures) {
    if (schema.choices().isEmpty() || isPromise(value)) {
      return;
    }
    for (Node choice : schema.choices()) {
      if (same(choice, value)) {
        return;
      }
    }
    failures.add(new Failure.NotAChoice(value, schema.choices()));
  }

  /** Equality of values, wherever they were written. */
  private static boolean same(Node a, Node b) {
    if (a instanceof Scalar left && b instanceof Scalar right) {
      return left.kind().equals(right.kind()) && left.text().equals(right.text());
    }
    if (a instanceof Sequence left && b instanceof Sequence right) {
      if (left.items().size() != right.items().size()) {
        return false;
      }
      for (int i = 0; i < left.items().size(); i++) {
        if (!same(left.items().get(i), right.items().get(i))) {
          return false;
        }
      }
      return true;
    }
    if (a instanceof Mapping left && b instanceof Mapping right) {
      return left.size() == right.size()
          && left.entries().stream()
              .allMatch(
                  entry ->
                      right
                          .get(entry.key())
                          .filter(other -> same(entry.value(), other))
                          .isPresent());
    }
    return false;
  }

  private Node branches(Schema.Branches branches, Node node, List<Failure> failures) {
    Node value = node;
    if (branches.not().isPresent() && validate(branches.not().get(), value).isValid()) {
      failures.add(new Failure.TooManyBranches(value, List.of()));
    }
    if (!branches.any().isEmpty()) {
      value = anyOf(branches.any(), value, failures);
    }
    if (!branches.one().isEmpty()) {
      value = oneOf(branches.one(), value, failures);
    }
    for (Schema branch : branches.all()) {
      value = apply(branch, value, failures);
    }
    return value;
  }

  private Node anyOf(List<Schema> branches, Node node, List<Failure> failures) {
    Node value = node;
    List<List<Failure>> reasons = new ArrayList<>(branches.size());
    for (Schema branch : branches) {
      Outcome outcome = validate(branch, value);
      value = outcome.value();
      if (outcome.isValid()) {
        return value;
      }
      reasons.add(outcome.failures());
    }
    failures.add(new Failure.NoBranch(node, reasons));
    return value;
  }

  private Node oneOf(List<Schema> branches, Node node, List<Failure> failures) {
    Node value = node;
    List<Schema> valid = new ArrayList<>(branches.size());
    List<List<Failure>> reasons = new ArrayList<>(branches.size());
    for (Schema branch : branches) {
      Outcome outcome = validate(branch, value);
      value = outcome.value();
      if (outcome.isValid()) {
        valid.add(branch);
      }
      reasons.add(outcome.failures());
    }
    if (valid.isEmpty()) {
      failures.add(new Failure.NoBranch(node, reasons));
    } else if (valid.size() > 1) {
      failures.add(new Failure.TooManyBranches(node, valid));
    }
    return value;
  }

  private Node lists(Schema.Lists rules, Sequence list, List<Failure> failures) {
    int size = list.items().size();
    if (size < rules.fewest()) {
      failures.add(new Failure.OutOfBounds(list, "at least " + plural(rules.fewest(), "item")));
    } else if (size > rules.most()) {
      failures.add(new Failure.OutOfBounds(list, "at most " + plural(rules.most(), "item")));
    }
    if (rules.unique()) {
      repeated(list, failures);
    }
    if (rules.items().isEmpty()) {
      return list;
    }
    List<Node> items = new ArrayList<>(size);
    boolean changed = false;
    for (Node item : list.items()) {
      Node value = apply(rules.items().get(), item, failures);
      changed |= value != item;
      items.add(value);
    }
    return changed ? new Sequence(items, list.span()) : list;
  }

  private static void repeated(Sequence list, List<Failure> failures) {
    for (int i = 0; i < list.items().size(); i++) {
      for (int j = 0; j < i; j++) {
        if (same(list.items().get(i), list.items().get(j))) {
          failures.add(new Failure.RepeatedItem(list.items().get(i)));
          return;
        }
      }
    }
  }

  private Node objects(Schema.Objects rules, Mapping map, List<Failure> failures) {
    int size = 0;
    for (Mapping.Entry entry : map.entries()) {
      size += entry.value().isNull() ? 0 : 1;
    }
    if (size < rules.fewest()) {
      failures.add(new Failure.OutOfBounds(map, "at least " + plural(rules.fewest(), "key")));
    } else if (size > rules.most()) {
      failures.add(new Failure.OutOfBounds(map, "at most " + plural(rules.most(), "key")));
    }
    for (String key : rules.required()) {
      Optional<Node> value = map.get(key);
      if (value.isEmpty() || value.get().isNull()) {
        failures.add(new Failure.MissingKey(map, key));
      }
    }
    if (rules.properties().isEmpty()
        && rules.patterns().isEmpty()
        && rules.others().isEmpty()
        && rules.names().isEmpty()) {
      return map;
    }
    List<Mapping.Entry> entries = new ArrayList<>(map.size());
    boolean changed = false;
    for (Mapping.Entry entry : map.entries()) {
      Node value = entry.value().isNull() ? entry.value() : property(rules, map, entry, failures);
      changed |= value != entry.value();
      entries.add(entry.with(value));
    }
    return changed ? Mapping.of(entries, map.span()) : map;
  }

  private Node property(
      Schema.Objects rules, Mapping map, Mapping.Entry entry, List<Failure> failures) {
    if (rules.names().isPresent()) {
      StringNode name = new StringNode(entry.key(), entry.keySpan());
      Outcome outcome = validate(rules.names().get(), name);
      if (!outcome.isValid()) {
        failures.add(new Failure.BadKeyName(map, entry, outcome.failures()));
      }
    }
    Node value = entry.value();
    boolean known = false;
    Schema schema = rules.properties().get(entry.key());
    if (schema != null) {
      known = true;
      value = apply(schema, value, failures);
    }
    for (Schema.PatternProperty pattern : rules.patterns()) {
      if (pattern.name().isIn(entry.key())) {
        known = true;
        value = apply(pattern.schema(), value, failures);
      }
    }
    if (known || rules.others().isEmpty()) {
      return value;
    }
    if (rules.others().get().never()) {
      failures.add(new Failure.UnknownKey(map, entry, names(rules.properties(), map)));
      return value;
    }
    return apply(rules.others().get(), value, failures);
  }

  /** The keys that a mapping could have and has not yet. */
  private static List<String> names(Map<String, Schema> properties, Mapping map) {
    Set<String> names = new HashSet<>(properties.keySet());
    map.entries().forEach(entry -> names.remove(entry.key()));
    return names.stream().sorted().toList();
  }
}
