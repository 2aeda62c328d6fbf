package dev.httpapi.variables;

import dev.httpapi.source.Mapping;
import dev.httpapi.source.Node;
import dev.httpapi.source.Sequence;
import dev.httpapi.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Values that a variable brought: all that is in one remembers where the variable stands. */
final class Brought {
  private Brought() {}

  /** The value, used where a variable stands. */
  static Node by(Span use, Node value) {
    return parts(use, value).at(value.span().usedAt(use));
  }

  private static Node parts(Span use, Node value) {
    if (value instanceof Sequence list) {
      List<Node> items = new ArrayList<>(list.items().size());
      for (Node item : list.items()) {
        items.add(parts(use, item).at(lastUsedAt(use, item.span())));
      }
      return new Sequence(items, list.span());
    }
    if (!(value instanceof Mapping mapping)) {
      return value;
    }
    List<Mapping.Entry> entries = new ArrayList<>(mapping.size());
    for (Mapping.Entry entry : mapping.entries()) {
      Node part = entry.value();
      entries.add(
          new Mapping.Entry(
              entry.key(),
              lastUsedAt(use, entry.keySpan()),
              parts(use, part).at(lastUsedAt(use, part.span()))));
    }
    return Mapping.of(entries, mapping.span());
  }

  /** What another variable brought there keeps that one, and its use is what this one is. */
  private static Span lastUsedAt(Span use, Span span) {
    Optional<Span> before = span.usedAt();
    return before.isPresent() ? span.usedAt(lastUsedAt(use, before.get())) : span.usedAt(use);
  }
}
