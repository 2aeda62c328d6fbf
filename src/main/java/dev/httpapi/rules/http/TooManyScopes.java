package dev.httpapi.rules.http;

import dev.httpapi.diagnostics.Code;
import dev.httpapi.rules.base.Findings;
import dev.httpapi.rules.base.ResourceRule;
import dev.httpapi.template.located.Declared;
import dev.httpapi.template.located.Located;
import java.util.List;

/**
 * Raises {@code too-many-scopes}: a route asks for one of 10 scopes at most.
 *
 * @see <a href="https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-quotas.html">
 *     Quotas of HTTP APIs: scopes per route</a>
 */
record TooManyScopes() implements ResourceRule {
  private static final int QUOTA = 10;

  @Override
  public void check(Declared route, Findings findings) {
    List<Located> scopes = route.items("AuthorizationScopes");
    if (scopes.size() > QUOTA) {
      findings.add(
          Code.TOO_MANY_SCOPES,
          scopes.get(QUOTA).span(),
          "a route may have " + QUOTA + " scopes, and this one has " + scopes.size(),
          "a token needs only one of them: give clients one that they share");
    }
  }
}
