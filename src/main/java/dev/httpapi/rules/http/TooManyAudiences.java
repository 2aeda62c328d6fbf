package dev.httpapi.rules.http;

import dev.httpapi.diagnostics.Code;
import dev.httpapi.rules.base.Findings;
import dev.httpapi.rules.base.ResourceRule;
import dev.httpapi.template.located.Declared;
import dev.httpapi.template.located.Located;
import java.util.List;

/**
 * Raises {@code too-many-audiences}: a JWT authorizer takes tokens for 50 audiences at most.
 *
 * @see <a href="https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-quotas.html">
 *     Quotas of HTTP APIs: audiences per authorizer</a>
 */
record TooManyAudiences() implements ResourceRule {
  private static final int QUOTA = 50;

  @Override
  public void check(Declared authorizer, Findings findings) {
    List<Located> audiences = authorizer.items("JwtConfiguration", "Audience");
    if (audiences.size() > QUOTA) {
      findings.add(
          Code.TOO_MANY_AUDIENCES,
          audiences.get(QUOTA).span(),
          "an authorizer may have " + QUOTA + " audiences, and this one has " + audiences.size(),
          "let clients share audiences, or make a second authorizer");
    }
  }
}
