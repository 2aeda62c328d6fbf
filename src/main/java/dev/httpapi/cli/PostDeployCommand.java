package dev.httpapi.cli;

import dev.httpapi.Compiler;
import dev.httpapi.Input;
import dev.httpapi.diagnostics.Diagnostics;
import dev.httpapi.postdeploy.StageUpdate;
import dev.httpapi.postdeploy.StageUpdateJson;
import dev.httpapi.postdeploy.StageUpdateScript;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code httpapi post-deploy}: the settings of a REST API's stage that no template carries. */
final class PostDeployCommand implements Command {
  private final Map<String, String> environment;
  private final Console console;

  PostDeployCommand(Map<String, String> environment, Console console) {
    this.environment = environment;
    this.console = console;
  }

  @Override
  public CommandSpec spec() {
    CommandSpec spec = CommandSpec.create().name("post-deploy");
    spec.usageMessage()
        .abbreviateSynopsis(true)
        .sortOptions(false)
        .description(
            "Prints what is left to do after a deployment: tracing, metrics, logs and tags of the"
                + " stage of a REST API.")
        .footer("", "Nothing is called: the output is for you, or your pipeline, to run.");
    ServiceOptions.file(spec);
    Options.value(
        spec, "sh|json", "A shell script, or the calls as JSON. Default: sh.", "--format");
    ServiceOptions.declare(spec);
    Options.common(spec);
    return spec;
  }

  @Override
  public ExitCode run(ParseResult given) throws IOException {
    String format = Options.text(given, "--format").orElse("sh");
    if (!format.equals("sh") && !format.equals("json")) {
      throw new UsageException("--format takes sh or json, not " + format);
    }
    Reporter reporter = Reporter.of(given, environment, console);
    Input input = InputFiles.read(Options.positional(given), Optional.empty());
    Diagnostics diagnostics = new Diagnostics();
    Optional<StageUpdate> update =
        Compiler.postDeployment(input, ServiceOptions.of(given, environment, console), diagnostics);
    reporter.reportErrors(diagnostics);
    if (update.isEmpty()) {
      return ExitCode.REFUSED;
    }
    console.result(
        format.equals("json")
            ? StageUpdateJson.write(update.get())
            : StageUpdateScript.write(update.get()));
    return ExitCode.OK;
  }
}
