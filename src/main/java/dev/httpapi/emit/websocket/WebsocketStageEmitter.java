package dev.httpapi.emit.websocket;

import dev.httpapi.emit.base.Emission;
import dev.httpapi.emit.base.GatewayAccountEmitter;
import dev.httpapi.emit.base.LogGroupEmitter;
import dev.httpapi.emit.base.LogicalIds;
import dev.httpapi.model.WebsocketApi;
import dev.httpapi.model.WebsocketApi.StageLogs;
import dev.httpapi.source.Node;
import dev.httpapi.template.Fields;
import dev.httpapi.template.Intrinsic;
import dev.httpapi.template.Resource;
import dev.httpapi.template.Value;
import java.util.Optional;

/** The stage of a WebSocket API, its log group, and the role for its logs. */
record WebsocketStageEmitter(Emission emission, WebsocketApi api, WebsocketApi.Own own) {
  private static final String DESTINATION =
      "arn:${AWS::Partition}:logs:${AWS::Region}:${AWS::AccountId}:log-group:${"
          + LogicalIds.WEBSOCKET_LOG_GROUP
          + "}";

  /** The stage as the deployment's id counts it: without the deployment. */
  Resource undeployed() {
    Fields properties =
        new Fields()
            .put("ApiId", Intrinsic.ref(LogicalIds.WEBSOCKET_API))
            .put("StageName", Value.of(emission.service().stage()).at(api.stageSpan()))
            .put("Description", Value.of(api.description()));
    if (own.logs().isPresent()) {
      log(properties, own.logs().get());
    }
    return Resource.of("AWS::ApiGatewayV2::Stage", api.span(), properties);
  }

  private static void log(Fields properties, StageLogs logs) {
    properties.put(
        "DefaultRouteSettings",
        new Fields()
            .put("DataTraceEnabled", Value.of(logs.fullExecutionData()))
            .put("LoggingLevel", logs.level()));
    if (logs.accessFormat().isPresent()) {
      properties.put(
          "AccessLogSettings",
          new Fields()
              .put("DestinationArn", Intrinsic.sub(DESTINATION))
              .put("Format", Value.of(logs.accessFormat().get())));
    }
  }

  /**
   * Emits the stage, which exists where its deployment does; one that logs waits for the role to do
   * so.
   */
  void emit(String deployment, Optional<Node> condition) {
    Resource stage = undeployed().condition(condition);
    stage.properties().put("DeploymentId", Intrinsic.ref(deployment));
    if (own.logs().isEmpty()) {
      emission.add(LogicalIds.WEBSOCKET_STAGE, stage);
      return;
    }
    StageLogs logs = own.logs().get();
    GatewayAccountEmitter account = new GatewayAccountEmitter(emission);
    if (!logs.roleManagedExternally()) {
      account.emit(logs.span(), logs.role());
    }
    emission.add(LogicalIds.WEBSOCKET_STAGE, stage.dependsOn(account.dependency()));
    emission.add(
        LogicalIds.WEBSOCKET_LOG_GROUP,
        LogGroupEmitter.logGroup(
            logs.span(),
            "/aws/websocket/" + emission.service().name() + "-" + emission.service().stage(),
            logs.retentionInDays(),
            logs.dataProtectionPolicy()));
  }
}
