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
    long errors = shown.stream().filter(Diagnostic::isError).count();
    long warnings = shown.stream().filter(one -> one.severity() == Severity.WARNING).count();
    if (errors == 0) {
      return plural(warnings, "warning");
    }
    String all = plural(errors, "error");
    return (warnings == 0 ? all : all + ", " + plural(warnings, "warning"))
        + "; no template is written";
  }

  private static String plural(long count, String noun) {
    return count + " " + noun + (count == 1 ? "" : "s");
  }
}
