package dev.httpapi.rules.http;

import dev.httpapi.diagnostics.Code;
import dev.httpapi.rules.base.Findings;
import dev.httpapi.rules.base.Range;
import dev.httpapi.rules.base.ResourceRule;
import dev.httpapi.template.Value;
import dev.httpapi.template.located.Declared;
import dev.httpapi.template.located.Located;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * Raises {@code authorizer-ttl}: an answer of an authorizer is remembered for 0 to 3600 seconds;
 * and {@code authorizer-without-identity-source}: it is remembered by what the identity source
 * names, so that there must be one unless the time is 0.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-lambda-authorizer.html">Lambda
 *     authorizers of HTTP APIs</a>
 */
record AuthorizerTtl() implements ResourceRule {
  private static final Range SECONDS = new Range(0, 3600);

  @Override
  public void check(Declared authorizer, Findings findings) {
    Optional<Located> ttl = authorizer.get("AuthorizerResultTtlInSeconds");
    Optional<BigDecimal> seconds = ttl.isPresent() ? ttl.get().number() : Optional.empty();
    if (seconds.isEmpty()) {
      return;
    }
    if (SECONDS.excludes(ttl.get())) {
      findings.add(
          Code.AUTHORIZER_TTL,
          ttl.get().span(),
          "API Gateway remembers no answer of an authorizer for "
              + ttl.get().text().orElse("")
              + " seconds",
          "write " + SECONDS + "; 0 asks for every request");
    } else if (seconds.get().signum() > 0 && hasNoSource(authorizer)) {
      findings.add(
          Code.AUTHORIZER_WITHOUT_IDENTITY_SOURCE,
          ttl.get().span(),
          "answers of an authorizer without identity source cannot be remembered",
          "name an identity source, by which API Gateway knows them again, or write 0");
    }
  }

  private static boolean hasNoSource(Declared authorizer) {
    Optional<Located> source = authorizer.get("IdentitySource");
    return source.isEmpty()
        || source.get().value() instanceof Value.Items items && items.values().isEmpty();
  }
}
