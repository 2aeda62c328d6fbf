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
 * {@code httpapi explain}: what a diagnostic means, with a service that shows it and one without.
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
                + " terminal with colour it is set out.")
        .footer("", "Exit status: 0 explained, 2 there is no such code, 70 a bug of ours.");
    Options.operand(
        spec, "CODE", "The word in brackets, such as duplicate-route in error[duplicate-route].");
    Options.value(spec, "auto|always|never", "When to colour the page. Default: auto.", "--color");
    Options.debug(spec);
    Options.help(spec);
    return spec;
  }

  @Override
  public ExitCode run(ParseResult given) throws IOException {
    boolean coloured = ColorMode.of(given).isColoured(environment, "stdout");
    String word =
        Options.positional(given)
            .orElseThrow(
                () ->
                    new UsageException("a code is missing, such as duplicate-route: explain CODE"));
    console.result(new PageRenderer(coloured).render(Page.of(code(word))));
    return ExitCode.OK;
  }

  private static Code code(String word) {
    Optional<Code> code = Code.named(word);
    if (code.isPresent()) {
      return code.get();
    }
    Optional<String> hint = Suggestion.didYouMean(word, Codes.all());
    throw new UsageException(
        "there is no diagnostic " + word + (hint.isPresent() ? "; " + hint.get() : ""));
  }
}
