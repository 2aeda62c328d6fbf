package dev.httpapi.javascript;

import dev.httpapi.source.Mapping;
import dev.httpapi.source.Node;
import dev.httpapi.source.Scalar;
import dev.httpapi.source.Sequence;
import dev.httpapi.source.StringNode;
import java.util.List;
import java.util.Map;

/** Values as JSON on one line. */
final class JsonText {
  private static final char FIRST_PRINTABLE = ' ';

  private final StringBuilder out = new StringBuilder();

  private JsonText() {}

  static String of(Node node) {
    JsonText json = new JsonText();
    json.node(node);
    return json.out.toString();
  }

  static String of(String text) {
    JsonText json = new JsonText();
    json.string(text);
    return json.out.toString();
  }

  static String of(List<String> texts) {
    JsonText json = new JsonText();
    String separator = "[";
    for (String text : texts) {
      json.out.append(separator);
      json.string(text);
      separator = ",";
    }
    return texts.isEmpty() ? "[]" : json.out.append(']').toString();
  }

  static String of(Map<String, String> texts) {
    JsonText json = new JsonText();
    String separator = "{";
    for (Map.Entry<String, String> entry : texts.entrySet()) {
      json.out.append(separator);
      json.string(entry.getKey());
      json.out.append(':');
      json.string(entry.getValue());
      separator = ",";
    }
    return texts.isEmpty() ? "{}" : json.out.append('}').toString();
  }

  private void node(Node node) {
    if (node instanceof Mapping mapping) {
      out.append('{');
      String separator = "";
      for (Mapping.Entry entry : mapping.entries()) {
        out.append(separator);
        string(entry.key());
        out.append(':');
        node(entry.value());
        separator = ",";
      }
      out.append('}');
    } else if (node instanceof Sequence list) {
      out.append('[');
      String separator = "";
      for (Node item : list.items()) {
        out.append(separator);
        node(item);
        separator = ",";
      }
      out.append(']');
    } else if (node instanceof StringNode text) {
      string(text.text());
    } else {
      out.append(node.isNull() ? "null" : ((Scalar) node).text());
    }
  }

  private void string(String text) {
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        out.append('\\').append(c);
      } else if (c < FIRST_PRINTABLE || Character.isSurrogate(c)) {
        String digits = Integer.toHexString(c);
        out.append("\\u").append("0000", 0, 4 - digits.length()).append(digits);
      } else {
        out.append(c);
      }
    }
    out.append('"');
  }
}
