package dev.httpapi.cli;

import dev.httpapi.CompileOptions;
import dev.httpapi.Compiler;
import dev.httpapi.Input;
import dev.httpapi.diagnostics.Diagnostics;
import dev.httpapi.packaging.Packaging;
import dev.httpapi.template.Fields;
import dev.httpapi.template.TemplateFormat;
import dev.httpapi.template.TemplateWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
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
    Options.file(
        spec,
        "The service; - is standard input. Default: serverless.yml, .yaml or .json in this folder.");
    Options.value(
        spec, "FILE", "Write the template to FILE, whole or not at all.", "-o", "--output");
    Options.value(
        spec, "yaml|json", "Format of the template. Default: as FILE ends, else yaml.", "--format");
    Options.value(
        spec, "STAGE", "Stage to compile. Default: the service's, else dev.", "-s", "--stage");
    Options.value(
        spec, "REGION", "What ${aws:region} and ${opt:region} stand for.", "-r", "--region");
    Options.values(spec, "NAME=VALUE", "What ${param:NAME} stands for; repeatable.", "--param");
    Options.value(spec, "BUCKET", "Bucket that code will be uploaded to.", "--code-bucket");
    Options.value(spec, "PREFIX", "What keys in that bucket start with.", "--code-prefix");
    Options.flag(
        spec, "Keep the framework's deployment bucket in the stack.", "--deployment-bucket");
    Options.flag(
        spec,
        "Leave out events that are not compiled, with a warning.",
        "--allow-unsupported-events");
    Options.common(spec);
    return spec;
  }

  @Override
  public ExitCode run(ParseResult given) throws IOException {
    Optional<Path> output = Options.text(given, "--output").map(Path::of);
    if (Options.text(given, "--output").orElse("-").isEmpty()) {
      throw new UsageException("--output takes a file");
    }
    TemplateFormat format = format(Options.text(given, "--format"), output);
    CompileOptions options = options(given);
    Reporter reporter = Reporter.of(given, environment, console);
    Input input = InputFiles.read(Options.positional(given), output);
    Diagnostics diagnostics = new Diagnostics();
    Optional<Fields> template = Compiler.compile(input, options, diagnostics);
    reporter.report(diagnostics);
    if (template.isEmpty()) {
      return ExitCode.REFUSED;
    }
    write(TemplateWriter.write(template.get(), format), output);
    return ExitCode.OK;
  }

  private void write(String text, Optional<Path> output) throws IOException {
    if (output.isPresent()) {
      AtomicFile.write(output.get(), text);
    } else {
      console.result(text);
    }
  }

  private CompileOptions options(ParseResult given) {
    Optional<String> bucket = Options.text(given, "--code-bucket");
    Optional<String> prefix = Options.text(given, "--code-prefix");
    if (prefix.isPresent() && bucket.isEmpty()) {
      throw new UsageException("--code-prefix needs --code-bucket");
    }
    Optional<String> stage = Options.text(given, "--stage");
    if (stage.isPresent() && (stage.get().isEmpty() || stage.get().contains(" "))) {
      throw new UsageException("--stage takes a name without blanks, not '" + stage.get() + "'");
    }
    return new CompileOptions(
        stage,
        Options.text(given, "--region"),
        parameters(Options.texts(given, "--param")),
        environment,
        bucket.map(name -> new Packaging.Bucket(name, trimSlashes(prefix.orElse("")))),
        Options.isGiven(given, "--deployment-bucket"),
        Options.isGiven(given, "--allow-unsupported-events"));
  }

  private static String trimSlashes(String prefix) {
    int start = 0;
    int end = prefix.length();
    while (start < end && prefix.charAt(start) == '/') {
      start++;
    }
    while (end > start && prefix.charAt(end - 1) == '/') {
      end--;
    }
    return prefix.substring(start, end);
  }

  private static Map<String, String> parameters(List<String> given) {
    Map<String, String> parameters = new LinkedHashMap<>();
    for (String parameter : given) {
      int equals = parameter.indexOf('=');
      if (equals <= 0 || parameter.substring(equals + 1).isBlank()) {
        throw new UsageException("--param takes NAME=VALUE, not " + parameter);
      }
      parameters.put(
          parameter.substring(0, equals), parameter.substring(equals + 1).stripTrailing());
    }
    return parameters;
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
