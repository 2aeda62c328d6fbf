package dev.httpapi.emit;

import dev.httpapi.model.RestApi;
import dev.httpapi.model.RestStage;
import dev.httpapi.source.Span;
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
              .dependsOn(accountDependency()));
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
      account(logs, setting.span());
    }
  }

  /**
   * Lets API Gateway write logs. The setting is the account's, not the stack's, so both resources
   * stay when the stack goes.
   */
  private void account(RestStage.Logs logs, Span span) {
    if (logs.role().isEmpty()) {
      emission.add(
          LogicalIds.REST_ACCOUNT_ROLE,
          Resource.of("AWS::IAM::Role", span, accountRole()).retained());
    }
    Value role =
        logs.role().isPresent()
            ? Value.of(logs.role().get())
            : Intrinsic.getAtt(LogicalIds.REST_ACCOUNT_ROLE, "Arn");
    emission.add(
        LogicalIds.REST_ACCOUNT,
        Resource.of("AWS::ApiGateway::Account", span, new Fields().put("CloudWatchRoleArn", role))
            .retained());
  }

  private static Fields accountRole() {
    Fields trust =
        new Fields()
            .put("Effect", "Allow")
            .put("Principal", new Fields().put("Service", "apigateway.amazonaws.com"))
            .put("Action", "sts:AssumeRole");
    return new Fields()
        .put(
            "AssumeRolePolicyDocument",
            new Fields().put("Version", "2012-10-17").put("Statement", Value.list(trust)))
        .put(
            "ManagedPolicyArns",
            Value.list(
                Intrinsic.join(
                    "",
                    Value.of("arn:"),
                    Intrinsic.partition(),
                    Value.of(
                        ":iam::aws:policy/service-role/AmazonAPIGatewayPushToCloudWatchLogs"))));
  }

  private Optional<String> accountDependency() {
    return emission.stack().has(LogicalIds.REST_ACCOUNT)
        ? Optional.of(LogicalIds.REST_ACCOUNT)
        : Optional.empty();
  }

  private Fields stage(RestStage stage) {
    Fields properties =
        new Fields()
            .put("DeploymentId", Intrinsic.ref(RestDeploymentEmitter.UNDIGESTED))
            .put("RestApiId", reference.id())
            .put("StageName", stage.name());
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
