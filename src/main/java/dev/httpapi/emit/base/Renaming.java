package dev.httpapi.emit.base;

import dev.httpapi.template.Fields;
import dev.httpapi.template.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Gives a resource another logical id, wherever a template speaks of it. */
public final class Renaming {
  private Renaming() {}

  /** The texts that stand for the resource. */
  public interface Names {
    boolean include(String text);
  }

  /** The template with another text in the place of every one of the names. */
  public static Fields apply(Fields template, Names names, String id) {
    Fields renamed = Fields.like(template);
    for (Map.Entry<String, Value> field : template.asMap().entrySet()) {
      String key = names.include(field.getKey()) ? id : field.getKey();
      renamed.put(key, value(field.getValue(), names, id));
    }
    return renamed;
  }

  private static Value value(Value value, Names names, String id) {
    if (value instanceof Value.Text text && names.include(text.text())) {
      return new Value.Text(id, text.origin());
    }
    if (value instanceof Value.Items items) {
      List<Value> renamed = new ArrayList<>(items.values().size());
      for (Value item : items.values()) {
        renamed.add(value(item, names, id));
      }
      return items.with(renamed);
    }
    return value instanceof Fields fields ? apply(fields, names, id) : value;
  }
}
