package dev.httpapi.model.read;

import dev.httpapi.source.Node;
import dev.httpapi.source.Scalar;
import dev.httpapi.source.Span;
import dev.httpapi.source.StringNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Lists of the configuration that the framework treats as sets. */
final class Lists {
  private Lists() {}

  /** The items in their order, equal strings, numbers and booleans once. */
  static List<Node> distinct(List<Node> items) {
    List<Node> distinct = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (Node item : items) {
      if (!(item instanceof Scalar scalar) || seen.add(item.kind() + scalar.text())) {
        distinct.add(item);
      }
    }
    return distinct;
  }

  /** Strings that are said to stand at one place. */
  static List<Node> texts(List<String> texts, Span span) {
    List<Node> nodes = new ArrayList<>();
    for (String text : texts) {
      nodes.add(new StringNode(text, span));
    }
    return nodes;
  }
}
