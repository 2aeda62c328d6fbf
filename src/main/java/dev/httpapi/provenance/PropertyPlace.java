package dev.httpapi.provenance;

import dev.httpapi.source.Span;
import dev.httpapi.template.Fields;
import dev.httpapi.template.Intrinsic;
import dev.httpapi.template.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where a property is set, as a person asks for it: not every value, but each that somebody set in
 * a place of its own.
 *
 * @param place empty for what the compiler made, or the framework's default is
 */
public record PropertyPlace(Pointer pointer, Optional<Span> place) {
  /** Settings of settings are told apart, such as the variables of an environment. */
  private static final int DEEPEST = 3;

  private static final String PROPERTIES = "Properties";
  private static final String TYPE = "Type";

  /** The properties of a resource, or the attributes of an output, in the template's order. */
  public static List<PropertyPlace> of(Traced one) {
    List<PropertyPlace> all = new ArrayList<>();
    if (one.kind() == Kind.CONDITION || !(one.value() instanceof Fields fields)) {
      return all;
    }
    for (Map.Entry<String, Value> attribute : fields.asMap().entrySet()) {
      Pointer pointer = one.pointer().with(attribute.getKey());
      if (one.kind() != Kind.RESOURCE) {
        add(one, pointer, attribute.getValue(), all);
      } else if (attribute.getKey().equals(PROPERTIES)
          && attribute.getValue() instanceof Fields properties) {
        for (Map.Entry<String, Value> property : properties.asMap().entrySet()) {
          add(one, pointer.with(property.getKey()), property.getValue(), all);
        }
      } else if (!attribute.getKey().equals(TYPE)) {
        // Of the other attributes it matters who set them, not that the compiler did.
        gather(one, pointer, attribute.getValue(), 1, all);
      }
    }
    return all;
  }

  private static void add(Traced one, Pointer pointer, Value value, List<PropertyPlace> all) {
    List<PropertyPlace> within = new ArrayList<>();
    gather(one, pointer, value, 1, within);
    all.addAll(within.isEmpty() ? List.of(new PropertyPlace(pointer, Optional.empty())) : within);
  }

  private static void gather(
      Traced one, Pointer pointer, Value value, int depth, List<PropertyPlace> found) {
    Optional<Span> place = value.origin();
    boolean isMapping =
        value instanceof Fields fields && !Intrinsic.isFunction(fields) && !fields.isEmpty();
    if (isMapping && (place.isEmpty() || depth < DEEPEST)) {
      for (Map.Entry<String, Value> field : ((Fields) value).asMap().entrySet()) {
        gather(one, pointer.with(field.getKey()), field.getValue(), depth + 1, found);
      }
    } else if (place.isPresent()) {
      if (one.origin().isEmpty() || !isSame(one.origin().get(), place.get())) {
        found.add(new PropertyPlace(pointer, place));
      }
    } else if (value instanceof Value.Items items) {
      List<PropertyPlace> within = new ArrayList<>();
      for (int i = 0; i < items.values().size(); i++) {
        gather(one, pointer.with(i), items.values().get(i), depth + 1, within);
      }
      found.addAll(within.size() > 1 ? joined(pointer, within) : within);
    } else if (value instanceof Fields function) {
      // What a function is made of may be set where the function is not.
      for (Map.Entry<String, Value> field : function.asMap().entrySet()) {
        gather(one, pointer.with(field.getKey()), field.getValue(), depth + 1, found);
      }
    }
  }

  /** The items of a list, or the list where all of it is set in one place. */
  private static List<PropertyPlace> joined(Pointer list, List<PropertyPlace> items) {
    Span first = items.get(0).place().orElseThrow();
    for (PropertyPlace item : items) {
      if (!isSame(first, item.place().orElseThrow())) {
        return items;
      }
    }
    return List.of(new PropertyPlace(list, Optional.of(first)));
  }

  private static boolean isSame(Span one, Span other) {
    return one == other
        || (one.file().name().equals(other.file().name())
            && one.line() == other.line()
            && one.column() == other.column()
            && one.endLine() == other.endLine()
            && one.endColumn() == other.endColumn());
  }
}
