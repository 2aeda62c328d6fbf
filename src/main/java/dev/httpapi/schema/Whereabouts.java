package dev.httpapi.schema;

import dev.httpapi.source.Mapping;
import dev.httpapi.source.Node;
import dev.httpapi.source.Sequence;
import dev.httpapi.source.Span;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where in a service a value stands: keys, and {@code []} for the item of a list. A value is known
 * by its span, which coercion leaves alone.
 */
final class Whereabouts {
  static final String ITEM = "[]";

  private final Map<Span, List<String>> paths = new IdentityHashMap<>();

  private final Node service;

  Whereabouts(Node service) {
    this.service = service;
    note(service, List.of());
  }

  private void note(Node node, List<String> path) {
    paths.putIfAbsent(node.span(), path);
    if (node instanceof Mapping mapping) {
      for (Mapping.Entry entry : mapping.entries()) {
        note(entry.value(), then(path, entry.key()));
      }
    } else if (node instanceof Sequence list) {
      list.items().forEach(item -> note(item, then(path, ITEM)));
    }
  }

  /** The path of a value; that of the whole service for one that is not of it. */
  List<String> of(Node value) {
    return paths.getOrDefault(value.span(), List.of());
  }

  /** The value at a path that leads through mappings alone. */
  Optional<Node> at(List<String> path) {
    Optional<Node> node = Optional.of(service);
    for (String step : path) {
      node = node.flatMap(at -> at instanceof Mapping map ? map.get(step) : Optional.empty());
    }
    return node;
  }

  /** The key whose value this is. */
  Optional<String> keyOf(Node value) {
    List<String> path = of(value);
    return path.isEmpty() || path.get(path.size() - 1).equals(ITEM)
        ? Optional.empty()
        : Optional.of(path.get(path.size() - 1));
  }

  static List<String> then(List<String> path, String step) {
    List<String> longer = new ArrayList<>(path);
    longer.add(step);
    return longer;
  }
}
