package dev.httpapi.rules.rest;

import dev.httpapi.diagnostics.Code;
import dev.httpapi.diagnostics.Diagnostic;
import dev.httpapi.rules.base.Findings;
import dev.httpapi.rules.base.ResourceRule;
import dev.httpapi.source.Span;
import dev.httpapi.template.located.Declared;
import dev.httpapi.template.located.Located;
import java.util.List;
import java.util.Optional;

/**
 * Raises {@code selection-pattern}: what a response is for is a regular expression of Java, and no
 * two responses of a method are for the same; one at most is for all the rest.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/handle-errors-in-lambda-integration.html">Handle
 *     Lambda errors in API Gateway</a>
 */
record SelectionPattern() implements ResourceRule {

  @Override
  public void check(Declared method, Findings findings) {
    List<Located> responses = method.items("Integration", "IntegrationResponses");
    for (int i = 0; i < responses.size(); i++) {
      Optional<Located> pattern = responses.get(i).get("SelectionPattern");
      // What nobody wrote is a pattern of the framework's, and right.
      if (pattern.isPresent() && pattern.get().value().origin().isPresent()) {
        checkForm(pattern.get(), findings);
      }
      checkTwice(responses, i, findings);
    }
  }

  private static void checkForm(Located pattern, Findings findings) {
    Optional<String> text = pattern.text();
    Optional<String> problem =
        text.isPresent() && !text.get().isEmpty()
            ? Expressions.problem(text.get())
            : Optional.empty();
    if (problem.isPresent()) {
      findings.add(
          Code.SELECTION_PATTERN,
          pattern.span(),
          "`" + text.get() + "` is no regular expression: " + problem.get(),
          "write it as Java reads it; a `\\` before a character makes it stand for itself");
    }
  }

  private static void checkTwice(List<Located> responses, int at, Findings findings) {
    Optional<String> pattern = pattern(responses.get(at));
    for (int i = 0; i < at && pattern.isPresent(); i++) {
      if (pattern.equals(pattern(responses.get(i)))
          && !responses.get(at).text("StatusCode").equals(responses.get(i).text("StatusCode"))) {
        findings.add(
            Diagnostic.of(
                    Code.SELECTION_PATTERN,
                    place(responses.get(at)),
                    pattern.get().isEmpty()
                        ? "two responses of this method are for all that no other is for"
                        : "two responses of this method are for `" + pattern.get() + "`")
                .related(place(responses.get(i)), "the first one is here")
                .help("give each response a `pattern` of its own, and one of them an empty one"));
        return;
      }
    }
  }

  private static Span place(Located response) {
    Optional<Located> pattern = response.get("SelectionPattern");
    return pattern.isPresent() ? pattern.get().span() : response.span();
  }

  /** An absent pattern is for all the rest, as an empty one is; empty where AWS alone knows. */
  private static Optional<String> pattern(Located response) {
    if (response.get("StatusCode").isEmpty()) {
      return Optional.empty();
    }
    Optional<Located> pattern = response.get("SelectionPattern");
    return pattern.isPresent() ? pattern.get().text() : Optional.of("");
  }
}
