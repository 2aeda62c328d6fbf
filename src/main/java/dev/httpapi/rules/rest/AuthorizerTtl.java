package dev.httpapi.rules.rest;

import dev.httpapi.diagnostics.Code;
import dev.httpapi.rules.base.Findings;
import dev.httpapi.rules.base.Range;
import dev.httpapi.rules.base.ResourceRule;
import dev.httpapi.template.located.Declared;
import dev.httpapi.template.located.Located;
import java.util.Optional;

/**
 * Raises {@code authorizer-ttl}: what a Lambda authorizer says is kept for 0 to 3,600 seconds.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/api/API_CreateAuthorizer.html">CreateAuthorizer:
 *     authorizerResultTtlInSeconds</a>
 */
record AuthorizerTtl() implements ResourceRule {
  private static final Range SECONDS = new Range(0, 3600);

  @Override
  public void check(Declared authorizer, Findings findings) {
    Optional<Located> ttl = authorizer.get("AuthorizerResultTtlInSeconds");
    if (ttl.isPresent()
        && !authorizer.text("Type").orElse("").equals("COGNITO_USER_POOLS")
        && SECONDS.excludes(ttl.get())) {
      findings.add(
          Code.AUTHORIZER_TTL,
          ttl.get().span(),
          "API Gateway keeps what an authorizer says for no "
              + ttl.get().text().orElse("")
              + " seconds",
          "give it " + SECONDS + " seconds");
    }
  }
}
