package dev.httpapi.provenance;

import dev.httpapi.template.Fields;
import dev.httpapi.template.References;
import dev.httpapi.template.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the references of a template. Pseudo parameters are none: they are in every template.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/intrinsic-function-reference.html">
 *     Intrinsic function reference</a>
 */
final class Mentions {
  private static final String DEPENDS_ON = "DependsOn";
  private static final String CONDITION = "Condition";
  private static final String IF = "Fn::If";
  private static final String SUB = "Fn::Sub";
  private static final String PSEUDO = "AWS::";

  private final Fields parameters;
  private final List<Mention> found = new ArrayList<>();

  /**
   * The references of some parts of a template.
   *
   * @param parameters those of the template
   */
  Mentions(List<Traced> all, Fields parameters) {
    this.parameters = parameters;
    for (Traced one : all) {
      if (one.kind() == Kind.CONDITION || !(one.value() instanceof Fields fields)) {
        value(one, one.pointer(), one.value());
      } else {
        attributes(one, fields);
      }
    }
  }

  List<Mention> found() {
    return List.copyOf(found);
  }

  private void attributes(Traced one, Fields attributes) {
    for (Map.Entry<String, Value> attribute : attributes.asMap().entrySet()) {
      Pointer pointer = one.pointer().with(attribute.getKey());
      switch (attribute.getKey()) {
        case DEPENDS_ON -> dependencies(one, pointer, attribute.getValue());
        case CONDITION -> condition(one, pointer, CONDITION, attribute.getValue());
        default -> value(one, pointer, attribute.getValue());
      }
    }
  }

  private void dependencies(Traced one, Pointer pointer, Value value) {
    if (value instanceof Value.Text text) {
      found.add(new Mention(one, Kind.RESOURCE, text.text(), DEPENDS_ON, "", pointer));
    } else if (value instanceof Value.Items items) {
      for (int i = 0; i < items.values().size(); i++) {
        dependencies(one, pointer.with(i), items.values().get(i));
      }
    }
  }

  private void condition(Traced one, Pointer pointer, String by, Value value) {
    if (value instanceof Value.Text text) {
      found.add(new Mention(one, Kind.CONDITION, text.text(), by, "", pointer));
    }
  }

  private void value(Traced one, Pointer pointer, Value value) {
    if (value instanceof Value.Items items) {
      for (int i = 0; i < items.values().size(); i++) {
        value(one, pointer.with(i), items.values().get(i));
      }
    }
    if (!(value instanceof Fields fields)) {
      return;
    }
    boolean isFunction = fields.asMap().size() == 1;
    Optional<References.Reference> reference = References.of(fields);
    if (reference.isPresent()) {
      String by = fields.asMap().keySet().iterator().next();
      refer(one, pointer.with(by), by, reference.get());
    }
    for (Map.Entry<String, Value> field : fields.asMap().entrySet()) {
      Pointer inner = pointer.with(field.getKey());
      if (isFunction && field.getKey().equals(SUB)) {
        substitution(one, inner, field.getValue());
      }
      if (isFunction
          && field.getKey().equals(IF)
          && field.getValue() instanceof Value.Items items
          && !items.values().isEmpty()) {
        condition(one, inner.with(0), IF, items.values().get(0));
      }
      if (isFunction && field.getKey().equals(CONDITION)) {
        condition(one, inner, CONDITION, field.getValue());
      }
      value(one, inner, field.getValue());
    }
  }

  private void refer(Traced one, Pointer pointer, String by, References.Reference reference) {
    if (!reference.logicalId().startsWith(PSEUDO)) {
      boolean isParameter = parameters.has(reference.logicalId());
      found.add(
          new Mention(
              one,
              isParameter ? Kind.PARAMETER : Kind.RESOURCE,
              reference.logicalId(),
              by,
              reference.attribute(),
              pointer));
    }
  }

  /** The names that a substitution brings itself are no references. */
  private void substitution(Traced one, Pointer pointer, Value sub) {
    boolean isList = sub instanceof Value.Items items && !items.values().isEmpty();
    Value text = isList ? ((Value.Items) sub).values().get(0) : sub;
    Set<String> own =
        isList
                && ((Value.Items) sub).values().size() == 2
                && ((Value.Items) sub).values().get(1) instanceof Fields variables
            ? variables.asMap().keySet()
            : Set.of();
    if (text instanceof Value.Text template) {
      for (References.Placeholder place : References.placeholders(template.text())) {
        if (!own.contains(place.name())) {
          refer(one, isList ? pointer.with(0) : pointer, SUB, place.reference());
        }
      }
    }
  }
}
