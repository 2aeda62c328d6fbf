package dev.httpapi.diff.canonical;

import dev.httpapi.source.Span;
import dev.httpapi.template.Fields;
import dev.httpapi.template.References;
import dev.httpapi.template.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Text that is put together when the stack is deployed, by {@code Fn::Sub} or {@code Fn::Join}: one
 * list of its parts, in which no two texts stand side by side.
 */
public final class Concatenation {
  private static final String JOIN = "Fn::Join";

  private final List<Value> parts = new ArrayList<>();
  private final StringBuilder literal = new StringBuilder();
  private final Optional<Span> place;

  private Concatenation(Optional<Span> place) {
    this.place = place;
  }

  /** A join whose delimiter and list are known; else the function as it is. */
  static Value ofJoin(Fields function, Value argument) {
    if (!(argument instanceof Value.Items items)
        || items.values().size() != 2
        || !(items.values().get(0) instanceof Value.Text delimiter)
        || !(items.values().get(1) instanceof Value.Items joined)) {
      return function;
    }
    Concatenation all = new Concatenation(function.origin());
    boolean first = true;
    for (Value part : joined.values()) {
      if (!first) {
        all.literal.append(delimiter.text());
      }
      all.add(part);
      first = false;
    }
    return all.value(function);
  }

  /** A substitution; one that has an argument of another form stays as it is. */
  static Value ofSub(Fields function, Value argument) {
    Value text = argument;
    Fields given = new Fields();
    if (argument instanceof Value.Items items) {
      if (items.values().size() != 2 || !(items.values().get(1) instanceof Fields variables)) {
        return function;
      }
      text = items.values().get(0);
      given = variables;
    }
    if (!(text instanceof Value.Text template)) {
      return function;
    }
    Concatenation all = new Concatenation(function.origin());
    all.substitute(template.text(), given);
    return all.value(function);
  }

  private void substitute(String template, Fields given) {
    int from = 0;
    for (References.Placeholder placeholder : References.placeholders(template)) {
      literal.append(unescaped(template.substring(from, placeholder.start())));
      Optional<Value> own = given.get(placeholder.name());
      add(own.isPresent() ? own.get() : reference(placeholder.reference()));
      from = placeholder.end();
    }
    literal.append(unescaped(template.substring(from)));
  }

  /** <code>${!x}</code> stands for <code>${x}</code>. */
  private static String unescaped(String text) {
    return text.replace("${!", "${");
  }

  private Value reference(References.Reference reference) {
    Fields function = new Fields();
    if (reference.attribute().isEmpty()) {
      function.put("Ref", new Value.Text(reference.logicalId(), place));
    } else {
      function.put(
          "Fn::GetAtt", Value.texts(List.of(reference.logicalId(), reference.attribute())));
    }
    return function.madeFrom(place);
  }

  private void add(Value part) {
    if (part instanceof Value.Text text) {
      literal.append(text.text());
      return;
    }
    Optional<List<Value>> inner = parts(part);
    if (inner.isPresent()) {
      inner.get().forEach(this::add);
      return;
    }
    endLiteral();
    parts.add(part);
  }

  /** The parts of a concatenation that is in canonical form already. */
  public static Optional<List<Value>> parts(Value value) {
    return value instanceof Fields fields
            && fields.asMap().size() == 1
            && fields.get(JOIN).orElse(null) instanceof Value.Items items
            && items.values().size() == 2
            && items.values().get(0) instanceof Value.Text delimiter
            && delimiter.text().isEmpty()
            && items.values().get(1) instanceof Value.Items joined
        ? Optional.of(joined.values())
        : Optional.empty();
  }

  private void endLiteral() {
    if (!literal.isEmpty()) {
      parts.add(new Value.Text(literal.toString(), place));
      literal.setLength(0);
    }
  }

  private Value value(Fields function) {
    endLiteral();
    if (parts.isEmpty()) {
      return new Value.Text("", place);
    }
    if (parts.size() == 1) {
      return parts.get(0);
    }
    return Fields.like(function).put(JOIN, Value.list(Value.of(""), Value.list(parts)));
  }
}
