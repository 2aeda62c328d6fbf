package dev.httpapi.diff.canonical;

import dev.httpapi.template.Fields;
import dev.httpapi.template.Intrinsic;
import dev.httpapi.template.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** An IAM policy, or a part of one, with its lists sorted: in none of them order means anything. */
public final class SortedPolicy {
  private SortedPolicy() {}

  public static Value of(Value value) {
    if (value instanceof Value.Items items) {
      Map<String, Value> sorted = new TreeMap<>();
      for (Value item : items.values()) {
        Value inner = of(item);
        sorted.put(Shown.of(inner), inner);
      }
      List<Value> values = new ArrayList<>(sorted.values());
      return items.with(values);
    }
    return value instanceof Fields fields && !Intrinsic.isFunction(fields) ? object(fields) : value;
  }

  private static Value object(Fields fields) {
    Fields sorted = Fields.like(fields);
    for (Map.Entry<String, Value> field : fields.asMap().entrySet()) {
      sorted.put(field.getKey(), of(field.getValue()));
    }
    return sorted;
  }
}
