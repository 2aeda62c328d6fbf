package dev.httpapi.rules.rest;

import dev.httpapi.diagnostics.Code;
import dev.httpapi.rules.base.Findings;
import dev.httpapi.rules.base.ResourceRule;
import dev.httpapi.template.located.Declared;
import dev.httpapi.template.located.Located;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * Raises {@code usage-plan-throttle}: a usage plan allows 0 requests or more at once and in a
 * second, of all methods and of some.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-apigateway-usageplan-throttlesettings.html">ThrottleSettings
 *     of AWS::ApiGateway::UsagePlan</a>
 */
record UsagePlanThrottle() implements ResourceRule {

  @Override
  public void check(Declared plan, Findings findings) {
    Optional<Located> all = plan.get("Throttle");
    if (all.isPresent()) {
      check(all.get(), findings);
    }
    for (Located stage : plan.items("ApiStages")) {
      for (Located.Entry method : stage.entries("Throttle")) {
        check(method.value(), findings);
      }
    }
  }

  private static void check(Located throttle, Findings findings) {
    check(throttle.get("BurstLimit"), "at once", findings);
    check(throttle.get("RateLimit"), "in a second", findings);
  }

  private static void check(Optional<Located> limit, String when, Findings findings) {
    Optional<BigDecimal> number = limit.isPresent() ? limit.get().number() : Optional.empty();
    if (number.isPresent() && number.get().signum() < 0) {
      findings.add(
          Code.USAGE_PLAN_THROTTLE,
          limit.get().span(),
          "no usage plan allows " + limit.get().text().orElse("") + " requests " + when,
          "write 0 or more, or leave it out for no limit");
    }
  }
}
