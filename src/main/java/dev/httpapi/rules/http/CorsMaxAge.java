package dev.httpapi.rules.http;

import dev.httpapi.diagnostics.Code;
import dev.httpapi.rules.base.Findings;
import dev.httpapi.rules.base.Range;
import dev.httpapi.rules.base.ResourceRule;
import dev.httpapi.template.located.Declared;
import dev.httpapi.template.located.Located;
import java.util.Optional;

/**
 * Raises {@code cors-max-age}: the answer to a preflight may be remembered for up to 86,400
 * seconds, and -1 forbids it. The reference of the API gives the range; that API Gateway enforces
 * it is not documented.
 *
 * @see <a href="https://docs.aws.amazon.com/apigatewayv2/latest/api-reference/apis.html">maxAge of
 *     Cors: IntegerWithLengthBetweenMinus1And86400</a>
 */
record CorsMaxAge() implements ResourceRule {
  private static final Range SECONDS = new Range(-1, 86_400);

  @Override
  public void check(Declared api, Findings findings) {
    Optional<Located> age = api.get("CorsConfiguration", "MaxAge");
    if (age.isPresent() && SECONDS.excludes(age.get())) {
      findings.add(
          Code.CORS_MAX_AGE,
          age.get().span(),
          "a preflight is remembered for "
              + SECONDS
              + " seconds, not for "
              + age.get().text().orElse(""),
          "86400 is a day, and -1 is never");
    }
  }
}
