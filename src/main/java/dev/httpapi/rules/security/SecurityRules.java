package dev.httpapi.rules.security;

import dev.httpapi.rules.base.Findings;
import dev.httpapi.template.located.Template;

/** What deploys and leaves open what is probably to be closed. */
public final class SecurityRules {
  private SecurityRules() {}

  /** Applies each rule whose resources the template has; the others are not even loaded. */
  public static void check(Template template, Findings findings) {
    boolean rest = has(template, "AWS::ApiGateway::Method");
    if (rest || has(template, "AWS::ApiGatewayV2::Route") || has(template, "AWS::Lambda::Url")) {
      new OpenRoute().check(template, findings);
    }
    if (rest) {
      new KeyOnlyProtection().check(template, findings);
    }
    if (rest
        || has(template, "AWS::Lambda::Url")
        || has(template, "AWS::ApiGatewayV2::Api")
        || has(template, "AWS::ApiGateway::GatewayResponse")) {
      new AnyOriginWithCredentials().check(template, findings);
    }
    new LiteralCredential().check(template, findings);
    new IdentityStatements().check(template, findings);
    new WildcardPrincipal().check(template, findings);
  }

  private static boolean has(Template template, String type) {
    return !template.ofType(type).isEmpty();
  }
}
