package dev.httpapi.rules.security;

import dev.httpapi.diagnostics.Code;
import dev.httpapi.rules.base.Findings;
import dev.httpapi.rules.base.TemplateRule;
import dev.httpapi.template.located.Declared;
import dev.httpapi.template.located.Template;

/**
 * Raises {@code key-only-protection}: a method of a REST API asks for an API key, and for nothing
 * else that tells who calls.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-api-usage-plans.html">Usage
 *     plans and API keys: not for authorization</a>
 */
record KeyOnlyProtection() implements TemplateRule {

  @Override
  public void check(Template template, Findings findings) {
    for (Declared method : template.ofType("AWS::ApiGateway::Method")) {
      if (RestMethods.needsKey(method)
          && method.text("AuthorizationType").orElse("").equals("NONE")
          && !RestMethods.isPreflightOrMock(method)
          && !RestMethods.isGuardedByApi(method)) {
        findings.add(
            Code.KEY_ONLY_PROTECTION,
            method.span(),
            RestMethods.shown(method)
                + " is protected by an API key alone, which is no authorization",
            "add an `authorizer`; keys are there to count and limit the requests of clients");
      }
    }
  }
}
