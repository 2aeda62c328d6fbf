package dev.httpapi.cli;

import dev.httpapi.diagnostics.Diagnostic;
import dev.httpapi.diagnostics.Diagnostics;
import dev.httpapi.diagnostics.Severity;
import dev.httpapi.report.TextRenderer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.ParseResult;

/**
 * Shows the diagnostics of a run on stderr, as the common options ask for.
 *
 * @param strict whether warnings are errors
 */
record Reporter(boolean quiet, boolean strict, boolean coloured, Console console) {

  static Reporter of(ParseResult given, Map<String, String> environment, Console console) {
    return of(given, "stderr", environment, console);
  }

  /** One for diagnostics that are the result of a command. */
  static Reporter ofResult(ParseResult given, Map<String, String> environment, Console console) {
    return of(given, "stdout", environment, console);
  }

  private static Reporter of(
      ParseResult given, String stream, Map<String, String> environment, Console console) {
    boolean coloured = ColorMode.of(given).isColoured(environment, stream);
    return new Reporter(Options.isGiven(given, "--quiet"), false, coloured, console);
  }

  /** The same, taking warnings for errors or not. */
  Reporter strict(boolean asked) {
    return new Reporter(quiet, asked, coloured, console);
  }

  /** Shows the errors alone, for commands that only read what {@code compile} warns of. */
  void reportErrors(Diagnostics diagnostics) {
    new Reporter(true, false, coloured, console).report(diagnostics);
  }

  /** Whether the service is refused for what was found. */
  boolean refuses(Diagnostics diagnostics) {
    return diagnostics.hasErrors() || raised(diagnostics) > 0;
  }

  /** Shows errors that do not keep a result back. */
  void reportBeside(List<Diagnostic> errors) {
    if (!errors.isEmpty()) {
      console.say(new TextRenderer(coloured).render(errors));
    }
  }

  void report(Diagnostics diagnostics) {
    List<Diagnostic> shown = told(diagnostics);
    if (shown.isEmpty()) {
      return;
    }
    console.say(new TextRenderer(coloured).render(shown));
    boolean refused = shown.stream().anyMatch(Diagnostic::isError);
    console.sayLine(
        "httpapi: " + counts(shown, raised(diagnostics)) + (refused ? "; nothing is written" : ""));
  }

  /** What is to be told, each with the severity that it is told with. */
  List<Diagnostic> told(Diagnostics diagnostics) {
    List<Diagnostic> told = new ArrayList<>();
    for (Diagnostic diagnostic : diagnostics.all()) {
      Diagnostic weighed = isRaised(diagnostic) ? diagnostic.severity(Severity.ERROR) : diagnostic;
      if (!quiet || weighed.isError()) {
        told.add(weighed);
      }
    }
    return told;
  }

  private boolean isRaised(Diagnostic diagnostic) {
    return strict && diagnostic.severity() == Severity.WARNING;
  }

  int raised(Diagnostics diagnostics) {
    int raised = 0;
    for (Diagnostic diagnostic : diagnostics.all()) {
      raised += isRaised(diagnostic) ? 1 : 0;
    }
    return raised;
  }

  /** How many there are of each severity. */
  static String counts(List<Diagnostic> shown, int raised) {
    List<String> counts = new ArrayList<>();
    for (Severity severity : Severity.values()) {
      long count = shown.stream().filter(one -> one.severity() == severity).count();
      if (count > 0) {
        counts.add(
            count
                + " "
                + severity.label()
                + (count == 1 ? "" : "s")
                + (severity == Severity.ERROR ? strictness(raised, count) : ""));
      }
    }
    return String.join(", ", counts);
  }

  /** Says that it is the option that refuses, since the words of the diagnostics do not. */
  private static String strictness(int raised, long errors) {
    if (raised == 0) {
      return "";
    }
    String some = raised == errors ? "" : raised + " of them ";
    return " (" + some + (raised == 1 ? "a warning" : "warnings") + " without --strict)";
  }
}
