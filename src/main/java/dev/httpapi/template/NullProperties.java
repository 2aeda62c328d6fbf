package dev.httpapi.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Takes out what is {@code null} in the properties of resources, which is how a service says that a
 * default is not to be. Nulls in lists and outside of {@code Properties} stay, as in the framework.
 */
public final class NullProperties {
  private NullProperties() {}

  /** The template without null properties. */
  public static Fields strip(Fields template) {
    if (!(template.get("Resources").orElse(new Value.Null()) instanceof Fields resources)) {
      return template;
    }
    Fields stripped = Fields.like(resources);
    for (Map.Entry<String, Value> resource : resources.asMap().entrySet()) {
      stripped.put(resource.getKey(), stripResource(resource.getValue()));
    }
    return template.copy().put("Resources", stripped);
  }

  private static Value stripResource(Value resource) {
    if (!(resource instanceof Fields fields) || !fields.has("Properties")) {
      return resource;
    }
    Value properties = fields.get("Properties").orElseThrow();
    if (properties instanceof Value.Null) {
      return fields.copy().remove("Properties");
    }
    return fields.copy().put("Properties", withoutNulls(properties));
  }

  private static Value withoutNulls(Value value) {
    if (value instanceof Value.Items items) {
      List<Value> values = new ArrayList<>(items.values().size());
      for (Value item : items.values()) {
        values.add(withoutNulls(item));
      }
      return items.with(values);
    }
    if (!(value instanceof Fields fields)) {
      return value;
    }
    Fields kept = Fields.like(fields);
    for (Map.Entry<String, Value> field : fields.asMap().entrySet()) {
      if (!(field.getValue() instanceof Value.Null)) {
        kept.put(field.getKey(), withoutNulls(field.getValue()));
      }
    }
    return kept;
  }
}
