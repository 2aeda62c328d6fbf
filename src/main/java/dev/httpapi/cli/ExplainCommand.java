package dev.httpapi.cli;

import dev.httpapi.diagnostics.Code;
import dev.httpapi.diagnostics.Codes;
import dev.httpapi.diagnostics.Page;
import dev.httpapi.diagnostics.Suggestion;
import dev.httpapi.diff.base.ChangeCode;
import dev.httpapi.diff.report.ChangePage;
import dev.httpapi.report.PageRenderer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
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
            "Explains a change that diff tells, by its code.",
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
    ServiceOptions.declareStrict(spec);
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
    List<String> pages = named ? List.of() : pages(word, coloured);
    if (pages.isEmpty() && (named || isAlphanumeric(word))) {
      return new OriginExplanation(environment, console).run(given, word, json, coloured);
    }
    if (json) {
      throw new UsageException("--format json is for logical ids; the page of a code is Markdown");
    }
    if (pages.isEmpty()) {
      throw no(word);
    }
    console.result(String.join("\n", pages));
    return ExitCode.OK;
  }

  /** A diagnostic and a change may have the same code, since they speak of the same thing. */
  private static List<String> pages(String word, boolean coloured) {
    List<String> pages = new ArrayList<>();
    Code.named(word).ifPresent(code -> pages.add(new PageRenderer(coloured).render(Page.of(code))));
    ChangeCode.named(word).flatMap(ChangePage::of).ifPresent(pages::add);
    return pages;
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
    List<String> known = new ArrayList<>(Codes.all());
    known.addAll(ChangeCode.ids());
    Optional<String> hint = Suggestion.didYouMean(code, known);
    return new UsageException(
        "there is no diagnostic and no change " + code + hint.map("; "::concat).orElse(""));
  }
}
