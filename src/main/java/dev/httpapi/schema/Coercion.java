package dev.httpapi.schema;

import dev.httpapi.source.BooleanNode;
import dev.httpapi.source.DecimalText;
import dev.httpapi.source.Node;
import dev.httpapi.source.NullNode;
import dev.httpapi.source.NumberNode;
import dev.httpapi.source.Scalar;
import dev.httpapi.source.Sequence;
import dev.httpapi.source.Span;
import dev.httpapi.source.StringNode;
import java.util.List;
import java.util.Optional;

/**
 * Turns a value into one of the types that a schema asks for, as the framework's validator does
 * with {@code coerceTypes: "array"}. What comes out lands in the template.
 *
 * @see <a href="https://ajv.js.org/coercion.html">AJV's table of coercions</a>
 */
final class Coercion {
  private Coercion() {}

  /** The value as the first of the types that it can become; empty when it can become none. */
  static Optional<Node> to(List<JsonType> types, Node node) {
    if (types.size() == 1 && types.get(0) == JsonType.OBJECT) {
      return Optional.empty();
    }
    Node data = node;
    if (node instanceof Sequence list && list.items().size() == 1) {
      data = list.items().get(0);
      for (JsonType type : types) {
        if (type.accepts(data)) {
          return Optional.of(data);
        }
      }
    }
    for (JsonType type : types) {
      Optional<Node> coerced = to(type, data);
      if (coerced.isPresent()) {
        return coerced;
      }
    }
    return Optional.empty();
  }

  private static Optional<Node> to(JsonType type, Node node) {
    if (!(node instanceof Scalar scalar)) {
      return Optional.empty();
    }
    Span span = node.span();
    return switch (type) {
      case STRING -> Optional.of(new StringNode(node.isNull() ? "" : scalar.text(), span));
      case NUMBER -> number(scalar);
      case INTEGER -> number(scalar).filter(JsonType.INTEGER::accepts);
      case BOOLEAN -> bool(scalar);
      case NULL -> isEmpty(scalar) ? Optional.of(new NullNode(span)) : Optional.empty();
      case ARRAY -> Optional.of(new Sequence(List.of(node), span));
      case OBJECT -> Optional.empty();
    };
  }

  private static Optional<Node> number(Scalar scalar) {
    if (scalar instanceof BooleanNode flag) {
      return Optional.of(NumberNode.of(flag.value() ? 1 : 0, scalar.span()));
    }
    if (scalar.isNull()) {
      return Optional.of(NumberNode.of(0, scalar.span()));
    }
    if (scalar instanceof StringNode text) {
      return DecimalText.javaScript(text.text().trim())
          .map(number -> new NumberNode(number, scalar.span()));
    }
    return Optional.empty();
  }

  /** The words true and false, the numbers 1 and 0, and null. */
  private static Optional<Node> bool(Scalar scalar) {
    boolean number = scalar instanceof NumberNode;
    return switch (scalar.text()) {
      case "true" -> Optional.of(new BooleanNode(true, scalar.span()));
      case "false" -> Optional.of(new BooleanNode(false, scalar.span()));
      case "1" -> number ? Optional.of(new BooleanNode(true, scalar.span())) : Optional.empty();
      case "0" -> number ? Optional.of(new BooleanNode(false, scalar.span())) : Optional.empty();
      default ->
          scalar.isNull() ? Optional.of(new BooleanNode(false, scalar.span())) : Optional.empty();
    };
  }

  private static boolean isEmpty(Scalar scalar) {
    return (scalar instanceof StringNode && scalar.text().isEmpty())
        || (scalar instanceof NumberNode && scalar.text().equals("0"))
        || (scalar instanceof BooleanNode flag && !flag.value());
  }
}
