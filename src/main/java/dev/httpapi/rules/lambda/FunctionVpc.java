package dev.httpapi.rules.lambda;

import dev.httpapi.diagnostics.Code;
import dev.httpapi.rules.base.Findings;
import dev.httpapi.rules.base.ResourceRule;
import dev.httpapi.source.Span;
import dev.httpapi.template.located.Declared;
import dev.httpapi.template.located.Located;
import java.util.Optional;

/**
 * Raises {@code function-vpc}: a function in a VPC has subnets and security groups, 16 and 5 of
 * them at most. Lambda says of one without the other: "SubnetIds and SecurityIds must coexist or be
 * both empty list".
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/api/API_VpcConfig.html">VpcConfig</a>
 */
record FunctionVpc() implements ResourceRule {
  private static final int MOST_SUBNETS = 16;
  private static final int MOST_GROUPS = 5;

  @Override
  public void check(Declared function, Findings findings) {
    Optional<Located> vpc = function.get("VpcConfig");
    if (vpc.isEmpty() || vpc.get().isFunction() || vpc.get().get("Fn::Transform").isPresent()) {
      return;
    }
    int subnets = Certain.count(vpc.get().items("SubnetIds"));
    int groups = Certain.count(vpc.get().items("SecurityGroupIds"));
    if (groups > 0 && isNone(vpc.get(), "SubnetIds")) {
      add(findings, place(vpc.get(), "SubnetIds"), "has security groups and no subnets");
    }
    if (subnets > 0 && isNone(vpc.get(), "SecurityGroupIds")) {
      add(findings, place(vpc.get(), "SecurityGroupIds"), "has subnets and no security groups");
    }
    if (subnets > MOST_SUBNETS) {
      tooMany(findings, vpc.get().get("SubnetIds").orElseThrow(), subnets, "subnets", MOST_SUBNETS);
    }
    if (groups > MOST_GROUPS) {
      tooMany(
          findings,
          vpc.get().get("SecurityGroupIds").orElseThrow(),
          groups,
          "security groups",
          MOST_GROUPS);
    }
  }

  private static boolean isNone(Located vpc, String key) {
    Optional<Located> list = vpc.get(key);
    return list.isEmpty() || (vpc.items(key).isEmpty() && !list.get().isFunction());
  }

  private static Span place(Located vpc, String key) {
    Optional<Located> list = vpc.get(key);
    return list.isPresent() ? list.get().span() : vpc.span();
  }

  private static void add(Findings findings, Span place, String message) {
    findings.add(
        Code.FUNCTION_VPC,
        place,
        "the VPC of a function " + message,
        "list both, or neither for a function outside of any VPC");
  }

  private static void tooMany(Findings findings, Located list, int count, String what, int most) {
    findings.add(
        Code.FUNCTION_VPC,
        list.span(),
        "a function has " + count + " " + what + ", and Lambda allows " + most,
        "leave some out");
  }
}
