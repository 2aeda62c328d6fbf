package dev.httpapi.cli;

import dev.httpapi.CompileOptions;
import dev.httpapi.diff.Comparison;
import dev.httpapi.diff.base.Change;
import dev.httpapi.diff.base.Side;
import dev.httpapi.diff.report.DiffReport;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code httpapi diff}: what a change of a service does to its running stack. */
final class DiffCommand implements Command {
  private static final String OLD_STAGE = "--old-stage";

  private final Map<String, String> environment;
  private final Console console;

  DiffCommand(Map<String, String> environment, Console console) {
    this.environment = environment;
    this.console = console;
  }

  @Override
  public CommandSpec spec() {
    CommandSpec spec = CommandSpec.create().name("diff");
    spec.usageMessage()
        .abbreviateSynopsis(true)
        .sortOptions(false)
        .description(
            "Says what a change does to the running API and its stack: what it means for security"
                + " and for clients, and what is replaced.")
        .footer(
            "",
            "Exit status: 0 compared, 1 a side was refused, 2 wrong usage, 3 there is a change of"
                + " --fail-on, 70 a bug of ours.");
    DiffInputs.declare(spec);
    Options.value(
        spec,
        "text|markdown|json|github",
        "For a terminal, for a pull request, for programs, or as annotations of a GitHub workflow."
            + " Default: text.",
        "--format");
    Options.values(
        spec,
        "any|breaking|replacement|security",
        "Exit with 3 when there is such a change; repeatable.",
        "--fail-on");
    AgreedChanges.declare(spec);
    DiffOutput.declare(spec);
    Options.value(spec, "STAGE", "The stage of the old side. Default: that of --stage.", OLD_STAGE);
    ServiceOptions.declare(spec);
    ServiceOptions.declareTemplate(spec);
    Options.common(spec);
    return spec;
  }

  @Override
  public ExitCode run(ParseResult given) throws IOException {
    DiffFormat format = DiffFormat.of(Options.text(given, "--format").orElse("text"));
    Set<FailOn> failOn = FailOn.of(Options.texts(given, "--fail-on"));
    DiffOutput output = DiffOutput.of(given, console);
    Reporter reporter = Reporter.ofResult(given, environment, console);
    CompileOptions options = ServiceOptions.of(given, environment, console);
    Reporter errors = Reporter.of(given, environment, console);
    Optional<AgreedChanges> agreed = AgreedChanges.of(given, errors);
    if (agreed.isEmpty()) {
      return ExitCode.REFUSED;
    }
    try (DiffInputs files = new DiffInputs(environment, options)) {
      DiffInputs.Inputs inputs = files.read(given);
      output.refuseToOverwrite(inputs);
      DiffSides sides = new DiffSides(errors);
      CompileOptions old = options.stage(Options.text(given, OLD_STAGE));
      Optional<Side> before = sides.of(inputs.before(), old);
      Optional<Side> after = sides.of(inputs.after(), options);
      if (before.isEmpty() || after.isEmpty()) {
        return ExitCode.REFUSED;
      }
      Comparison comparison = Comparison.of(before.get(), after.get());
      List<String> notes = new ArrayList<>(inputs.note().stream().toList());
      notes.addAll(sides.notes());
      notes.addAll(comparison.notes());
      DiffReport report = agreed.get().report(comparison, notes);
      agreed.get().tellUnused(comparison, errors);
      output.write(format.renderer(reporter.coloured() && output.isStdout()).render(report));
      return fails(failOn, report.changes()) ? ExitCode.DIFFERENT : ExitCode.OK;
    }
  }

  private static boolean fails(Set<FailOn> failOn, List<Change> changes) {
    return failOn.stream().anyMatch(one -> changes.stream().anyMatch(one::includes));
  }
}
