package dev.httpapi.diff.canonical;

import dev.httpapi.template.Fields;
import dev.httpapi.template.References;
import dev.httpapi.template.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Values of one template with the logical ids of the other.
 *
 * @param newIds the ids that are known to be called otherwise
 * @param open the types of resources of which it is not known yet, by their ids; all of one type
 *     are taken for the same
 */
public record Renamed(Map<String, String> newIds, Map<String, String> open) {

  /** The value with every reference by its new name; values that have none are the same objects. */
  public Value in(Value value) {
    if (value instanceof Value.Items items) {
      List<Value> renamed = new ArrayList<>(items.values().size());
      for (Value item : items.values()) {
        renamed.add(in(item));
      }
      return items.with(renamed);
    }
    return value instanceof Fields fields ? in(fields) : value;
  }

  private Value in(Fields fields) {
    Optional<References.Reference> reference = References.of(fields);
    if (reference.isPresent()) {
      String id = id(reference.get().logicalId());
      return id.equals(reference.get().logicalId()) ? fields : renamed(fields, reference.get(), id);
    }
    Fields renamed = Fields.like(fields);
    for (Map.Entry<String, Value> field : fields.asMap().entrySet()) {
      renamed.put(field.getKey(), in(field.getValue()));
    }
    return renamed;
  }

  /** The name on the new side. */
  public String id(String logicalId) {
    String type = open.get(logicalId);
    return type == null ? newIds.getOrDefault(logicalId, logicalId) : "any " + type;
  }

  private static Value renamed(Fields fields, References.Reference reference, String id) {
    Fields renamed = Fields.like(fields);
    return reference.attribute().isEmpty()
        ? renamed.put("Ref", id)
        : renamed.put("Fn::GetAtt", Value.texts(List.of(id, reference.attribute())));
  }
}
