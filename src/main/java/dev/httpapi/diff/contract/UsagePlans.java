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
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Tells what holders of API keys may do less or more: the limits of their plan, the stages that it
 * opens, the plan itself.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-api-usage-plans.html">Usage
 *     plans and API keys for REST APIs</a>
 */
record UsagePlans() implements Evaluator {

  @Override
  public void evaluate(Pair pair, Consequences consequences) {
    for (Pair.Both both : pair.ofTypes(Set.of("AWS::ApiGateway::UsagePlan"))) {
      if (both.now().isEmpty()) {
        Declared old = both.old().orElseThrow();
        consequences.add(
            told(
                    Kept.in(pair, old) ? Effect.UNKNOWN : Effect.BREAKING,
                    old,
                    "the usage plan is gone: API keys that had only this one are refused")
                .gone(old.span()));
      } else if (both.old().isPresent()) {
        limits(both.old().get(), both.now().get(), consequences);
        stages(pair, both.old().get(), both.now().get(), consequences);
      }
    }
  }

  private static Consequence told(Effect effect, Declared plan, String message) {
    return Consequence.of(ChangeCode.THROTTLING, effect, plan.logicalId(), message);
  }

  private static void limits(Declared old, Declared now, Consequences consequences) {
    LimitChange.Places around = new LimitChange.Places(old.span(), now.span());
    String[][] limits = {{"RateLimit", "requests per second"}, {"BurstLimit", "requests at once"}};
    for (String[] limit : limits) {
      new LimitChange(
              now.logicalId(),
              limit[1],
              " of an API key",
              Computed.at(old.get("Throttle"), limit[0]),
              Computed.at(now.get("Throttle"), limit[0]),
              around)
          .tell(consequences);
    }
    quota(old, now, around, consequences);
  }

  private static void quota(
      Declared old, Declared now, LimitChange.Places around, Consequences consequences) {
    Optional<Located> before = old.get("Quota");
    Optional<Located> after = now.get("Quota");
    Optional<String> was = before.flatMap(one -> one.text("Period"));
    Optional<String> is = after.flatMap(one -> one.text("Period"));
    if (was.isPresent() && is.isPresent() && !was.equals(is)) {
      consequences.add(
          told(
                  Effect.UNKNOWN,
                  now,
                  "an API key may send " + words(after, is) + " instead of " + words(before, was))
              .at(SideBySide.place(before), SideBySide.place(after)));
      return;
    }
    new LimitChange(
            now.logicalId(),
            "requests per " + is.or(() -> was).orElse("period").toLowerCase(Locale.ROOT),
            " of an API key",
            Computed.at(before, "Limit"),
            Computed.at(after, "Limit"),
            around)
        .tell(consequences);
  }

  private static String words(Optional<Located> quota, Optional<String> period) {
    return Computed.at(quota, "Limit").map(SideBySide::now).orElse("any number of")
        + " requests per "
        + period.orElse("period").toLowerCase(Locale.ROOT);
  }

  private static void stages(Pair pair, Declared old, Declared now, Consequences consequences) {
    if (Computed.structure(old.get("ApiStages")) || Computed.structure(now.get("ApiStages"))) {
      return;
    }
    Map<OpenStage, Located> before = stages(old, pair);
    Map<OpenStage, Located> after = stages(now, pair);
    before.forEach(
        (stage, place) -> {
          if (!after.containsKey(stage) && pair.after().resource(stage.api).isPresent()) {
            consequences.add(
                told(Effect.BREAKING, now, "API keys of the plan no longer open " + stage.words())
                    .at(place.span(), now.span()));
          }
        });
    after.forEach(
        (stage, place) -> {
          if (!before.containsKey(stage)) {
            consequences.add(
                told(Effect.COMPATIBLE, now, "API keys of the plan open " + stage.words() + " now")
                    .at(old.span(), place.span()));
          }
        });
  }

  /** A stage that a plan opens, by the API's id on the new side. */
  private record OpenStage(String api, String name) {
    String words() {
      return "the stage `" + name + "` of `" + api + "`";
    }
  }

  private static Map<OpenStage, Located> stages(Declared plan, Pair pair) {
    boolean isOld = plan.template() == pair.before();
    Map<OpenStage, Located> stages = new LinkedHashMap<>();
    for (Located stage : plan.items("ApiStages")) {
      String api = Identity.of(stage.get("ApiId"));
      String name = stage.get("Stage").map(SideBySide::now).orElse("");
      stages.put(new OpenStage(isOld ? pair.newId(api) : api, name), stage);
    }
    return stages;
  }
}
