package dev.httpapi.variables;

import dev.httpapi.source.Mapping;
import dev.httpapi.source.Node;
import dev.httpapi.source.Sequence;
import dev.httpapi.source.StringNode;
import java.util.ArrayList;
import java.util.List;

/** Resolves what a variable leads to down to the last value, where it led into a file. */
final class WholeValue {
  /** A file that holds itself would never be known to the end. */
  private static final int MOST_VALUES = 1_000_000;

  private static final int DEEPEST = 200;

  private final Resolver resolver;
  private int known;

  WholeValue(Resolver resolver) {
    this.resolver = resolver;
  }

  /**
   * A value without variables.
   *
   * @throws UnresolvableException when one in it has no value
   */
  Node of(Node value) {
    return of(value, 0);
  }

  private Node of(Node node, int depth) {
    if (depth > DEEPEST || ++known > MOST_VALUES) {
      throw UnresolvableException.reported();
    }
    if (node instanceof StringNode text) {
      Node value = resolver.expand(text, 0);
      return value instanceof StringNode ? value : of(value, depth + 1);
    }
    if (node instanceof Sequence list) {
      List<Node> items = new ArrayList<>();
      list.items().forEach(item -> items.add(of(item, depth + 1)));
      return new Sequence(items, list.span());
    }
    if (node instanceof Mapping mapping) {
      List<Mapping.Entry> entries = new ArrayList<>();
      mapping.entries().forEach(entry -> entries.add(entry.with(of(entry.value(), depth + 1))));
      return Mapping.of(entries, mapping.span());
    }
    return node;
  }
}
