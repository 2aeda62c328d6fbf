package dev.httpapi.provenance;

import dev.httpapi.source.Span;
import dev.httpapi.template.Fields;
import dev.httpapi.template.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A value of a template that has a place of its own. */
public record LocatedValue(Pointer pointer, Span place) {

  /** All of them within a part of a template, in its order; the part itself is not among them. */
  public static List<LocatedValue> in(Traced one) {
    List<LocatedValue> found = new ArrayList<>();
    gatherWithin(one.pointer(), one.value(), found);
    return found;
  }

  private static void gather(Pointer pointer, Value value, List<LocatedValue> found) {
    if (value.origin().isPresent()) {
      found.add(new LocatedValue(pointer, value.origin().get()));
    }
    gatherWithin(pointer, value, found);
  }

  private static void gatherWithin(Pointer pointer, Value value, List<LocatedValue> found) {
    if (value instanceof Value.Items items) {
      for (int i = 0; i < items.values().size(); i++) {
        gather(pointer.with(i), items.values().get(i), found);
      }
    } else if (value instanceof Fields fields) {
      for (Map.Entry<String, Value> field : fields.asMap().entrySet()) {
        gather(pointer.with(field.getKey()), field.getValue(), found);
      }
    }
  }
}
