package dev.httpapi.cli;

import dev.httpapi.diagnostics.Diagnostics;
import dev.httpapi.diagnostics.Suggestion;
import dev.httpapi.diff.Comparison;
import dev.httpapi.diff.agreement.Agreement;
import dev.httpapi.diff.agreement.AgreementReader;
import dev.httpapi.diff.agreement.Agreements;
import dev.httpapi.diff.base.Change;
import dev.httpapi.diff.base.ChangeCode;
import dev.httpapi.diff.report.DiffReport;
import dev.httpapi.report.VisibleText;
import dev.httpapi.source.SourceFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** What a comparison does not count: changes that were agreed to, and codes that are ignored. */
record AgreedChanges(Agreements agreements, Set<ChangeCode> ignored) {
  private static final String ACCEPT = "--accept";
  private static final String IGNORE = "--ignore";

  static void declare(CommandSpec spec) {
    Options.value(
        spec,
        "FILE",
        "Changes that were agreed to, with reasons, YAML or JSON: they are shown apart and are none"
            + " for --fail-on.",
        ACCEPT);
    Options.values(
        spec, "CODE", "Do not show changes of this code, and count them; repeatable.", IGNORE);
  }

  /** What the command line says; empty when the file is refused, which is then told. */
  static Optional<AgreedChanges> of(ParseResult given, Reporter reporter) {
    Set<ChangeCode> ignored = EnumSet.noneOf(ChangeCode.class);
    for (String word : Options.texts(given, IGNORE)) {
      ignored.add(code(word));
    }
    Optional<Path> file = Options.path(given, ACCEPT);
    if (file.isEmpty()) {
      return Optional.of(new AgreedChanges(Agreements.none(), ignored));
    }
    String name = Options.text(given, ACCEPT).orElseThrow();
    SourceFile source = new SourceFile(name, InputFiles.text(name, file.get()));
    Diagnostics diagnostics = new Diagnostics();
    Agreements agreements = AgreementReader.read(source, name.endsWith(".json"), diagnostics);
    reporter.reportErrors(diagnostics);
    return diagnostics.hasErrors()
        ? Optional.empty()
        : Optional.of(new AgreedChanges(agreements, ignored));
  }

  private static ChangeCode code(String word) {
    return ChangeCode.named(word)
        .orElseThrow(
            () -> {
              Optional<String> hint = Suggestion.didYouMean(word, ChangeCode.ids());
              return new UsageException(
                  "no change has the code " + word + (hint.isPresent() ? "; " + hint.get() : ""));
            });
  }

  /** A report of a comparison, with what is to be said of it beside. */
  DiffReport report(Comparison comparison, List<String> notes) {
    List<Change> open = new ArrayList<>();
    List<DiffReport.Accepted> accepted = new ArrayList<>();
    for (Change change : comparison.changes()) {
      Optional<Agreement> agreement = agreements.covering(change);
      if (ignored.contains(change.code())) {
        continue;
      }
      if (agreement.isPresent()) {
        accepted.add(new DiffReport.Accepted(change, agreement.get().reason()));
      } else {
        open.add(change);
      }
    }
    int left = comparison.changes().size() - open.size() - accepted.size();
    List<String> all = new ArrayList<>(notes);
    if (left > 0) {
      all.add(
          left == 1
              ? "1 change is of a code that is ignored"
              : left + " changes are of codes that are ignored");
    }
    return new DiffReport(
        comparison.before().name(), comparison.after().name(), open, accepted, all);
  }

  /** Tells of what was agreed to and is no change any more. */
  void tellUnused(Comparison comparison, Reporter reporter) {
    if (reporter.quiet()) {
      return;
    }
    for (Agreement unused : agreements.unused(comparison.changes())) {
      reporter
          .console()
          .sayLine(
              "note: "
                  + unused.place()
                  + ": there is no "
                  + VisibleText.of(unused.shown())
                  + ": the change has landed, or is spelt otherwise");
    }
  }
}
