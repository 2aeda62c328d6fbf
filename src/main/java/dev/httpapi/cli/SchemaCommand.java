package dev.httpapi.cli;

import dev.httpapi.schema.SchemaBundle;
import dev.httpapi.template.TemplateFormat;
import dev.httpapi.template.TemplateWriter;
import dev.httpapi.template.Value;
import java.io.IOException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code httpapi schema}: the JSON Schema of the configuration, in one document. */
final class SchemaCommand implements Command {
  private static final String RESOLVED = "--resolved";

  private final Console console;

  SchemaCommand(Console console) {
    this.console = console;
  }

  @Override
  public CommandSpec spec() {
    CommandSpec spec = CommandSpec.create().name("schema");
    spec.usageMessage()
        .abbreviateSynopsis(true)
        .sortOptions(false)
        .description(
            "Prints the JSON Schema (2020-12) of a service in one document, for editors and other"
                + " tools. It is for what is written: every value may be a variable, or a tag of"
                + " CloudFormation where that computes one.",
            "docs/editors.md says how tools take it.")
        .footer("", "Exit status: 0 printed, 2 wrong usage, 70 a bug of ours.");
    Options.flag(
        spec,
        "Print the schema of what the service resolves to: no variables, values of the types that"
            + " are asked for. What 'httpapi print' prints meets it, keys without a value aside.",
        RESOLVED);
    Options.common(spec);
    return spec;
  }

  @Override
  public ExitCode run(ParseResult given) throws IOException {
    console.result(
        TemplateWriter.write(
            Value.of(
                Options.isGiven(given, RESOLVED)
                    ? SchemaBundle.resolved()
                    : SchemaBundle.written()),
            TemplateFormat.JSON));
    return ExitCode.OK;
  }
}
