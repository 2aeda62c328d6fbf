package dev.httpapi.variables;

import dev.httpapi.source.Mapping;
import dev.httpapi.source.Node;
import dev.httpapi.source.Sequence;
import dev.httpapi.source.Span;
import java.util.ArrayList;
import java.util.List;

/** A value that a variable brings: all that is in it remembers where the variable stands. */
final class Brought {
  private final Span use;

  /** The last use that was met within the value, and that use as one that is used here. */
  private Span before;

  private Span after;

  private Brought(Span use) {
    this.use = use;
  }

  /** The value, used where a variable stands. */
  static Node by(Span use, Node value) {
    return new Brought(use).copy(value, value.span().usedAt(use));
  }

  private Node copy(Node value, Span span) {
    if (value instanceof Sequence list) {
      List<Node> items = new ArrayList<>(list.items().size());
      for (Node item : list.items()) {
        items.add(copy(item, place(item.span())));
      }
      return new Sequence(items, span);
    }
    if (!(value instanceof Mapping mapping)) {
      return value.at(span);
    }
    List<Mapping.Entry> entries = new ArrayList<>(mapping.size());
    for (Mapping.Entry entry : mapping.entries()) {
      Node part = entry.value();
      entries.add(
          new Mapping.Entry(entry.key(), place(entry.keySpan()), copy(part, place(part.span()))));
    }
    return Mapping.of(entries, span);
  }

  /** What another variable brought into the value keeps that one, whose own use is this one. */
  private Span place(Span span) {
    if (span.usedAt().isEmpty()) {
      return span.usedAt(use);
    }
    Span nearer = span.usedAt().get();
    if (nearer != before) {
      before = nearer;
      after = appended(nearer);
    }
    return span.usedAt(after);
  }

  private Span appended(Span span) {
    return span.usedAt(span.usedAt().isPresent() ? appended(span.usedAt().get()) : use);
  }
}
