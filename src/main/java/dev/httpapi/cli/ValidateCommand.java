package dev.httpapi.cli;

import dev.httpapi.CompileOptions;
import dev.httpapi.Compiler;
import dev.httpapi.Input;
import dev.httpapi.diagnostics.Diagnostic;
import dev.httpapi.diagnostics.Diagnostics;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code httpapi validate}: everything that is wrong with services, and no template. */
final class ValidateCommand implements Command {
  private final Map<String, String> environment;
  private final Console console;

  ValidateCommand(Map<String, String> environment, Console console) {
    this.environment = environment;
    this.console = console;
  }

  @Override
  public CommandSpec spec() {
    CommandSpec spec = CommandSpec.create().name("validate");
    spec.usageMessage()
        .abbreviateSynopsis(true)
        .sortOptions(false)
        .description(
            "Says what is wrong with services: all that compile says, and what AWS would refuse"
                + " when their stacks are deployed. Nothing is written but what is said.")
        .footer(
            "",
            "Exit status: 0 nothing is wrong, 1 there are errors, 2 wrong usage, 70 a bug of ours.");
    Options.files(
        spec,
        "Services, by path or by pattern, as in 'services/**/serverless.yml'; - is standard input."
            + " Default: the service in this folder.");
    Options.value(
        spec,
        "text|json|sarif|github",
        "For people, for programs, for code scanning (SARIF 2.1.0), or as annotations of a GitHub"
            + " workflow. Default: text.",
        "--format");
    ServiceOptions.declare(spec);
    ServiceOptions.declareTemplate(spec);
    ServiceOptions.declareStrict(spec);
    RuleOptions.declare(spec);
    Options.common(spec);
    return spec;
  }

  @Override
  public ExitCode run(ParseResult given) throws IOException {
    ReportFormat format = ReportFormat.of(Options.text(given, "--format").orElse("text"));
    Reporter reporter =
        Reporter.ofResult(given, environment, console).strict(Options.isGiven(given, "--strict"));
    CompileOptions options = ServiceOptions.of(given, environment, console);
    List<Diagnostic> all = new ArrayList<>();
    Set<String> names = new LinkedHashSet<>();
    int raised = 0;
    for (Input input : inputs(Options.positionals(given))) {
      Diagnostics diagnostics = new Diagnostics(RuleOptions.of(given));
      Compiler.compile(input, options, diagnostics);
      names.add(input.file().name());
      all.addAll(reporter.told(diagnostics));
      raised += reporter.raised(diagnostics);
    }
    console.result(
        format.write(new ReportFormat.Report(List.copyOf(names), all, raised), reporter));
    return all.stream().anyMatch(Diagnostic::isError) ? ExitCode.REFUSED : ExitCode.OK;
  }

  /** All are read before the first is validated, so that a wrong name is told at once. */
  private static List<Input> inputs(List<String> words) throws IOException {
    if (words.isEmpty()) {
      return List.of(InputFiles.read(Optional.empty(), Optional.empty()));
    }
    List<Input> inputs = new ArrayList<>();
    for (String name : ServicePatterns.expand(words)) {
      inputs.add(InputFiles.read(Optional.of(name), Optional.empty()));
    }
    return inputs;
  }
}
