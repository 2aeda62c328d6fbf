package dev.httpapi.emit;

import dev.httpapi.diagnostics.Code;
import dev.httpapi.diagnostics.Diagnostic;
import dev.httpapi.diagnostics.Diagnostics;
import dev.httpapi.source.Deferred;
import dev.httpapi.source.Span;
import dev.httpapi.template.Fields;
import dev.httpapi.template.Intrinsic;
import dev.httpapi.template.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Puts references to pseudo parameters where a template's texts stand for what CloudFormation
 * knows: {@code Ref} for a whole value, else {@code Fn::Sub}, or {@code Fn::Join} where the text
 * itself has placeholders. A place that takes no function is told.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/intrinsic-function-reference.html">
 *     Where functions may stand</a>
 * @see <a
 *     href="https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/mappings-section-structure.html">
 *     Mappings take neither functions nor pseudo parameters</a>
 */
final class DeferredValues {
  /** Functions whose argument is a name, not a value. */
  private static final Set<String> NAMING =
      Set.of("Ref", "Fn::GetAtt", "Fn::FindInMap", "Condition");

  /** Functions whose first argument is a name or a delimiter. */
  private static final Set<String> NAMED_FIRST = Set.of("Fn::Join", "Fn::Split", "Fn::If");

  /** Attributes of a resource that hold values; the others hold names and words. */
  private static final Set<String> VALUED = Set.of("Properties", "Metadata", "UpdatePolicy");

  /** Attributes of an output that hold values. */
  private static final Set<String> VALUED_OF_OUTPUTS = Set.of("Value", "Export");

  /** Sections whose parts are plain; metadata of the template is kept as it is written. */
  private static final Set<String> PLAIN =
      Set.of(
          "AWSTemplateFormatVersion",
          "Description",
          "Metadata",
          "Parameters",
          "Mappings",
          "Transform");

  private final Span service;
  private final Diagnostics diagnostics;

  DeferredValues(Span service, Diagnostics diagnostics) {
    this.service = service;
    this.diagnostics = diagnostics;
  }

  /** The template with references in place of marks. */
  Fields apply(Fields template) {
    if (firstIn(template).isEmpty()) {
      return template;
    }
    Fields applied = Fields.like(template);
    for (Map.Entry<String, Value> section : template.asMap().entrySet()) {
      String name = section.getKey();
      if (name.equals("Resources") && section.getValue() instanceof Fields resources) {
        applied.put(name, each("Resources", resources, VALUED));
      } else if (name.equals("Outputs") && section.getValue() instanceof Fields outputs) {
        applied.put(name, each("Outputs", outputs, VALUED_OF_OUTPUTS));
      } else if (PLAIN.contains(name)) {
        applied.put(name, plain(name, section.getValue()));
      } else {
        applied.put(name, value(name, section.getValue()));
      }
    }
    return applied;
  }

  /** A section of named parts, some of whose attributes hold values. */
  private Fields each(String section, Fields parts, Set<String> valued) {
    Fields applied = Fields.like(parts);
    for (Map.Entry<String, Value> part : parts.asMap().entrySet()) {
      String id = part.getKey();
      plain(section, new Value.Text(id, parts.keyOrigin(id)));
      if (!(part.getValue() instanceof Fields fields)) {
        applied.put(id, part.getValue());
        continue;
      }
      Fields changed = Fields.like(fields);
      for (Map.Entry<String, Value> attribute : fields.asMap().entrySet()) {
        String place = id + "." + attribute.getKey();
        changed.put(
            attribute.getKey(),
            valued.contains(attribute.getKey())
                ? value(place, attribute.getValue())
                : plain(place, attribute.getValue()));
      }
      applied.put(id, changed);
    }
    return applied;
  }

  private Value value(String place, Value value) {
    if (value instanceof Value.Text text) {
      return Deferred.isIn(text.text()) ? reference(text.text()).at(text.origin()) : value;
    }
    if (value instanceof Value.Items items) {
      List<Value> changed = new ArrayList<>(items.values().size());
      for (Value item : items.values()) {
        changed.add(value(place, item));
      }
      return items.with(changed);
    }
    if (!(value instanceof Fields fields)) {
      return value;
    }
    Fields changed = Fields.like(fields);
    for (Map.Entry<String, Value> field : fields.asMap().entrySet()) {
      String key = field.getKey();
      String inner = place + "." + key;
      plain(place, new Value.Text(key, fields.keyOrigin(key)));
      if (key.equals("Fn::Sub")) {
        changed.put(key, substitution(inner, field.getValue()));
      } else {
        if (NAMED_FIRST.contains(key)
            && field.getValue() instanceof Value.Items items
            && !items.values().isEmpty()) {
          plain(inner, items.values().get(0));
        }
        changed.put(
            key,
            NAMING.contains(key) && fields.asMap().size() == 1
                ? plain(inner, field.getValue())
                : value(inner, field.getValue()));
      }
    }
    return changed;
  }

  private static Value reference(String text) {
    List<Deferred.Piece> pieces = Deferred.pieces(text);
    if (pieces.size() == 1) {
      return Intrinsic.ref(pieces.get(0).text());
    }
    boolean hasPlaceholders = false;
    List<Value> joined = new ArrayList<>(pieces.size());
    for (Deferred.Piece piece : pieces) {
      hasPlaceholders |= !piece.deferred() && piece.text().contains("${");
      joined.add(piece.deferred() ? Intrinsic.ref(piece.text()) : Value.of(piece.text()));
    }
    return hasPlaceholders
        ? Intrinsic.join("", joined.toArray(new Value[0]))
        : Intrinsic.sub(Deferred.shown(text));
  }

  private Value substitution(String place, Value sub) {
    if (sub instanceof Value.Text text) {
      return new Value.Text(Deferred.shown(text.text()), text.origin());
    }
    if (sub instanceof Value.Items items
        && items.values().size() == 2
        && items.values().get(0) instanceof Value.Text text) {
      return items.with(
          List.of(
              new Value.Text(Deferred.shown(text.text()), text.origin()),
              value(place, items.values().get(1))));
    }
    return value(place, sub);
  }

  /** A place that takes no function. */
  private Value plain(String place, Value value) {
    Optional<Found> found = firstIn(value);
    if (found.isPresent()) {
      diagnostics.add(
          Diagnostic.of(
                  Code.VALUE_NEEDED,
                  found.get().origin().orElse(service),
                  "`"
                      + place
                      + "` of the template takes no value that only AWS knows, and would be `"
                      + Deferred.shown(found.get().text())
                      + "`")
              .help("give the value with `--values`"));
    }
    return value;
  }

  /** A text with a mark, and where it is written. */
  private record Found(String text, Optional<Span> origin) {}

  private static Optional<Found> firstIn(Value value) {
    if (value instanceof Value.Text text) {
      return Deferred.isIn(text.text())
          ? Optional.of(new Found(text.text(), text.origin()))
          : Optional.empty();
    }
    if (value instanceof Value.Items items) {
      for (Value item : items.values()) {
        Optional<Found> found = firstIn(item);
        if (found.isPresent()) {
          return found;
        }
      }
    } else if (value instanceof Fields fields) {
      for (Map.Entry<String, Value> field : fields.asMap().entrySet()) {
        Optional<Found> found =
            Deferred.isIn(field.getKey())
                ? Optional.of(new Found(field.getKey(), fields.keyOrigin(field.getKey())))
                : firstIn(field.getValue());
        if (found.isPresent()) {
          return found;
        }
      }
    }
    return Optional.empty();
  }
}
