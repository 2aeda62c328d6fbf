package dev.httpapi.diff.canonical;

import dev.httpapi.template.Fields;
import dev.httpapi.template.References;
import dev.httpapi.template.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A value in canonical form as one line of text: references as {@code Fn::Sub} writes them, keys in
 * alphabetical order, so that values that are equal read the same.
 */
public final class Shown {
  private Shown() {}

  public static String of(Value value) {
    if (value instanceof Value.Text text) {
      return text.text();
    }
    if (value instanceof Value.Items items) {
      return list(items.values());
    }
    if (value instanceof Fields fields) {
      return object(fields);
    }
    return value instanceof Value.Number number
        ? number.text()
        : value instanceof Value.Bool flag ? Boolean.toString(flag.value()) : "null";
  }

  /** The logical id that a value refers to; of any other value what {@link #of} gives. */
  public static String id(Value value) {
    return value instanceof Fields fields && References.of(fields).isPresent()
        ? References.of(fields).get().logicalId()
        : of(value);
  }

  private static String list(List<Value> values) {
    List<String> shown = new ArrayList<>(values.size());
    for (Value value : values) {
      shown.add(of(value));
    }
    return "[" + String.join(", ", shown) + "]";
  }

  private static String object(Fields fields) {
    Optional<References.Reference> reference = References.of(fields);
    if (reference.isPresent()) {
      String attribute = reference.get().attribute();
      return "${"
          + reference.get().logicalId()
          + (attribute.isEmpty() ? "" : "." + attribute)
          + "}";
    }
    Optional<List<Value>> parts = Concatenation.parts(fields);
    if (parts.isPresent()) {
      StringBuilder text = new StringBuilder();
      parts.get().forEach(part -> text.append(of(part)));
      return text.toString();
    }
    List<String> shown = new ArrayList<>();
    for (Map.Entry<String, Value> field : new TreeMap<>(fields.asMap()).entrySet()) {
      shown.add(field.getKey() + ": " + of(field.getValue()));
    }
    return "{" + String.join(", ", shown) + "}";
  }
}
