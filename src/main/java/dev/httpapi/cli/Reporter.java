package dev.httpapi.cli;

import dev.httpapi.diagnostics.Diagnostic;
import dev.httpapi.diagnostics.Diagnostics;
import dev.httpapi.diagnostics.Severity;
import dev.httpapi.diagnostics.TextRenderer;
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
    String word = Options.text(given, "--color").orElse("auto");
    if (!List.of("auto", "always", "never").contains(word)) {
      throw new UsageException("--color takes auto, always or never, not " + word);
    }
    boolean coloured = ColorMode.of(word).isColoured(environment);
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
    List<Diagnostic> shown = new ArrayList<>();
    for (Diagnostic diagnostic : diagnostics.all()) {
      Diagnostic told = isRaised(diagnostic) ? diagnostic.severity(Severity.ERROR) : diagnostic;
      if (!quiet || told.isError()) {
        shown.add(told);
      }
    }
    if (shown.isEmpty()) {
      return;
    }
    console.say(new TextRenderer(coloured).render(shown));
    console.sayLine("httpapi: " + summary(shown, raised(diagnostics)));
  }

  private boolean isRaised(Diagnostic diagnostic) {
    return strict && diagnostic.severity() == Severity.WARNING;
  }

  private int raised(Diagnostics diagnostics) {
    int raised = 0;
    for (Diagnostic diagnostic : diagnostics.all()) {
      raised += isRaised(diagnostic) ? 1 : 0;
    }
    return raised;
  }

  private static String summary(List<Diagnostic> shown, int raised) {
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
    boolean refused = shown.stream().anyMatch(Diagnostic::isError);
    return String.join(", ", counts) + (refused ? "; nothing is written" : "");
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
