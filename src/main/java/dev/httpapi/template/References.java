package dev.httpapi.template;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a value of a template refers to: by {@code Ref}, {@code Fn::GetAtt} and {@code Fn::Sub}.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/intrinsic-function-reference.html">
 *     Intrinsic function reference</a>
 */
public final class References {
  private final Set<String> logicalIds = new HashSet<>();

  /** All references of a value. */
  public References(Value value) {
    gather(value);
  }

  /** The logical ids of resources, parameters and pseudo parameters that are referred to. */
  public Set<String> logicalIds() {
    return logicalIds;
  }

  /** Whether one of these is referred to. */
  public boolean anyOf(Set<String> others) {
    for (String logicalId : logicalIds) {
      if (others.contains(logicalId)) {
        return true;
      }
    }
    return false;
  }

  /**
   * A reference.
   *
   * @param attribute the attribute that is asked for; empty for what {@code Ref} gives
   */
  public record Reference(String logicalId, String attribute) {}

  /**
   * A reference in the text of {@code Fn::Sub}.
   *
   * @param name what stands in the braces
   * @param start where its dollar sign stands
   * @param end behind its closing brace
   */
  public record Placeholder(String name, int start, int end) {
    public Reference reference() {
      return dotted(name);
    }
  }

  /** The reference that an object is, if it is {@code Ref} or {@code Fn::GetAtt}. */
  public static Optional<Reference> of(Fields fields) {
    if (fields.asMap().size() != 1) {
      return Optional.empty();
    }
    Optional<Value> ref = fields.get("Ref");
    if (ref.isPresent() && ref.get() instanceof Value.Text text) {
      return Optional.of(new Reference(text.text(), ""));
    }
    Optional<Value> attribute = fields.get("Fn::GetAtt");
    if (attribute.isPresent() && attribute.get() instanceof Value.Text text) {
      return Optional.of(dotted(text.text()));
    }
    if (attribute.isPresent()
        && attribute.get() instanceof Value.Items items
        && items.values().size() == 2
        && items.values().get(0) instanceof Value.Text logicalId
        && items.values().get(1) instanceof Value.Text name) {
      return Optional.of(new Reference(logicalId.text(), name.text()));
    }
    return Optional.empty();
  }

  /** The references in the text of {@code Fn::Sub}; <code>${!x}</code> is none. */
  public static List<Placeholder> placeholders(String text) {
    List<Placeholder> found = new ArrayList<>();
    int start = text.indexOf("${");
    while (start >= 0) {
      int close = text.indexOf('}', start);
      if (close < 0) {
        return found;
      }
      if (text.charAt(start + 2) != '!') {
        found.add(new Placeholder(text.substring(start + 2, close).strip(), start, close + 1));
      }
      start = text.indexOf("${", close);
    }
    return found;
  }

  private static Reference dotted(String name) {
    int dot = name.indexOf('.');
    return dot < 0
        ? new Reference(name, "")
        : new Reference(name.substring(0, dot), name.substring(dot + 1));
  }

  private void gather(Value value) {
    if (value instanceof Value.Items items) {
      for (Value item : items.values()) {
        gather(item);
      }
    } else if (value instanceof Fields fields) {
      Optional<Reference> reference = of(fields);
      if (reference.isPresent()) {
        logicalIds.add(reference.get().logicalId());
      }
      for (Map.Entry<String, Value> field : fields.asMap().entrySet()) {
        if (field.getKey().equals("Fn::Sub")) {
          gatherSubstitution(field.getValue());
        }
        gather(field.getValue());
      }
    }
  }

  private void gatherSubstitution(Value sub) {
    Value text =
        sub instanceof Value.Items items && !items.values().isEmpty() ? items.values().get(0) : sub;
    if (text instanceof Value.Text template) {
      for (Placeholder place : placeholders(template.text())) {
        logicalIds.add(place.reference().logicalId());
      }
    }
  }
}
