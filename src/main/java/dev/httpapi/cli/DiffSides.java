package dev.httpapi.cli;

import dev.httpapi.CompileOptions;
import dev.httpapi.CompileOptions.Choice;
import dev.httpapi.Input;
import dev.httpapi.Sides;
import dev.httpapi.diagnostics.Code;
import dev.httpapi.diagnostics.Diagnostic;
import dev.httpapi.diagnostics.Diagnostics;
import dev.httpapi.diagnostics.Switches;
import dev.httpapi.diff.base.Side;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Makes the two sides of a comparison of what the command line names. */
final class DiffSides {
  private final Reporter reporter;
  private final Set<String> notes = new LinkedHashSet<>();

  DiffSides(Reporter reporter) {
    this.reporter = reporter;
  }

  /** The side that an input is; empty when it is refused, which is then said. */
  Optional<Side> of(Input input, CompileOptions options) {
    Diagnostics diagnostics = new Diagnostics(new Switches().refuseNothing());
    Optional<Side> side =
        Sides.read(input, options.with(Choice.NO_RULES).with(Choice.CODE_NOT_READ), diagnostics);
    reporter.reportErrors(diagnostics);
    for (Diagnostic diagnostic : diagnostics.all()) {
      if (diagnostic.code() == Code.UNCOMPILED_EVENT) {
        notes.add(diagnostic.message() + ": what changes of them is not told");
      }
    }
    return side;
  }

  /** What of the sides is not compared, as sentences. */
  List<String> notes() {
    return List.copyOf(notes);
  }
}
