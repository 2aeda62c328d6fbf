package dev.httpapi.rules.lambda;

import dev.httpapi.diagnostics.Code;
import dev.httpapi.diagnostics.Diagnostic;
import dev.httpapi.diagnostics.Severity;
import dev.httpapi.diagnostics.Suggestion;
import dev.httpapi.rules.base.Findings;
import dev.httpapi.rules.base.ResourceRule;
import dev.httpapi.source.Span;
import dev.httpapi.template.located.Declared;
import dev.httpapi.template.located.Located;
import java.util.Optional;

/**
 * Raises {@code retired-runtime} for a runtime with which Lambda takes no function any more, and
 * {@code unknown-runtime} for a name that is none.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/lambda-runtimes.html">Lambda
 *     runtimes</a>
 */
record FunctionRuntime() implements ResourceRule {

  @Override
  public void check(Declared function, Findings findings) {
    Optional<Located> runtime = function.get("Runtime");
    if (runtime.isEmpty() || runtime.get().text().isEmpty()) {
      return;
    }
    String name = runtime.get().text().get();
    Span place = runtime.get().span();
    switch (Runtimes.stateOf(name)) {
      case MAINTAINED, DEPRECATED -> {}
      case NO_NEW_FUNCTIONS ->
          findings.add(
              retired(name, place, "Lambda makes no new function of `" + name + "`")
                  .severity(Severity.WARNING));
      case RETIRED ->
          findings.add(retired(name, place, "Lambda takes no function of `" + name + "` any more"));
      case UNKNOWN -> findings.add(unknown(name, place));
    }
  }

  private static Diagnostic retired(String name, Span place, String message) {
    return Diagnostic.of(Code.RETIRED_RUNTIME, place, message)
        .help("change to `" + Runtimes.successorOf(name) + "`");
  }

  private static Diagnostic unknown(String name, Span place) {
    Optional<String> meant = Suggestion.didYouMean(name, Runtimes.maintained());
    return Diagnostic.of(Code.UNKNOWN_RUNTIME, place, "`" + name + "` is no runtime that is known")
        .help(
            meant.isPresent()
                ? meant.get()
                : "there are: " + String.join(", ", Runtimes.like(name)));
  }
}
