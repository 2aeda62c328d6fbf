package dev.httpapi.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Deep merging as lodash's {@code merge} does it, by which the framework lays a user's resources
 * over its own: objects key by key, lists index by index, anything else replaced. So is a list by
 * an object, which lodash would drop.
 */
public final class Merge {
  private Merge() {}

  /** {@code over} laid on {@code base}; neither is changed. */
  public static Fields merge(Fields base, Fields over) {
    Fields merged = base.copy().writtenAs(over);
    for (Map.Entry<String, Value> field : over.asMap().entrySet()) {
      Optional<Value> below = merged.get(field.getKey());
      Value value = field.getValue();
      merged.put(field.getKey(), below.isPresent() ? merge(below.get(), value) : value);
    }
    return merged;
  }

  private static Value merge(Value base, Value over) {
    if (base instanceof Fields below && over instanceof Fields above) {
      return merge(below, above);
    }
    if (base instanceof Value.Items below && over instanceof Value.Items above) {
      return above.with(merge(below.values(), above.values()));
    }
    return over;
  }

  private static List<Value> merge(List<Value> base, List<Value> over) {
    List<Value> merged = new ArrayList<>(base);
    for (int i = 0; i < over.size(); i++) {
      if (i < merged.size()) {
        merged.set(i, merge(merged.get(i), over.get(i)));
      } else {
        merged.add(over.get(i));
      }
    }
    return merged;
  }
}
