package dev.httpapi.cli;

import dev.httpapi.diagnostics.Code;
import dev.httpapi.diagnostics.Codes;
import dev.httpapi.diagnostics.Page;
import dev.httpapi.diagnostics.Suggestion;
import dev.httpapi.report.PageRenderer;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/**
 * {@code httpapi explain}: what a diagnostic means, with a service that shows it and one without;
 * or where a part of the template comes from.
 */
final class ExplainCommand implements Command {
  private final Map<String, String> environment;
  private final Console console;

  ExplainCommand(Map<String, String> environment, Console console) {
    this.environment = environment;
    this.console = console;
  }

  @Override
  public CommandSpec spec() {
    CommandSpec spec = CommandSpec.create().name("explain");
    spec.usageMessage()
        .abbreviateSynopsis(true)
        .sortOptions(false)
        .description(
            "Explains a diagnostic by its code: what is wrong, what comes of it, what to do, a"
                + " service that shows it and one that is put right. The page is Markdown, on a"
                + " terminal with colour it is set out.",
            "Explains a resource, output or condition of the template by its logical id: the lines"
                + " of the service that it is made from, the rule that named it, where its"
                + " properties are set, what it refers to and what refers to it. AWS may refuse the"
                + " service; options are those of compile.",
            "A word that is a code means the code, unless FILE is given.")
        .footer(
            "",
            "Exit status: 0 explained, 1 the service was refused, 2 there is no such code or logical"
                + " id, 70 a bug of ours.");
    Options.operand(
        spec,
        "CODE|LOGICAL_ID",
        "The word in brackets, such as duplicate-route in error[duplicate-route]; or a name of the"
            + " template, such as HttpApiStage.");
    Options.secondOperand(
        spec,
        "FILE",
        "The service that the logical id is of; - is standard input. Default: as for compile.");
    Options.value(spec, "text|json", "How a logical id is explained. Default: text.", "--format");
    ServiceOptions.declare(spec);
    ServiceOptions.declareCode(spec);
    ServiceOptions.declareTemplate(spec);
    Options.common(spec);
    return spec;
  }

  @Override
  public ExitCode run(ParseResult given) throws IOException {
    boolean coloured = ColorMode.of(given).isColoured(environment, "stdout");
    boolean json = isJson(Options.text(given, "--format").orElse("text"));
    String word =
        Options.positional(given)
            .orElseThrow(
                () ->
                    new UsageException(
                        "a code or a logical id is missing, such as duplicate-route or"
                            + " HttpApiStage"));
    boolean named = Options.secondPositional(given).isPresent();
    Optional<Code> code = named ? Optional.empty() : Code.named(word);
    if (code.isEmpty() && (named || isAlphanumeric(word))) {
      return new OriginExplanation(environment, console).run(given, word, json, coloured);
    }
    if (json) {
      throw new UsageException("--format json is for logical ids; the page of a code is Markdown");
    }
    console.result(new PageRenderer(coloured).render(Page.of(code.orElseThrow(() -> no(word)))));
    return ExitCode.OK;
  }

  private static boolean isJson(String format) {
    return switch (format) {
      case "text" -> false;
      case "json" -> true;
      default -> throw new UsageException("--format takes text or json, not " + format);
    };
  }

  /** Whether a word can be a logical id, which has letters and digits alone. */
  private static boolean isAlphanumeric(String word) {
    return word.chars()
        .allMatch(c -> (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z'));
  }

  private static UsageException no(String code) {
    Optional<String> hint = Suggestion.didYouMean(code, Codes.all());
    return new UsageException("there is no diagnostic " + code + hint.map("; "::concat).orElse(""));
  }
}
