package dev.httpapi.rules.stack;

import dev.httpapi.template.Fields;
import dev.httpapi.template.Value;
import java.util.List;
import java.util.Map;

/**
 * How long a template is at least, written as YAML: quotes, escapes, and what is indented of texts
 * of several lines come on top.
 */
final class YamlSize {
  private static final int INDENT = 2;

  private YamlSize() {}

  /** The least number of bytes. */
  static int least(Fields template) {
    return object(template, 0);
  }

  private static int object(Fields fields, int indent) {
    int size = 0;
    for (Map.Entry<String, Value> field : fields.asMap().entrySet()) {
      size += indent + field.getKey().length() + 1;
      size += isBlock(field.getValue()) ? 1 : 2;
      size +=
          field.getValue() instanceof Value.Items items && isBlock(items)
              ? list(items.values(), indent)
              : inner(field.getValue(), indent);
    }
    return size;
  }

  private static int list(List<Value> items, int indent) {
    int size = 0;
    for (Value item : items) {
      size += isBlock(item) ? 0 : indent + INDENT + 1;
      size += inner(item, indent);
    }
    return size;
  }

  private static int inner(Value value, int indent) {
    if (value instanceof Fields fields && isBlock(fields)) {
      return object(fields, indent + INDENT);
    }
    if (value instanceof Value.Items items && isBlock(items)) {
      return list(items.values(), indent + INDENT);
    }
    if (value instanceof Value.Text text) {
      return text.text().length();
    }
    return value instanceof Value.Number number ? number.text().length() : INDENT;
  }

  private static boolean isBlock(Value value) {
    return (value instanceof Fields fields && !fields.isEmpty())
        || (value instanceof Value.Items items && !items.values().isEmpty());
  }
}
