package dev.httpapi.emit.websocket;

import dev.httpapi.emit.base.DeployedParts;
import dev.httpapi.emit.base.Emission;
import dev.httpapi.emit.base.LogicalIds;
import dev.httpapi.model.WebsocketApi;
import dev.httpapi.template.Fields;
import dev.httpapi.template.Intrinsic;
import dev.httpapi.template.Resource;
import dev.httpapi.template.Value;
import java.util.Optional;

/** The WebSocket API with all that belongs to it, in the framework's order. */
public record WebsocketApiEmitter(Emission emission) {

  public void emit() {
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
    DeployedParts deployed = routes.deployed();
    deployed.define(emission.stack());
    deployment(api, reference, deployed, deploy(api, part, deployed));
  }

  /** Emits the stage of an own API, and gives the deployment its id. */
  private String deploy(WebsocketApi api, WebsocketPart part, DeployedParts deployed) {
    if (!(api.target() instanceof WebsocketApi.Own own)) {
      return WebsocketDeploymentDigest.deployment(part);
    }
    WebsocketStageEmitter stage = new WebsocketStageEmitter(emission, api, own);
    part.count(LogicalIds.WEBSOCKET_STAGE, stage.undeployed());
    String deployment = WebsocketDeploymentDigest.deployment(part);
    stage.emit(deployment, deployed.condition());
    return deployment;
  }

  private static Fields properties(WebsocketApi api, WebsocketApi.Own own) {
    return new Fields()
        .put("Name", own.name())
        .put("RouteSelectionExpression", Value.of(own.routeSelection()))
        .put("Description", Value.of(api.description()))
        .put("ProtocolType", "WEBSOCKET")
        .putNode("Tags", own.tags());
  }

  private void deployment(
      WebsocketApi api, WebsocketApiReference reference, DeployedParts deployed, String id) {
    Fields properties =
        new Fields().put("ApiId", reference.id()).put("Description", Value.of(api.description()));
    if (api.target() instanceof WebsocketApi.External) {
      properties.put("StageName", Value.of(emission.service().stage()).at(api.stageSpan()));
    }
    emission.add(
        id, deployed.before(Resource.of("AWS::ApiGatewayV2::Deployment", api.span(), properties)));
    emission.output(
        "ServiceEndpointWebsocket",
        api.span(),
        "URL of the service endpoint",
        Intrinsic.join(
            "",
            Value.of("wss://"),
            reference.id(),
            Value.of(".execute-api."),
            Intrinsic.region(),
            Value.of("."),
            Intrinsic.urlSuffix(),
            Value.of("/" + emission.service().stage())),
        deployed.condition());
  }
}
