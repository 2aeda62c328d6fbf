package dev.httpapi.inspect;

import dev.httpapi.source.Mapping;
import dev.httpapi.source.Node;
import dev.httpapi.source.Scalar;
import dev.httpapi.source.Sequence;
import dev.httpapi.source.StringNode;

/** A value as JSON in one line. */
final class CompactText {
  private CompactText() {}

  static String of(Node value) {
    StringBuilder text = new StringBuilder();
    write(value, text);
    return text.toString();
  }

  private static void write(Node value, StringBuilder out) {
    if (value instanceof StringNode string) {
      quote(string.text(), out);
    } else if (value instanceof Scalar scalar) {
      out.append(scalar.text());
    } else if (value instanceof Sequence list) {
      String separator = "[";
      for (Node item : list.items()) {
        write(item, out.append(separator));
        separator = ", ";
      }
      out.append(list.items().isEmpty() ? "[]" : "]");
    } else if (value instanceof Mapping mapping) {
      String separator = "{";
      for (Mapping.Entry entry : mapping.entries()) {
        quote(entry.key(), out.append(separator));
        write(entry.value(), out.append(": "));
        separator = ", ";
      }
      out.append(mapping.isEmpty() ? "{}" : "}");
    }
  }

  static void quote(String text, StringBuilder out) {
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      int escape = "\"\\\b\f\n\r\t".indexOf(c);
      if (escape >= 0) {
        out.append('\\').append("\"\\bfnrt".charAt(escape));
      } else if (c < ' ' || c == 0x7f || (c >= 0x80 && c < 0xa0)) {
        // A terminal would obey it.
        out.append("\\u").append(Integer.toHexString(0x10000 | c), 1, 5);
      } else {
        out.append(c);
      }
    }
    out.append('"');
  }
}
