package dev.httpapi.diff.contract;

import dev.httpapi.diff.base.ChangeCode;
import dev.httpapi.diff.base.Consequence;
import dev.httpapi.diff.base.Consequences;
import dev.httpapi.diff.base.Effect;
import dev.httpapi.diff.base.Evaluator;
import dev.httpapi.diff.base.Identity;
import dev.httpapi.diff.base.Pair;
import dev.httpapi.template.located.Declared;
import dev.httpapi.template.located.Located;
import java.util.Optional;
import java.util.Set;

/**
 * Tells what becomes of the API keys that clients hold: a key that is gone, switched off or in no
 * plan any more opens nothing, and one that is made anew may have another value. A key is off where
 * {@code Enabled} is not written.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-apigateway-apikey.html">AWS::ApiGateway::ApiKey</a>
 * @see <a href="https://github.com/aws/aws-sdk-js/pull/3798">Found by use: a key is off by
 *     default</a>
 */
record ApiKeys() implements Evaluator {

  @Override
  public void evaluate(Pair pair, Consequences consequences) {
    for (Pair.Both both : pair.ofTypes(Set.of("AWS::ApiGateway::ApiKey"))) {
      if (both.old().isPresent() && both.now().isPresent()) {
        stays(pair, both.old().get(), both.now().get(), consequences);
      } else if (both.old().isPresent()) {
        Declared old = both.old().get();
        consequences.add(
            told(
                    Kept.in(pair, old) ? Effect.UNKNOWN : Effect.BREAKING,
                    old,
                    "the API key is gone: who holds it is refused")
                .gone(old.span()));
      }
    }
    inPlans(pair, consequences);
  }

  private static Consequence told(Effect effect, Declared key, String message) {
    return Consequence.of(ChangeCode.THROTTLING, effect, key.logicalId(), message);
  }

  private static void stays(Pair pair, Declared old, Declared now, Consequences consequences) {
    if (ApiAddresses.isMadeAnew(pair, now.logicalId())) {
      consequences.add(
          told(
                  Effect.UNKNOWN,
                  now,
                  "the API key is made anew: clients need another one, unless its value is given")
              .at(old.span(), now.span()));
    }
    Optional<Located> before = old.get("Enabled");
    Optional<Located> after = now.get("Enabled");
    boolean wasOn = isOn(before);
    if (Computed.scalar(before) || Computed.scalar(after)) {
      if (!SideBySide.of(pair).same(before, after)) {
        consequences.add(
            told(Effect.UNKNOWN, now, "whether the API key is on is known at deployment only")
                .at(SideBySide.place(before, old.span()), SideBySide.place(after, now.span())));
      }
    } else if (wasOn != isOn(after)) {
      consequences.add(
          told(
                  wasOn ? Effect.BREAKING : Effect.COMPATIBLE,
                  now,
                  wasOn ? "the API key is switched off" : "the API key is switched on")
              .at(SideBySide.place(before, old.span()), SideBySide.place(after, now.span())));
    }
  }

  private static boolean isOn(Optional<Located> enabled) {
    return enabled.filter(Located::isTrue).isPresent();
  }

  /** A key and a plan that both stay, and no longer belong together. */
  private static void inPlans(Pair pair, Consequences consequences) {
    for (Declared old : pair.before().ofType("AWS::ApiGateway::UsagePlanKey")) {
      Optional<Declared> key = old.referred("KeyId").flatMap(pair::now);
      Optional<Declared> plan = old.referred("UsagePlanId").flatMap(pair::now);
      if (key.isPresent() && plan.isPresent() && !isIn(pair, key.get(), plan.get())) {
        consequences.add(
            told(
                    Effect.BREAKING,
                    key.get(),
                    "the API key is no longer of the usage plan `" + plan.get().logicalId() + "`")
                .at(old.span(), key.get().span()));
      }
    }
  }

  private static boolean isIn(Pair pair, Declared key, Declared plan) {
    for (Declared one : pair.after().ofType("AWS::ApiGateway::UsagePlanKey")) {
      if (Identity.of(one.get("KeyId")).equals(key.logicalId())
          && Identity.of(one.get("UsagePlanId")).equals(plan.logicalId())) {
        return true;
      }
    }
    return false;
  }
}
