package dev.httpapi.model.read;

import dev.httpapi.diagnostics.Code;
import dev.httpapi.diagnostics.Diagnostic;
import dev.httpapi.diagnostics.Diagnostics;
import dev.httpapi.source.Mapping;
import dev.httpapi.source.Node;
import dev.httpapi.source.Sequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Blocks that may be given in pieces, as a list of mappings which are merged from left to right.
 */
final class MappingMerge {
  private MappingMerge() {}

  /** The one mapping that {@code functions} or {@code resources} stands for. */
  static Optional<Mapping> collect(Node node, Diagnostics diagnostics) {
    if (node instanceof Mapping mapping) {
      return Optional.of(mapping);
    }
    if (!(node instanceof Sequence pieces)) {
      if (!node.isNull()) {
        diagnostics.add(notAMapping(node));
      }
      return Optional.empty();
    }
    Mapping merged = Mapping.of(List.of(), node.span());
    for (Node piece : pieces.items()) {
      if (piece instanceof Mapping mapping) {
        merged = (Mapping) merge(merged, mapping);
      } else if (!piece.isNull()) {
        diagnostics.add(notAMapping(piece));
      }
    }
    return Optional.of(merged);
  }

  private static Diagnostic notAMapping(Node node) {
    return Diagnostic.of(
        Code.INVALID_VALUE, node.span(), "expected a mapping here, found " + node.kind());
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
