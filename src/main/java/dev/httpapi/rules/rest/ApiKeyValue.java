package dev.httpapi.rules.rest;

import dev.httpapi.diagnostics.Code;
import dev.httpapi.rules.base.Findings;
import dev.httpapi.rules.base.ResourceRule;
import dev.httpapi.template.located.Declared;
import dev.httpapi.template.located.Located;
import java.util.Optional;

/**
 * Raises {@code api-key-value}: an API key has 20 to 128 characters. The key itself is not told.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-api-usage-plans.html">Usage
 *     plans and API keys for REST APIs</a>
 */
record ApiKeyValue() implements ResourceRule {
  private static final int SHORTEST = 20;
  private static final int LONGEST = 128;

  @Override
  public void check(Declared key, Findings findings) {
    Optional<Located> value = key.get("Value");
    Optional<String> text = key.text("Value");
    if (text.isPresent() && (text.get().length() < SHORTEST || text.get().length() > LONGEST)) {
      findings.add(
          Code.API_KEY_VALUE,
          value.get().span(),
          "an API key has 20 to 128 characters, and this one has " + text.get().length(),
          "leave the value out, and AWS makes one");
    }
  }
}
