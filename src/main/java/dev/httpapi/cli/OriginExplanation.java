package dev.httpapi.cli;

import dev.httpapi.CompileOptions;
import dev.httpapi.CompileOptions.Choice;
import dev.httpapi.Compiler;
import dev.httpapi.Input;
import dev.httpapi.diagnostics.Codes;
import dev.httpapi.diagnostics.Diagnostics;
import dev.httpapi.diagnostics.Suggestion;
import dev.httpapi.diagnostics.Switches;
import dev.httpapi.provenance.Provenance;
import dev.httpapi.provenance.Traced;
import dev.httpapi.report.ExplanationJson;
import dev.httpapi.report.ExplanationRenderer;
import dev.httpapi.template.Fields;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.ParseResult;

/** The part of {@code explain} that tells where a part of the template comes from. */
record OriginExplanation(Map<String, String> environment, Console console) {

  /**
   * Compiles the service as {@code compile --no-rules} does, since what AWS refuses is explained,
   * too, and explains a part of the template.
   */
  ExitCode run(ParseResult given, String logicalId, boolean json, boolean coloured)
      throws IOException {
    CompileOptions options = ServiceOptions.of(given, environment, console).with(Choice.NO_RULES);
    Reporter reporter =
        Reporter.of(given, environment, console).strict(Options.isGiven(given, "--strict"));
    Input input = InputFiles.read(Options.secondPositional(given), Optional.empty());
    Diagnostics diagnostics = new Diagnostics(new Switches().refuseNothing());
    Optional<Fields> template = Compiler.compile(input, options, diagnostics);
    if (template.isEmpty() || reporter.refuses(diagnostics)) {
      reporter.report(diagnostics);
      return ExitCode.REFUSED;
    }
    Provenance provenance = new Provenance(template.get());
    Optional<Traced> found = provenance.find(logicalId);
    if (found.isEmpty()) {
      throw unknown(given, logicalId, input, provenance);
    }
    console.result(
        json
            ? new ExplanationJson(provenance).render(found.get())
            : new ExplanationRenderer(provenance, coloured).render(found.get()));
    return ExitCode.OK;
  }

  /** Without a file, a code may have been meant. */
  private static UsageException unknown(
      ParseResult given, String logicalId, Input input, Provenance provenance) {
    List<String> known = new ArrayList<>();
    for (Traced one : provenance.all()) {
      known.add(one.logicalId());
    }
    boolean orCode = Options.secondPositional(given).isEmpty();
    if (orCode) {
      known.addAll(Codes.all());
    }
    return new UsageException(
        (orCode ? "there is no diagnostic " + logicalId + ", and" : "")
            + (orCode ? " nothing" : "nothing")
            + " in the template of "
            + input.file().name()
            + " is called "
            + (orCode ? "so" : logicalId)
            + Suggestion.didYouMean(logicalId, known).map("; "::concat).orElse(""));
  }
}
