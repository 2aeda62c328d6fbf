package dev.httpapi.rules.lambda;

import dev.httpapi.diagnostics.Code;
import dev.httpapi.rules.base.Findings;
import dev.httpapi.rules.base.Range;
import dev.httpapi.rules.base.ResourceRule;
import dev.httpapi.template.located.Declared;
import dev.httpapi.template.located.Located;
import java.util.Optional;

/**
 * Raises {@code function-timeout}: a function has 1 to 900 seconds, and to 5,400 where it runs on a
 * capacity provider.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/api/API_CreateFunction.html">Timeout of
 *     CreateFunction</a>
 */
record FunctionTimeout() implements ResourceRule {
  private static final Range SECONDS = new Range(1, 900);
  private static final Range OF_INSTANCES = new Range(1, 5_400);

  @Override
  public void check(Declared function, Findings findings) {
    Optional<Located> timeout = function.get("Timeout");
    Range range = function.get("CapacityProviderConfig").isPresent() ? OF_INSTANCES : SECONDS;
    if (timeout.isPresent() && range.excludes(timeout.get())) {
      findings.add(
          Code.FUNCTION_TIMEOUT,
          timeout.get().span(),
          "Lambda lets no function run for " + timeout.get().text().orElse("") + " seconds",
          "give it " + range + " seconds");
    }
  }
}
