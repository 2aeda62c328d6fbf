package dev.httpapi.inspect;

import dev.httpapi.diagnostics.Code;
import dev.httpapi.diagnostics.Diagnostic;
import dev.httpapi.diagnostics.Diagnostics;
import dev.httpapi.source.Node;
import dev.httpapi.source.Scalar;
import dev.httpapi.source.Sequence;
import java.util.List;
import java.util.Optional;

/** A part of a service for a script: a value as it is, a list with a line for each item. */
public final class PlainText {
  private PlainText() {}

  /** The text; empty for what is no line or lines, which the diagnostics say. */
  public static Optional<String> of(Node part, Diagnostics diagnostics) {
    List<Node> lines = part instanceof Sequence list ? list.items() : List.of(part);
    StringBuilder text = new StringBuilder();
    for (Node line : lines) {
      if (!(line instanceof Scalar scalar)) {
        diagnostics.add(
            Diagnostic.of(
                    Code.INVALID_VALUE, line.span(), line.kind() + " cannot be printed as text")
                .help("name a value in it with `--path`, or print YAML or JSON"));
        return Optional.empty();
      }
      text.append(scalar.text()).append('\n');
    }
    return Optional.of(text.toString());
  }
}
