package dev.httpapi.inspect;

import dev.httpapi.diagnostics.Code;
import dev.httpapi.diagnostics.Diagnostic;
import dev.httpapi.diagnostics.Diagnostics;
import dev.httpapi.diagnostics.Suggestion;
import dev.httpapi.source.Mapping;
import dev.httpapi.source.Node;
import dev.httpapi.source.Sequence;
import dev.httpapi.source.StringNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A part of a service by its path: keys and indexes of lists with dots between them, as in {@code
 * functions.list.events.0}. A key that has dots itself is found, too.
 */
public final class ServicePath {
  private static final int MOST_KEYS_NAMED = 12;

  private ServicePath() {}

  /** The part at a path; where there is none, the diagnostics say how far the path leads. */
  public static Optional<Node> find(Node service, String path, Diagnostics diagnostics) {
    List<String> steps = List.of(path.split("\\.", -1));
    Node node = service;
    int at = 0;
    while (at < steps.size()) {
      int end = at + 1;
      Optional<Node> part = part(node, steps.get(at));
      while (part.isEmpty() && end < steps.size()) {
        end++;
        part = part(node, String.join(".", steps.subList(at, end)));
      }
      if (part.isEmpty()) {
        diagnostics.add(missing(node, steps, at));
        return Optional.empty();
      }
      node = part.get();
      at = end;
    }
    return Optional.of(node);
  }

  /** The keys of a part, or the indexes of a list; the diagnostics say that a value has none. */
  public static Optional<Node> keys(Node part, Diagnostics diagnostics) {
    List<Node> keys = new ArrayList<>();
    if (part instanceof Mapping mapping) {
      mapping.entries().forEach(entry -> keys.add(new StringNode(entry.key(), entry.keySpan())));
    } else if (part instanceof Sequence list) {
      for (int i = 0; i < list.items().size(); i++) {
        keys.add(new StringNode(Integer.toString(i), list.span()));
      }
    } else {
      diagnostics.add(Diagnostic.of(Code.INVALID_VALUE, part.span(), part.kind() + " has no keys"));
      return Optional.empty();
    }
    return Optional.of(new Sequence(keys, part.span()));
  }

  private static Optional<Node> part(Node node, String step) {
    if (node instanceof Mapping mapping) {
      return mapping.get(step);
    }
    if (node instanceof Sequence list && isIndex(step)) {
      int index = Integer.parseInt(step);
      return index < list.items().size() ? Optional.of(list.items().get(index)) : Optional.empty();
    }
    return Optional.empty();
  }

  private static boolean isIndex(String step) {
    return !step.isEmpty()
        && step.length() < 10
        && step.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  private static Diagnostic missing(Node node, List<String> steps, int at) {
    String path = String.join(".", steps.subList(0, at + 1));
    String message = "the service has no `" + path + "`";
    if (node instanceof Sequence list) {
      message += "; the list has " + list.items().size() + " items, the first of which is 0";
    } else if (!(node instanceof Mapping)) {
      message += "; `" + String.join(".", steps.subList(0, at)) + "` is " + node.kind();
    }
    Diagnostic diagnostic = Diagnostic.of(Code.UNKNOWN_PATH, node.span(), message);
    return node instanceof Mapping mapping
        ? diagnostic.help(suggestion(mapping, steps.subList(0, at), steps.get(at)))
        : diagnostic;
  }

  private static Optional<String> suggestion(Mapping mapping, List<String> before, String step) {
    List<String> keys = new ArrayList<>();
    mapping.entries().forEach(entry -> keys.add(entry.key()));
    Optional<String> nearest = Suggestion.nearest(step, keys);
    if (nearest.isPresent()) {
      List<String> meant = new ArrayList<>(before);
      meant.add(nearest.get());
      return Optional.of("did you mean `" + String.join(".", meant) + "`?");
    }
    return keys.isEmpty() || keys.size() > MOST_KEYS_NAMED
        ? Optional.empty()
        : Optional.of("there is: " + String.join(", ", keys));
  }
}
