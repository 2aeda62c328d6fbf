package dev.httpapi.cli;

import dev.httpapi.CompileOptions;
import dev.httpapi.Compiler;
import dev.httpapi.Input;
import dev.httpapi.diagnostics.Diagnostics;
import dev.httpapi.diagnostics.Switches;
import dev.httpapi.template.Fields;
import dev.httpapi.template.TemplateFormat;
import dev.httpapi.template.TemplateWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code httpapi compile}: a service to the template of its stack. */
final class CompileCommand implements Command {
  private final Map<String, String> environment;
  private final Console console;

  CompileCommand(Map<String, String> environment, Console console) {
    this.environment = environment;
    this.console = console;
  }

  @Override
  public CommandSpec spec() {
    CommandSpec spec = CommandSpec.create().name("compile");
    spec.usageMessage()
        .abbreviateSynopsis(true)
        .sortOptions(false)
        .description("Compiles a serverless.yml to a CloudFormation template.")
        .footer(
            "",
            "Exit status: 0 compiled, 1 the service was refused, 2 wrong usage, 70 a bug of ours.");
    ServiceOptions.file(spec);
    Options.value(
        spec, "FILE", "Write the template to FILE, whole or not at all.", "-o", "--output");
    Options.value(
        spec,
        "FILE",
        "Write to FILE, as JSON, where in the service each part of the template comes from.",
        "--source-map");
    Options.value(
        spec, "yaml|json", "Format of the template. Default: as FILE ends, else yaml.", "--format");
    ServiceOptions.declare(spec);
    ServiceOptions.declareCode(spec);
    ServiceOptions.declareTemplate(spec);
    ServiceOptions.declareStrict(spec);
    RuleOptions.declare(spec);
    Options.flag(spec, "Compile what AWS would refuse, too, and do not look for it.", "--no-rules");
    Options.common(spec);
    return spec;
  }

  @Override
  public ExitCode run(ParseResult given) throws IOException {
    Optional<Path> output = Options.path(given, "--output");
    Optional<Path> sourceMap = Options.path(given, "--source-map");
    TemplateFormat format = format(Options.text(given, "--format"), output);
    CompileOptions options = ServiceOptions.of(given, environment, console);
    Reporter reporter =
        Reporter.of(given, environment, console).strict(Options.isGiven(given, "--strict"));
    Input service = InputFiles.read(Options.positional(given), output);
    Input input = sourceMap.isPresent() ? SourceMapFile.beside(service, sourceMap.get()) : service;
    Diagnostics diagnostics = new Diagnostics(switches(given));
    Optional<Fields> template = Compiler.compile(input, options, diagnostics);
    reporter.report(diagnostics);
    if (template.isEmpty() || reporter.refuses(diagnostics)) {
      return ExitCode.REFUSED;
    }
    String text = TemplateWriter.write(template.get(), format);
    if (sourceMap.isPresent()) {
      String map = SourceMapFile.text(input, template.get());
      write(text, output, map, sourceMap.get());
    } else {
      write(text, output);
    }
    return ExitCode.OK;
  }

  private static Switches switches(ParseResult given) {
    Switches switches = RuleOptions.of(given);
    return Options.isGiven(given, "--no-rules") ? switches.refuseNothing() : switches;
  }

  private void write(String text, Optional<Path> output) throws IOException {
    if (output.isPresent()) {
      AtomicFile.write(output.get(), text);
    } else {
      console.result(text);
    }
  }

  /** What is written last is the template, which so has a map wherever it is. */
  private void write(String text, Optional<Path> output, String map, Path sourceMap)
      throws IOException {
    if (output.isPresent()) {
      AtomicFile.writeBoth(output.get(), text, sourceMap, map);
    } else {
      AtomicFile.write(sourceMap, map);
      console.result(text);
    }
  }

  private static TemplateFormat format(Optional<String> asked, Optional<Path> output) {
    if (asked.isPresent()) {
      return switch (asked.get().toLowerCase(Locale.ROOT)) {
        case "yaml" -> TemplateFormat.YAML;
        case "json" -> TemplateFormat.JSON;
        default -> throw new UsageException("--format takes yaml or json, not " + asked.get());
      };
    }
    boolean json =
        output.isPresent() && output.get().toString().toLowerCase(Locale.ROOT).endsWith(".json");
    return json ? TemplateFormat.JSON : TemplateFormat.YAML;
  }
}
