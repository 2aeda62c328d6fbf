package dev.httpapi.schema;

import dev.httpapi.diagnostics.Code;
import dev.httpapi.diagnostics.Diagnostic;
import dev.httpapi.diagnostics.Diagnostics;
import dev.httpapi.source.BooleanNode;
import dev.httpapi.source.Mapping;
import dev.httpapi.source.Node;
import dev.httpapi.source.NumberNode;
import dev.httpapi.source.Sequence;
import dev.httpapi.source.StringNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * {@code functions} and {@code resources} may be lists of mappings, which are merged from left to
 * right before anything looks at them.
 */
record Pieces(Diagnostics diagnostics) {

  /** The service with its piecewise blocks joined. */
  Node join(Node service) {
    if (!(service instanceof Mapping mapping)) {
      return service;
    }
    List<Mapping.Entry> entries = new ArrayList<>(mapping.size());
    boolean changed = false;
    for (Mapping.Entry entry : mapping.entries()) {
      if (isPiecewise(entry.key()) && entry.value() instanceof Sequence pieces) {
        changed = true;
        entries.add(entry.with(join(entry.key(), pieces)));
      } else {
        entries.add(entry);
      }
    }
    return changed ? Mapping.of(entries, mapping.span()) : service;
  }

  static boolean isPiecewise(String block) {
    return block.equals("functions") || block.equals("resources");
  }

  private Node join(String block, Sequence pieces) {
    Node merged = Mapping.of(List.of(), pieces.span());
    for (Node piece : pieces.items()) {
      if (piece instanceof Mapping) {
        merged = merge(merged, piece);
      } else if (!isNothing(piece)) {
        diagnostics.add(
            Diagnostic.of(
                    Code.INVALID_VALUE,
                    piece.span(),
                    "the items of `" + block + "` are mappings; this is " + piece.kind())
                .help(
                    piece instanceof StringNode file
                        ? Optional.of("to read a file, write `- ${file(" + file.text() + ")}`")
                        : Optional.empty()));
      }
    }
    return merged;
  }

  /** What JavaScript takes for false is skipped, as what a variable brings may be. */
  private static boolean isNothing(Node piece) {
    if (piece instanceof BooleanNode flag) {
      return !flag.value();
    }
    return piece.isNull()
        || (piece instanceof StringNode text && text.text().isEmpty())
        || (piece instanceof NumberNode number && number.text().equals("0"));
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
