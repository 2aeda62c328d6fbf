package dev.httpapi.cli;

import dev.httpapi.Compiler;
import dev.httpapi.Input;
import dev.httpapi.diagnostics.Diagnostics;
import dev.httpapi.inspect.PlainText;
import dev.httpapi.inspect.ServicePath;
import dev.httpapi.source.Node;
import dev.httpapi.template.TemplateFormat;
import dev.httpapi.template.TemplateWriter;
import dev.httpapi.template.Value;
import dev.httpapi.variables.VariableEscapes;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code httpapi print}: the service as it resolves, or a part of it. */
final class PrintCommand implements Command {
  private static final List<String> FORMATS = List.of("yaml", "json", "text");

  private static final String KEYS = "keys";

  private final Map<String, String> environment;
  private final Console console;

  PrintCommand(Map<String, String> environment, Console console) {
    this.environment = environment;
    this.console = console;
  }

  @Override
  public CommandSpec spec() {
    CommandSpec spec = CommandSpec.create().name("print");
    spec.usageMessage()
        .abbreviateSynopsis(true)
        .sortOptions(false)
        .description(
            "Prints the service as it resolves, values of the environment included: variables"
                + " replaced, tags in their long form, values of the types that the schema asks"
                + " for, and the stage, the names of functions and versionFunctions put in.",
            "What only AWS knows is printed as $${AWS::AccountId}.")
        .footer(
            "",
            "Exit status: 0 printed, 1 the service was refused or has no such path, 2 wrong usage,"
                + " 70 a bug of ours.");
    ServiceOptions.file(spec);
    Options.value(
        spec,
        "yaml|json|text",
        "Format of what is printed; text takes a value, or a list of values. Default: yaml.",
        "--format");
    Options.value(
        spec,
        "PATH",
        "Print a part: keys and indexes of lists with dots between them, as in"
            + " functions.list.events.0.",
        "--path");
    Options.value(spec, "keys", "Print the keys alone.", "--transform");
    ServiceOptions.declareResolution(spec);
    Options.common(spec);
    return spec;
  }

  @Override
  public ExitCode run(ParseResult given) throws IOException {
    String format = Options.text(given, "--format").orElse("yaml");
    if (!FORMATS.contains(format)) {
      throw new UsageException("--format takes yaml, json or text, not " + format);
    }
    Optional<String> transform = Options.text(given, "--transform");
    if (!transform.orElse(KEYS).equals(KEYS)) {
      throw new UsageException("--transform takes keys, not " + transform.get());
    }
    Reporter reporter = Reporter.of(given, environment, console);
    Input input = InputFiles.read(Options.positional(given), Optional.empty());
    Diagnostics diagnostics = new Diagnostics();
    Optional<Node> service =
        Compiler.resolved(input, ServiceOptions.of(given, environment, console), diagnostics);
    Optional<String> path = Options.text(given, "--path");
    // The whole is a service, and is read as one; a part is a value.
    Optional<Node> part =
        path.isEmpty()
            ? service.map(VariableEscapes::escaped)
            : service.flatMap(all -> ServicePath.find(all, path.get(), diagnostics));
    if (transform.isPresent()) {
      part = part.flatMap(node -> ServicePath.keys(node, diagnostics));
    }
    Optional<String> text = part.flatMap(node -> write(node, format, diagnostics));
    reporter.reportErrors(diagnostics);
    if (text.isEmpty()) {
      return ExitCode.REFUSED;
    }
    console.result(text.get());
    return ExitCode.OK;
  }

  private static Optional<String> write(Node part, String format, Diagnostics diagnostics) {
    return switch (format) {
      case "text" -> PlainText.of(part, diagnostics);
      case "json" -> Optional.of(TemplateWriter.write(Value.of(part), TemplateFormat.JSON));
      default -> Optional.of(TemplateWriter.write(Value.of(part), TemplateFormat.YAML));
    };
  }
}
