package dev.httpapi.emit.rest;

import dev.httpapi.emit.base.Emission;
import dev.httpapi.emit.base.GatewayAccountEmitter;
import dev.httpapi.emit.base.LogGroupEmitter;
import dev.httpapi.emit.base.LogicalIds;
import dev.httpapi.emit.base.Tags;
import dev.httpapi.model.RestApi;
import dev.httpapi.model.RestStage;
import dev.httpapi.template.Fields;
import dev.httpapi.template.Intrinsic;
import dev.httpapi.template.Resource;
import dev.httpapi.template.Value;
import java.util.Optional;

/** The stage of a REST API: its log group, the role for its logs, and, if asked for, the stage. */
record RestStageEmitter(
    Emission emission, RestApi api, RestApiReference reference, RestDeploymentEmitter deployment) {

  void emit() {
    if (api.stage().logs().isPresent()) {
      logs(api.stage().logs().get());
    }
    if (api.stage().explicit()) {
      emission.add(
          LogicalIds.REST_STAGE,
          Resource.of("AWS::ApiGateway::Stage", api.span(), stage(api.stage()))
              .condition(deployment.condition())
              .dependsOn(new GatewayAccountEmitter(emission).dependency()));
    }
  }

  private void logs(RestStage.Setting<RestStage.Logs> setting) {
    RestStage.Logs logs = setting.value();
    if (logs.enabled() && logs.access()) {
      emission.add(
          LogicalIds.REST_LOG_GROUP,
          LogGroupEmitter.logGroup(
              setting.span(),
              api.stage().logGroupName(emission.service().name()),
              logs.retentionInDays(),
              logs.dataProtectionPolicy()));
    }
    if (logs.needsRole() && !logs.roleManagedExternally()) {
      new GatewayAccountEmitter(emission).emit(setting.span(), logs.role());
    }
  }

  private Fields stage(RestStage stage) {
    Fields properties =
        new Fields()
            .put("DeploymentId", Intrinsic.ref(LogicalIds.UNDIGESTED_DEPLOYMENT))
            .put("RestApiId", reference.id())
            .put("StageName", Value.of(stage.name()).at(stage.span()));
    if (stage.tracing().isPresent()) {
      properties.put("TracingEnabled", Value.of(stage.tracing().get().value()));
    }
    Fields settings = methodSettings(stage);
    if (!settings.isEmpty()) {
      properties.put(
          "MethodSettings", Value.list(settings.put("HttpMethod", "*").put("ResourcePath", "/*")));
    }
    if (emission.stack().has(LogicalIds.REST_LOG_GROUP)) {
      properties.put(
          "AccessLogSetting",
          new Fields()
              .put("DestinationArn", Intrinsic.getAtt(LogicalIds.REST_LOG_GROUP, "Arn"))
              .put("Format", Value.of(stage.logs().get().value().format())));
    }
    return stage.tags().isPresent()
        ? properties.put("Tags", Tags.list(Optional.of(stage.tags().get().value())))
        : properties;
  }

  private static Fields methodSettings(RestStage stage) {
    Fields settings = new Fields();
    if (stage.metrics().isPresent()) {
      settings.put("MetricsEnabled", Value.of(stage.metrics().get().value()));
    }
    if (stage.logs().isPresent()) {
      RestStage.Logs logs = stage.logs().get().value();
      settings
          .put("DataTraceEnabled", Value.of(logs.enabled() && logs.fullExecutionData()))
          .put("LoggingLevel", logs.enabled() ? logs.level() : "OFF");
    }
    return settings;
  }
}
