package dev.httpapi.source;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** The texts of a tree; keys are none of them. */
public final class Texts {
  private Texts() {}

  /** The tree with another text in the place of each. */
  public static Node change(Node tree, UnaryOperator<StringNode> change) {
    if (tree instanceof StringNode text) {
      return change.apply(text);
    }
    if (tree instanceof Sequence list) {
      List<Node> items = new ArrayList<>();
      for (Node item : list.items()) {
        items.add(change(item, change));
      }
      return new Sequence(items, list.span());
    }
    if (tree instanceof Mapping mapping) {
      List<Mapping.Entry> entries = new ArrayList<>();
      for (Mapping.Entry entry : mapping.entries()) {
        entries.add(entry.with(change(entry.value(), change)));
      }
      return Mapping.of(entries, mapping.span());
    }
    return tree;
  }
}
