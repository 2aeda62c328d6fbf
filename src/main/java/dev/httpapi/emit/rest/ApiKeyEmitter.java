package dev.httpapi.emit.rest;

import dev.httpapi.emit.base.Emission;
import dev.httpapi.emit.base.LogicalIds;
import dev.httpapi.model.ApiKey;
import dev.httpapi.model.RestApi;
import dev.httpapi.model.UsagePlan;
import dev.httpapi.template.Fields;
import dev.httpapi.template.Intrinsic;
import dev.httpapi.template.Resource;
import dev.httpapi.template.Value;
import java.util.Optional;

/** API keys, usage plans, and which key belongs to which plan. */
record ApiKeyEmitter(
    Emission emission, RestApi api, RestApiReference reference, RestDeploymentEmitter deployment) {

  void emit() {
    for (ApiKey key : api.keys()) {
      emission.add(
          LogicalIds.apiKey(key.plan(), key.number()),
          Resource.of("AWS::ApiGateway::ApiKey", key.span(), key(key))
              .condition(deployment.condition())
              .dependsOn(deployment.stageDependency()));
    }
    for (UsagePlan plan : api.plans()) {
      emission.add(
          LogicalIds.usagePlan(plan.name()),
          Resource.of("AWS::ApiGateway::UsagePlan", plan.span(), plan(plan))
              .condition(deployment.condition())
              .dependsOn(deployment.stageDependency()));
    }
    for (ApiKey key : api.keys()) {
      if (hasPlan(key)) {
        emission.add(
            LogicalIds.usagePlanKey(key.plan(), key.number()),
            Resource.of("AWS::ApiGateway::UsagePlanKey", key.span(), membership(key))
                .condition(deployment.condition()));
      }
    }
  }

  private Fields key(ApiKey key) {
    Fields stage =
        new Fields().put("RestApiId", reference.id()).put("StageName", deployment.stageName());
    return new Fields()
        .put("Enabled", Value.of(key.enabled()))
        .putNode("Name", key.name())
        .putNode("Value", key.value())
        .putNode("Description", key.description())
        .putNode("CustomerId", key.customerId())
        .put("StageKeys", Value.list(stage));
  }

  private Fields plan(UsagePlan plan) {
    String service = emission.service().name();
    String stage = emission.service().stage();
    Optional<String> name = plan.name();
    Fields apiStage =
        new Fields().put("ApiId", reference.id()).put("Stage", deployment.stageName());
    Fields properties =
        new Fields()
            .put("ApiStages", Value.list(apiStage))
            .put(
                "Description",
                name.isPresent()
                    ? "Usage plan \"" + name.get() + "\" for " + service + " " + stage + " stage"
                    : "Usage plan for " + service + " " + stage + " stage")
            .put(
                "UsagePlanName",
                name.isPresent()
                    ? service + "-" + name.get() + "-" + stage
                    : service + "-" + stage);
    if (plan.quota().isPresent()) {
      UsagePlan.Quota quota = plan.quota().get();
      properties.put(
          "Quota",
          new Fields()
              .putNode("Limit", quota.limit())
              .putNode("Offset", quota.offset())
              .putNode("Period", quota.period()));
    }
    if (plan.throttle().isPresent()) {
      UsagePlan.Throttle throttle = plan.throttle().get();
      properties.put(
          "Throttle",
          new Fields()
              .putNode("BurstLimit", throttle.burstLimit())
              .putNode("RateLimit", throttle.rateLimit()));
    }
    return properties;
  }

  /** A key outside of the groups belongs to the only plan, if there is just one. */
  private boolean hasPlan(ApiKey key) {
    for (UsagePlan plan : api.plans()) {
      if (plan.name().equals(key.plan())) {
        return true;
      }
    }
    return false;
  }

  private static Fields membership(ApiKey key) {
    return new Fields()
        .put("KeyId", Intrinsic.ref(LogicalIds.apiKey(key.plan(), key.number())))
        .put("KeyType", "API_KEY")
        .put("UsagePlanId", Intrinsic.ref(LogicalIds.usagePlan(key.plan())));
  }
}
