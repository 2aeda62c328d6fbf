package dev.httpapi.cli;

import dev.httpapi.CompileOptions;
import dev.httpapi.CompileOptions.Choice;
import dev.httpapi.Input;
import dev.httpapi.Sides;
import dev.httpapi.diagnostics.Diagnostics;
import dev.httpapi.diagnostics.Switches;
import dev.httpapi.diff.base.Side;
import java.util.Optional;

/** Makes the two sides of a comparison of what the command line names. */
record DiffSides(Reporter reporter) {

  /** The side that an input is; empty when it is refused, which is then said. */
  Optional<Side> of(Input input, CompileOptions options) {
    Diagnostics diagnostics = new Diagnostics(new Switches().refuseNothing());
    Optional<Side> side =
        Sides.read(input, options.with(Choice.NO_RULES).with(Choice.CODE_NOT_READ), diagnostics);
    reporter.reportErrors(diagnostics);
    return side;
  }
}
