package dev.httpapi.emit;

import dev.httpapi.model.WebsocketApi;
import dev.httpapi.model.WebsocketApi.StageLogs;
import dev.httpapi.template.Fields;
import dev.httpapi.template.Intrinsic;
import dev.httpapi.template.Resource;
import dev.httpapi.template.Value;
import java.util.Optional;

/** The WebSocket API with all that belongs to it, in the framework's order. */
record WebsocketApiEmitter(Emission emission) {
  private static final String STAGE = "AWS::ApiGatewayV2::Stage";

  void emit() {
    Optional<WebsocketApi> api = emission.service().websocketApi();
    if (api.isPresent()) {
      emit(api.get());
    }
  }

  private void emit(WebsocketApi api) {
    WebsocketApiReference reference = WebsocketApiReference.to(api, emission.service());
    WebsocketPart part = new WebsocketPart(emission);
    if (api.target() instanceof WebsocketApi.Own own) {
      part.add(
          LogicalIds.WEBSOCKET_API,
          Resource.of("AWS::ApiGatewayV2::Api", api.span(), properties(api, own)));
    }
    WebsocketRouteEmitter routes = new WebsocketRouteEmitter(part, api, reference);
    routes.integrations();
    routes.responses();
    new WebsocketAuthorizerEmitter(emission, part, reference).emit(api);
    new WebsocketPermissions(emission, part, reference).emit(api);
    routes.routes();
    Optional<WebsocketApi.Own> own = own(api);
    Fields stage = own.isPresent() ? stage(api, own.get(), reference) : new Fields();
    if (own.isPresent()) {
      part.count(LogicalIds.WEBSOCKET_STAGE, Resource.of(STAGE, api.span(), stage));
    }
    String deployment = WebsocketDeploymentDigest.deployment(part);
    if (own.isPresent()) {
      stage.put("DeploymentId", Intrinsic.ref(deployment));
      stage(api, own.get(), stage);
    }
    deployment(api, reference, deployment);
  }

  private static Optional<WebsocketApi.Own> own(WebsocketApi api) {
    return api.target() instanceof WebsocketApi.Own own ? Optional.of(own) : Optional.empty();
  }

  private static Fields properties(WebsocketApi api, WebsocketApi.Own own) {
    return new Fields()
        .put("Name", own.name())
        .put("RouteSelectionExpression", Value.of(own.routeSelection()))
        .put("Description", Value.of(api.description()))
        .put("ProtocolType", "WEBSOCKET")
        .putNode("Tags", own.tags());
  }

  private Fields stage(WebsocketApi api, WebsocketApi.Own own, WebsocketApiReference reference) {
    Fields properties =
        new Fields()
            .put("ApiId", reference.id())
            .put("StageName", emission.service().stage())
            .put("Description", Value.of(api.description()));
    if (own.logs().isEmpty()) {
      return properties;
    }
    StageLogs logs = own.logs().get();
    properties.put(
        "DefaultRouteSettings",
        new Fields()
            .put("DataTraceEnabled", Value.of(logs.fullExecutionData()))
            .put("LoggingLevel", logs.level()));
    if (logs.accessFormat().isPresent()) {
      properties.put(
          "AccessLogSettings",
          new Fields()
              .put(
                  "DestinationArn",
                  Intrinsic.sub(
                      "arn:${AWS::Partition}:logs:${AWS::Region}:${AWS::AccountId}:log-group:${"
                          + LogicalIds.WEBSOCKET_LOG_GROUP
                          + "}"))
              .put("Format", Value.of(logs.accessFormat().get())));
    }
    return properties;
  }

  /** The stage of the stack waits for the role that its logs are written with. */
  private void stage(WebsocketApi api, WebsocketApi.Own own, Fields properties) {
    Resource stage = Resource.of(STAGE, api.span(), properties);
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

  private void deployment(WebsocketApi api, WebsocketApiReference reference, String id) {
    Fields properties =
        new Fields().put("ApiId", reference.id()).put("Description", Value.of(api.description()));
    if (api.target() instanceof WebsocketApi.External) {
      properties.put("StageName", emission.service().stage());
    }
    emission.add(
        id,
        Resource.of("AWS::ApiGatewayV2::Deployment", api.span(), properties)
            .dependsOnAll(WebsocketRouteEmitter.deployed(api)));
    emission.output(
        "ServiceEndpointWebsocket",
        "URL of the service endpoint",
        Intrinsic.join(
            "",
            Value.of("wss://"),
            reference.id(),
            Value.of(".execute-api."),
            Intrinsic.region(),
            Value.of("."),
            Intrinsic.urlSuffix(),
            Value.of("/" + emission.service().stage())));
  }
}
