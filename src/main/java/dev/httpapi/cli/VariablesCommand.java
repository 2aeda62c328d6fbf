package dev.httpapi.cli;

import dev.httpapi.CompileOptions;
import dev.httpapi.Compiler;
import dev.httpapi.Input;
import dev.httpapi.diagnostics.Diagnostics;
import dev.httpapi.inspect.Leak;
import dev.httpapi.inspect.LeakListing;
import dev.httpapi.inspect.ValuesSkeleton;
import dev.httpapi.inspect.VariableListing;
import dev.httpapi.source.SourceFile;
import dev.httpapi.variables.VariableTrace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code httpapi variables}: the variables of a service, and what becomes of them. */
final class VariablesCommand implements Command {
  private final Map<String, String> environment;
  private final Console console;

  VariablesCommand(Map<String, String> environment, Console console) {
    this.environment = environment;
    this.console = console;
  }

  @Override
  public CommandSpec spec() {
    CommandSpec spec = CommandSpec.create().name("variables");
    spec.usageMessage()
        .abbreviateSynopsis(true)
        .sortOptions(false)
        .description(
            "Lists every variable of the service: where it stands, what it resolves to and by"
                + " which source, or why it does not. What came from the environment is shown as"
                + " ***, inside other values, too.")
        .footer(
            "",
            "Exit status: 0 all resolved (with --leaks: none), 1 some unresolved (with --leaks:"
                + " some found, or the service was refused), 2 wrong usage, 70 a bug of ours."
                + " With --write-values it is 0 when the file is written.");
    ServiceOptions.file(spec);
    Options.value(spec, "text|json", "Format of the list. Default: text.", "--format");
    Options.flag(spec, "Show what came from the environment.", "--show-values");
    Options.flag(
        spec,
        "List the values of the environment that land in the template instead: place, variable"
            + " and where it is used.",
        "--leaks");
    Options.value(
        spec,
        "FILE",
        "Write a file for --values instead, with a line for each variable that AWS or another"
            + " source answers. Lines that FILE has stay, others are added.",
        "--write-values");
    ServiceOptions.declare(spec);
    Options.common(spec);
    return spec;
  }

  @Override
  public ExitCode run(ParseResult given) throws IOException {
    String format = Options.text(given, "--format").orElse("text");
    if (!format.equals("text") && !format.equals("json")) {
      throw new UsageException("--format takes text or json, not " + format);
    }
    Optional<String> skeleton = Options.text(given, "--write-values");
    boolean leaks = Options.isGiven(given, "--leaks");
    if (leaks && skeleton.isPresent()) {
      throw new UsageException("--leaks and --write-values are two commands; give one");
    }
    Reporter reporter = Reporter.of(given, environment, console);
    Optional<Path> output = skeleton.map(VariablesCommand::yamlFile);
    Input input = InputFiles.read(Options.positional(given), output);
    CompileOptions options = ServiceOptions.of(given, environment, console);
    if (leaks) {
      return leaks(input, options, format, reporter);
    }
    Diagnostics diagnostics = new Diagnostics();
    Optional<VariableTrace> trace = Compiler.variables(input, options, diagnostics);
    if (trace.isEmpty()) {
      reporter.reportErrors(diagnostics);
      return ExitCode.REFUSED;
    }
    reporter.reportBeside(trace.get().others());
    if (output.isPresent()) {
      return write(new ValuesSkeleton(trace.get().variables()), output.get(), reporter);
    }
    return list(new VariableListing(trace.get(), Options.isGiven(given, "--show-values")), format);
  }

  private ExitCode list(VariableListing listing, String format) throws IOException {
    console.result(format.equals("json") ? listing.json() : listing.text());
    boolean complete = listing.unresolved() == 0 && listing.trace().others().isEmpty();
    return complete ? ExitCode.OK : ExitCode.REFUSED;
  }

  private ExitCode leaks(Input input, CompileOptions options, String format, Reporter reporter)
      throws IOException {
    Diagnostics diagnostics = new Diagnostics();
    Optional<List<Leak>> leaks = Compiler.leaks(input, options, diagnostics);
    reporter.reportErrors(diagnostics);
    if (leaks.isEmpty()) {
      return ExitCode.REFUSED;
    }
    LeakListing listing = new LeakListing(leaks.get());
    console.result(format.equals("json") ? listing.json() : listing.text());
    return leaks.get().isEmpty() ? ExitCode.OK : ExitCode.REFUSED;
  }

  private ExitCode write(ValuesSkeleton skeleton, Path file, Reporter reporter) throws IOException {
    ValuesSkeleton.Written written =
        Files.isRegularFile(file) ? added(skeleton, file) : skeleton.file();
    AtomicFile.write(file, written.text());
    if (!reporter.quiet()) {
      String count = written.added() + (written.added() == 1 ? " variable" : " variables");
      console.sayLine("httpapi: " + file + ": " + count + " added");
    }
    return ExitCode.OK;
  }

  private static ValuesSkeleton.Written added(ValuesSkeleton skeleton, Path file) {
    String name = file.toString();
    return skeleton
        .addedTo(new SourceFile(name, InputFiles.text(name, file)))
        .orElseThrow(
            () ->
                new UsageException(
                    name + " is no YAML mapping that lines can be added to; name another file"));
  }

  private static Path yamlFile(String name) {
    if (name.isEmpty() || name.endsWith(".json")) {
      throw new UsageException("--write-values takes a YAML file");
    }
    return Path.of(name);
  }
}
