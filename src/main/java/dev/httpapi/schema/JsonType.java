package dev.httpapi.schema;

import dev.httpapi.source.BooleanNode;
import dev.httpapi.source.Mapping;
import dev.httpapi.source.Node;
import dev.httpapi.source.NullNode;
import dev.httpapi.source.NumberNode;
import dev.httpapi.source.Sequence;
import dev.httpapi.source.StringNode;
import java.util.Locale;

/** JSON Schema's names for kinds of values. */
enum JsonType {
  STRING("a string"),
  NUMBER("a number"),
  INTEGER("a whole number"),
  BOOLEAN("true or false"),
  NULL("null"),
  ARRAY("a list"),
  OBJECT("a mapping");

  private final String label;

  JsonType(String label) {
    this.label = label;
  }

  static JsonType named(String name) {
    return valueOf(name.toUpperCase(Locale.ROOT));
  }

  /** What a person calls it. */
  String label() {
    return label;
  }

  boolean isScalar() {
    return this == STRING || this == NUMBER || this == INTEGER || this == BOOLEAN;
  }

  boolean accepts(Node node) {
    return switch (this) {
      case STRING -> node instanceof StringNode;
      case NUMBER -> node instanceof NumberNode;
      case INTEGER -> node instanceof NumberNode number && number.isInteger();
      case BOOLEAN -> node instanceof BooleanNode;
      case NULL -> node instanceof NullNode;
      case ARRAY -> node instanceof Sequence;
      case OBJECT -> node instanceof Mapping;
    };
  }
}
