package dev.httpapi.schema;

import dev.httpapi.source.Mapping;
import dev.httpapi.source.Node;
import dev.httpapi.source.Sequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * {@code functions} and {@code resources} may be lists of mappings, which are merged from left to
 * right before anything looks at them.
 */
final class Pieces {
  private static final List<String> BLOCKS = List.of("functions", "resources");

  private Pieces() {}

  /** The service with its piecewise blocks joined; a list that holds anything else stays. */
  static Node join(Node service) {
    if (!(service instanceof Mapping mapping)) {
      return service;
    }
    List<Mapping.Entry> entries = new ArrayList<>(mapping.size());
    boolean changed = false;
    for (Mapping.Entry entry : mapping.entries()) {
      if (BLOCKS.contains(entry.key()) && entry.value() instanceof Sequence pieces) {
        changed = true;
        entries.add(entry.with(join(pieces)));
      } else {
        entries.add(entry);
      }
    }
    return changed ? Mapping.of(entries, mapping.span()) : service;
  }

  private static Node join(Sequence pieces) {
    Node merged = Mapping.of(List.of(), pieces.span());
    for (Node piece : pieces.items()) {
      if (piece instanceof Mapping) {
        merged = merge(merged, piece);
      } else if (!piece.isNull()) {
        return pieces;
      }
    }
    return merged;
  }

  /** Mappings key by key, lists index by index, anything else replaced. */
  private static Node merge(Node base, Node over) {
    if (base instanceof Mapping below && over instanceof Mapping above) {
      List<Mapping.Entry> entries = new ArrayList<>(below.entries());
      for (Mapping.Entry entry : above.entries()) {
        Optional<Node> under = below.get(entry.key());
        entries.add(under.isPresent() ? entry.with(merge(under.get(), entry.value())) : entry);
      }
      return Mapping.of(entries, below.span());
    }
    if (base instanceof Sequence below && over instanceof Sequence above) {
      List<Node> items = new ArrayList<>(below.items());
      for (int i = 0; i < above.items().size(); i++) {
        if (i < items.size()) {
          items.set(i, merge(items.get(i), above.items().get(i)));
        } else {
          items.add(above.items().get(i));
        }
      }
      return new Sequence(items, below.span());
    }
    return over;
  }
}
