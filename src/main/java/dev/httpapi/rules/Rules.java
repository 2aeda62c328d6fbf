package dev.httpapi.rules;

import dev.httpapi.diagnostics.Diagnostics;
import dev.httpapi.rules.base.Findings;
import dev.httpapi.rules.base.TemplateRule;
import dev.httpapi.rules.base.TypeRule;
import dev.httpapi.rules.http.HttpApiRules;
import dev.httpapi.rules.lambda.LambdaRules;
import dev.httpapi.rules.rest.RestApiRules;
import dev.httpapi.rules.security.SecurityRules;
import dev.httpapi.rules.stack.StackRules;
import dev.httpapi.source.Span;
import dev.httpapi.template.Fields;
import dev.httpapi.template.located.Template;
import java.util.List;

/** The stage that applies every rule of AWS to the template of a service. */
public final class Rules {
  private Rules() {}

  /**
   * Applies all rules. Rules of resources are looked up by type, so that those of types which the
   * template does not have are not even loaded.
   *
   * @param service where the service is named
   */
  public static void check(Fields fields, Span service, Diagnostics diagnostics) {
    Template template = new Template(fields, service);
    Findings findings = new Findings();
    for (String type : template.types()) {
      for (TypeRule rule : ofType(type)) {
        rule.checkAll(template.ofType(type), findings);
      }
    }
    for (TemplateRule rule : StackRules.all()) {
      rule.check(template, findings);
    }
    SecurityRules.check(template, findings);
    findings.tell(diagnostics);
  }

  private static List<TypeRule> ofType(String type) {
    if (type.startsWith("AWS::ApiGatewayV2::")) {
      return HttpApiRules.of(type);
    }
    if (type.startsWith("AWS::ApiGateway::")) {
      return RestApiRules.of(type);
    }
    return type.startsWith("AWS::Lambda::")
            || type.startsWith("AWS::IAM::")
            || type.startsWith("AWS::Logs::")
        ? LambdaRules.of(type)
        : List.of();
  }
}
