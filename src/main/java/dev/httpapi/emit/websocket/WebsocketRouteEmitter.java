package dev.httpapi.emit.websocket;

import dev.httpapi.emit.base.DeployedParts;
import dev.httpapi.emit.base.InvocationTarget;
import dev.httpapi.emit.base.LambdaUri;
import dev.httpapi.emit.base.LogicalIds;
import dev.httpapi.model.Function;
import dev.httpapi.model.WebsocketApi;
import dev.httpapi.model.WebsocketRoute;
import dev.httpapi.source.Node;
import dev.httpapi.template.Fields;
import dev.httpapi.template.Intrinsic;
import dev.httpapi.template.Resource;
import dev.httpapi.template.Value;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Routes of a WebSocket API and their responses; one integration for each function behind them. */
record WebsocketRouteEmitter(
    WebsocketPart part, WebsocketApi api, WebsocketApiReference reference) {
  private static final String PREFIX = "AWS::ApiGatewayV2::";

  void integrations() {
    Set<String> integrated = new HashSet<>();
    for (WebsocketApi.Route route : api.routes()) {
      if (integrated.add(route.function().key())) {
        integrate(route);
      }
    }
  }

  private void integrate(WebsocketApi.Route route) {
    Function function = route.function();
    InvocationTarget target = new InvocationTarget(function);
    Fields properties =
        new Fields()
            .put("ApiId", reference.id())
            .put("IntegrationType", "AWS_PROXY")
            .put("IntegrationUri", LambdaUri.of(target.arn()));
    part.add(
        LogicalIds.websocketIntegration(function.key()),
        Resource.of(PREFIX + "Integration", route.route().span(), properties)
            .condition(target.condition())
            .dependsOn(target.dependency()),
        function);
  }

  void responses() {
    for (WebsocketApi.Route route : api.routes()) {
      WebsocketRoute written = route.route();
      if (written.responseSelection().isPresent()) {
        Fields properties =
            new Fields()
                .put("ApiId", reference.id())
                .put("RouteId", Intrinsic.ref(LogicalIds.websocketRoute(written.key())))
                .put("RouteResponseKey", "$default");
        part.add(
            LogicalIds.websocketRouteResponse(written.key()),
            Resource.of(PREFIX + "RouteResponse", written.span(), properties)
                .condition(route.function().condition()));
      }
    }
  }

  void routes() {
    for (WebsocketApi.Route route : api.routes()) {
      WebsocketRoute written = route.route();
      part.add(
          LogicalIds.websocketRoute(written.key()),
          Resource.of(PREFIX + "Route", written.span(), properties(route))
              .condition(route.function().condition()));
    }
  }

  private Fields properties(WebsocketApi.Route route) {
    WebsocketRoute written = route.route();
    String integration = LogicalIds.websocketIntegration(route.function().key());
    Fields properties =
        new Fields()
            .put("ApiId", reference.id())
            .put("RouteKey", Value.of(written.key()).at(written.span()))
            .put("AuthorizationType", written.authorizer().isPresent() ? "CUSTOM" : "NONE")
            .put(
                "Target", Intrinsic.join("/", Value.of("integrations"), Intrinsic.ref(integration)))
            .putNode("RouteResponseSelectionExpression", written.responseSelection());
    return written.authorizer().isPresent()
        ? properties.put(
            "AuthorizerId",
            Intrinsic.ref(LogicalIds.websocketAuthorizer(written.authorizer().get().name()))
                .at(written.authorizer().get().span()))
        : properties;
  }

  /** What must be there before the API is deployed: its routes, each after its response. */
  DeployedParts deployed() {
    DeployedParts deployed = new DeployedParts(LogicalIds.WEBSOCKET_HAS_ROUTES, api.span());
    for (WebsocketApi.Route route : api.routes()) {
      String key = route.route().key();
      Optional<Node> condition = route.function().condition();
      if (route.route().responseSelection().isPresent()) {
        deployed.add(LogicalIds.websocketRouteResponse(key), condition);
      }
      deployed.add(LogicalIds.websocketRoute(key), condition);
    }
    return deployed;
  }
}
