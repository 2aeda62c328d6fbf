package dev.httpapi.cli;

import dev.httpapi.diagnostics.Diagnostic;
import dev.httpapi.diagnostics.Diagnostics;
import dev.httpapi.diagnostics.Severity;
import dev.httpapi.diagnostics.TextRenderer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.ParseResult;

/** Shows the diagnostics of a run on stderr, as the common options ask for. */
record Reporter(boolean quiet, boolean coloured, Console console) {

  static Reporter of(ParseResult given, Map<String, String> environment, Console console) {
    String word = Options.text(given, "--color").orElse("auto");
    if (!List.of("auto", "always", "never").contains(word)) {
      throw new UsageException("--color takes auto, always or never, not " + word);
    }
    boolean coloured = ColorMode.of(word).isColoured(environment);
    return new Reporter(Options.isGiven(given, "--quiet"), coloured, console);
  }

  /** Shows the errors alone, for commands that only read what {@code compile} warns of. */
  void reportErrors(Diagnostics diagnostics) {
    new Reporter(true, coloured, console).report(diagnostics);
  }

  /** Shows errors that do not keep a result back. */
  void reportBeside(List<Diagnostic> errors) {
    if (!errors.isEmpty()) {
      console.say(new TextRenderer(coloured).render(errors));
    }
  }

  void report(Diagnostics diagnostics) {
    List<Diagnostic> shown = new ArrayList<>(diagnostics.all());
    if (quiet) {
      shown.removeIf(diagnostic -> !diagnostic.isError());
    }
    if (shown.isEmpty()) {
      return;
    }
    console.say(new TextRenderer(coloured).render(shown));
    console.sayLine("httpapi: " + summary(shown));
  }

  private static String summary(List<Diagnostic> shown) {
    List<String> counts = new ArrayList<>();
    for (Severity severity : Severity.values()) {
      long count = shown.stream().filter(one -> one.severity() == severity).count();
      if (count > 0) {
        counts.add(count + " " + severity.label() + (count == 1 ? "" : "s"));
      }
    }
    boolean refused = shown.stream().anyMatch(Diagnostic::isError);
    return String.join(", ", counts) + (refused ? "; nothing is written" : "");
  }
}
