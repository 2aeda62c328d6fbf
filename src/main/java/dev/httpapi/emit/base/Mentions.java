package dev.httpapi.emit.base;

import dev.httpapi.template.Fields;
import dev.httpapi.template.Value;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the resources of a template speak of. Whatever could be a logical id in a text counts, so
 * that a way from one resource to another is never overlooked; one may be found that is none.
 */
public record Mentions(Fields resources) {

  /** Whether a resource speaks of another one, itself or by what it speaks of. */
  public boolean lead(String from, String to) {
    Set<String> seen = new HashSet<>();
    List<String> next = new ArrayList<>();
    next.add(from);
    while (!next.isEmpty()) {
      String id = next.remove(next.size() - 1);
      if (id.equals(to)) {
        return true;
      }
      if (seen.add(id)) {
        next.addAll(named(id));
      }
    }
    return false;
  }

  private List<String> named(String id) {
    Value resource = resources.get(id).orElse(new Value.Null());
    String text = CanonicalJson.write(resource);
    List<String> named = new ArrayList<>();
    for (Map.Entry<String, Value> other : resources.asMap().entrySet()) {
      if (!other.getKey().equals(id) && text.contains(other.getKey())) {
        named.add(other.getKey());
      }
    }
    return named;
  }
}
