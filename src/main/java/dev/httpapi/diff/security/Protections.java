package dev.httpapi.diff.security;

import dev.httpapi.diff.base.ChangeCode;
import dev.httpapi.diff.base.Consequence;
import dev.httpapi.diff.base.Consequences;
import dev.httpapi.diff.base.Effect;
import dev.httpapi.diff.base.Evaluator;
import dev.httpapi.diff.base.Pair;
import dev.httpapi.template.located.Declared;
import dev.httpapi.template.located.Located;
import java.util.Optional;
import java.util.Set;

/**
 * Tells {@code protection}: what stands beside authorization, as a firewall, the log of who called,
 * the policy that masks data in logs, the network that a function is in.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-control-access-aws-waf.html">Use
 *     AWS WAF to protect your REST APIs</a>
 * @see <a
 *     href="https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/mask-sensitive-log-data.html">Help
 *     protect sensitive log data with masking</a>
 */
record Protections() implements Evaluator {
  private static final Set<String> TYPES =
      Set.of(
          "AWS::ApiGateway::Stage",
          "AWS::ApiGatewayV2::Stage",
          "AWS::Logs::LogGroup",
          "AWS::Lambda::Function");
  private static final Set<String> FIREWALL = Set.of("AWS::WAFv2::WebACLAssociation");

  @Override
  public void evaluate(Pair pair, Consequences consequences) {
    OldSide side = OldSide.of(pair);
    for (Pair.Both both : pair.ofTypes(TYPES)) {
      if (both.old().isPresent() && both.now().isPresent()) {
        compare(both.old().get(), both.now().get(), side, consequences);
      }
    }
    for (Pair.Both both : pair.ofTypes(FIREWALL)) {
      firewall(both, side, consequences);
    }
  }

  private static void compare(Declared old, Declared now, OldSide side, Consequences consequences) {
    switch (now.type()) {
      case "AWS::ApiGateway::Stage" ->
          present(Setting.of(old, now, side, "AccessLogSetting"), "an access log", consequences);
      case "AWS::ApiGatewayV2::Stage" ->
          present(Setting.of(old, now, side, "AccessLogSettings"), "an access log", consequences);
      case "AWS::Logs::LogGroup" ->
          dataProtection(Setting.of(old, now, side, "DataProtectionPolicy"), consequences);
      default -> network(Setting.of(old, now, side, "VpcConfig"), consequences);
    }
  }

  private static void present(Setting setting, String what, Consequences consequences) {
    if (setting.isGone() || setting.isAdded()) {
      setting.tell(
          ChangeCode.PROTECTION,
          setting.isGone() ? Effect.WEAKER : Effect.STRONGER,
          setting.isGone() ? "no longer writes " + what : "writes " + what + " now",
          consequences);
    }
  }

  private static void dataProtection(Setting setting, Consequences consequences) {
    if (setting.isSame()) {
      return;
    }
    Effect effect =
        setting.isGone() ? Effect.WEAKER : setting.isAdded() ? Effect.STRONGER : Effect.UNKNOWN;
    setting.tell(
        ChangeCode.PROTECTION,
        effect,
        setting.isGone()
            ? "no longer masks data by a policy"
            : setting.isAdded() ? "masks data by a policy now" : "masks data by another policy now",
        consequences);
  }

  /** The network may guard the function, and may be what it can reach. */
  private static void network(Setting setting, Consequences consequences) {
    if (!setting.isSame()) {
      setting.tell(
          ChangeCode.PROTECTION,
          Effect.UNKNOWN,
          setting.isGone()
              ? "leaves its VPC"
              : setting.isAdded()
                  ? "is in a VPC now"
                  : "is in other subnets or security groups of a VPC now",
          consequences);
    }
  }

  private static void firewall(Pair.Both both, OldSide side, Consequences consequences) {
    Optional<Located> before = both.old().flatMap(one -> one.get("WebACLArn")).map(side::of);
    Optional<Located> after = both.now().flatMap(one -> one.get("WebACLArn"));
    if (before.map(Located::value).equals(after.map(Located::value))) {
      return;
    }
    Effect effect =
        both.now().isEmpty()
            ? Effect.WEAKER
            : both.old().isEmpty() ? Effect.STRONGER : Effect.UNKNOWN;
    String message =
        both.now().isEmpty()
            ? "is gone, which had AWS WAF look at requests"
            : both.old().isEmpty()
                ? "has AWS WAF look at requests now"
                : "has AWS WAF look at requests by another web ACL now";
    consequences.add(
        Consequence.of(ChangeCode.PROTECTION, effect, both.logicalId(), message)
            .at(both.old().map(Declared::span), both.now().map(Declared::span)));
  }
}
