package dev.httpapi.rules.stack;

import dev.httpapi.template.Fields;
import dev.httpapi.template.Value;
import java.util.List;
import java.util.Map;

/**
 * How long a template is at least, written as YAML: without the quotes and escapes of texts and the
 * indentation of their lines, so that no text has to be looked at.
 */
final class YamlSize {
  private static final int INDENT = 2;

  private int least;

  private YamlSize() {}

  /** The least number of bytes of a template. */
  static int least(Fields template) {
    YamlSize size = new YamlSize();
    size.object(template, 0);
    return size.least;
  }

  private void object(Fields fields, int indent) {
    for (Map.Entry<String, Value> field : fields.asMap().entrySet()) {
      least += indent + 1 + field.getKey().length() + (isBlock(field.getValue()) ? 1 : 2);
      if (field.getValue() instanceof Value.Items items && isBlock(items)) {
        list(items.values(), indent);
      } else {
        inner(field.getValue(), indent);
      }
    }
  }

  private void list(List<Value> items, int indent) {
    for (Value item : items) {
      least += isBlock(item) ? 0 : indent + INDENT + 1;
      inner(item, indent);
    }
  }

  private void inner(Value value, int indent) {
    if (value instanceof Fields fields && isBlock(fields)) {
      object(fields, indent + INDENT);
    } else if (value instanceof Value.Items items && isBlock(items)) {
      list(items.values(), indent + INDENT);
    } else if (value instanceof Value.Text text) {
      least += text.text().length();
    } else if (value instanceof Value.Number number) {
      least += number.text().length();
    } else if (value instanceof Value.Bool flag) {
      least += flag.value() ? "true".length() : "false".length();
    } else {
      least += value instanceof Value.Null ? "null".length() : "[]".length();
    }
  }

  private static boolean isBlock(Value value) {
    return (value instanceof Fields fields && !fields.isEmpty())
        || (value instanceof Value.Items items && !items.values().isEmpty());
  }
}
