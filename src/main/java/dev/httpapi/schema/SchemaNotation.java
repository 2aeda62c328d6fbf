package dev.httpapi.schema;

import dev.httpapi.source.BooleanNode;
import dev.httpapi.source.Mapping;
import dev.httpapi.source.Node;
import dev.httpapi.source.NullNode;
import dev.httpapi.source.NumberNode;
import dev.httpapi.source.Sequence;
import dev.httpapi.source.Span;
import dev.httpapi.source.StringNode;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads the notation in which the build puts JSON into string constants: to start a JSON parser for
 * them would cost ten milliseconds.
 *
 * <pre>
 * value = "{" (name LF value)* "}" | "[" value* "]" | '"' text LF | "#" number LF | "t" | "f" | "n"
 * </pre>
 */
final class SchemaNotation {
  private final String text;
  private final Span span;
  private int at;

  private SchemaNotation(String text, Span span) {
    this.text = text;
    this.span = span;
  }

  /** The tree of a text, every value of it said to stand at {@code span}. */
  static Node read(String text, Span span) {
    return new SchemaNotation(text, span).value();
  }

  private Node value() {
    char mark = text.charAt(at++);
    return switch (mark) {
      case '{' -> mapping();
      case '[' -> sequence();
      case '"' -> new StringNode(line(), span);
      case '#' -> new NumberNode(line(), span);
      case 't', 'f' -> new BooleanNode(mark == 't', span);
      case 'n' -> new NullNode(span);
      default -> throw new IllegalStateException("no value starts with " + mark + " at " + at);
    };
  }

  private Node mapping() {
    List<Mapping.Entry> entries = new ArrayList<>();
    while (text.charAt(at) != '}') {
      entries.add(new Mapping.Entry(line(), span, value()));
    }
    at++;
    return Mapping.of(entries, span);
  }

  private Node sequence() {
    List<Node> items = new ArrayList<>();
    while (text.charAt(at) != ']') {
      items.add(value());
    }
    at++;
    return new Sequence(items, span);
  }

  private String line() {
    int end = text.indexOf('\n', at);
    String line = text.substring(at, end);
    at = end + 1;
    return line;
  }
}
