package dev.httpapi.rules.stack;

import dev.httpapi.template.Fields;
import dev.httpapi.template.Value;
import java.util.List;
import java.util.Map;

/**
 * How long a template is, written as YAML: at least, without the quotes and escapes of texts and
 * the indentation of their lines, and at most, with all that there may be.
 */
final class YamlSize {
  private static final int INDENT = 2;
  private static final int QUOTES = 2;

  /** {@code false}. */
  private static final int LONGEST_WORD = 5;

  /** The sign of a text of several lines, with what it says of them. */
  private static final int BLOCK_HEADER = 5;

  /** The longest that a character becomes: an escape, {@code U} and 8 digits. */
  private static final int LONGEST_ESCAPE = 10;

  private int least;
  private int most;

  /** Measures a template. */
  YamlSize(Fields template) {
    object(template, 0);
  }

  /** The least number of bytes. */
  int least() {
    return least;
  }

  /** The most bytes. */
  int most() {
    return most;
  }

  private void add(int bytes) {
    least += bytes;
    most += bytes;
  }

  private void object(Fields fields, int indent) {
    for (Map.Entry<String, Value> field : fields.asMap().entrySet()) {
      add(indent + 1);
      text(field.getKey(), indent);
      add(isBlock(field.getValue()) ? 1 : 2);
      if (field.getValue() instanceof Value.Items items && isBlock(items)) {
        list(items.values(), indent);
      } else {
        inner(field.getValue(), indent);
      }
    }
  }

  private void list(List<Value> items, int indent) {
    for (Value item : items) {
      add(isBlock(item) ? 0 : indent + INDENT + 1);
      inner(item, indent);
    }
  }

  private void inner(Value value, int indent) {
    if (value instanceof Fields fields && isBlock(fields)) {
      object(fields, indent + INDENT);
    } else if (value instanceof Value.Items items && isBlock(items)) {
      list(items.values(), indent + INDENT);
    } else if (value instanceof Value.Text text) {
      text(text.text(), indent);
    } else if (value instanceof Value.Number number) {
      add(number.text().length());
    } else if (value instanceof Value.Bool flag) {
      add(flag.value() ? "true".length() : "false".length());
    } else {
      add(value instanceof Value.Null ? "null".length() : "[]".length());
    }
  }

  private void text(String text, int indent) {
    least += text.length();
    if (isPlain(text)) {
      most += text.length();
      return;
    }
    most += QUOTES;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n') {
        most += BLOCK_HEADER + INDENT + indent;
      } else if (c < ' ' || c > '~') {
        most += LONGEST_ESCAPE;
      } else {
        most += c == '"' || c == '\\' ? 2 : 1;
      }
    }
  }

  /** Whether it is certain that no quotes are written: words of other types are short. */
  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
      boolean inner = (c >= '0' && c <= '9') || c == '-' || c == '_' || c == '.';
      boolean colon = c == ':' && i < text.length() - 1;
      if (!letter && (i == 0 || !(inner || colon))) {
        return false;
      }
    }
    return text.length() > LONGEST_WORD;
  }

  private static boolean isBlock(Value value) {
    return (value instanceof Fields fields && !fields.isEmpty())
        || (value instanceof Value.Items items && !items.values().isEmpty());
  }
}
