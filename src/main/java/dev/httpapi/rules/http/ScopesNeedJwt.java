package dev.httpapi.rules.http;

import dev.httpapi.diagnostics.Code;
import dev.httpapi.rules.base.Findings;
import dev.httpapi.rules.base.ResourceRule;
import dev.httpapi.template.located.Declared;
import dev.httpapi.template.located.Located;
import java.util.List;
import java.util.Optional;

/**
 * Raises {@code scopes-without-jwt}: only a JWT authorizer looks at scopes. API Gateway says that
 * "Authorization Scopes are only valid for COGNITO_USER_POOLS and JWT authorization types".
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigatewayv2/latest/api-reference/apis-apiid-routes.html">authorizationScopes
 *     of a route</a>
 */
record ScopesNeedJwt() implements ResourceRule {

  @Override
  public void check(Declared route, Findings findings) {
    List<Located> scopes = route.items("AuthorizationScopes");
    if (scopes.isEmpty()) {
      return;
    }
    Optional<Located> type = route.get("AuthorizationType");
    Optional<String> text = type.isPresent() ? type.get().text() : Optional.of("NONE");
    if (text.isPresent() && !text.get().equals("JWT") && !text.get().equals("COGNITO_USER_POOLS")) {
      findings.add(
          Code.SCOPES_WITHOUT_JWT,
          scopes.get(0).span(),
          "a route has scopes, and " + asked(text.get()),
          "scopes are of tokens: name a JWT authorizer, or leave them out");
    }
  }

  private static String asked(String type) {
    if (type.equals("CUSTOM")) {
      return "asks an authorizer of the type `request`";
    }
    return type.equals("NONE") ? "lets everybody call it" : "asks by `" + type + "`";
  }
}
