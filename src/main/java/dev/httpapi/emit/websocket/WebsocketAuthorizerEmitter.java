package dev.httpapi.emit.websocket;

import dev.httpapi.emit.base.CanonicalJson;
import dev.httpapi.emit.base.Emission;
import dev.httpapi.emit.base.InvocationTarget;
import dev.httpapi.emit.base.LambdaUri;
import dev.httpapi.emit.base.LogicalIds;
import dev.httpapi.model.Function;
import dev.httpapi.model.WebsocketApi;
import dev.httpapi.model.WebsocketAuthorizer;
import dev.httpapi.source.Node;
import dev.httpapi.template.Fields;
import dev.httpapi.template.Merge;
import dev.httpapi.template.Resource;
import dev.httpapi.template.Value;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Authorizers of a WebSocket API; routes that speak of one share it. */
record WebsocketAuthorizerEmitter(
    Emission emission, WebsocketPart part, WebsocketApiReference reference) {

  void emit(WebsocketApi api) {
    Map<String, Resource> byId = new LinkedHashMap<>();
    for (WebsocketApi.Route route : api.routes()) {
      if (route.route().authorizer().isPresent()) {
        gather(route.route().authorizer().get(), byId);
      }
    }
    for (Map.Entry<String, Resource> authorizer : byId.entrySet()) {
      part.add(authorizer.getKey(), authorizer.getValue());
    }
  }

  private void gather(WebsocketAuthorizer authorizer, Map<String, Resource> byId) {
    String id = LogicalIds.websocketAuthorizer(authorizer.name());
    Resource resource = resource(authorizer);
    Resource before = byId.get(id);
    if (before == null) {
      byId.put(id, resource);
    } else if (isSame(before, resource)) {
      byId.put(id, merged(before, resource));
    } else {
      emission.collide(id, authorizer.span(), before.origin());
    }
  }

  private static boolean isSame(Resource one, Resource other) {
    return asks(one).equals(asks(other));
  }

  private static String asks(Resource authorizer) {
    Fields properties = authorizer.properties();
    return CanonicalJson.write(properties.get("Name").orElseThrow())
        + CanonicalJson.write(properties.get("AuthorizerUri").orElseThrow());
  }

  /** Of several routes, the last to name an expression of the identity source names it. */
  private static Resource merged(Resource before, Resource last) {
    return Resource.of(
            before.type(), before.origin(), Merge.merge(before.properties(), last.properties()))
        .dependsOnValue(before.dependsOn())
        .conditionValue(before.condition());
  }

  private Optional<Node> condition(WebsocketAuthorizer authorizer) {
    Optional<InvocationTarget> target = target(emission, authorizer);
    return target.isPresent() ? target.get().condition() : Optional.empty();
  }

  private Resource resource(WebsocketAuthorizer authorizer) {
    Fields properties =
        new Fields()
            .put("ApiId", reference.id())
            .put("Name", authorizer.name())
            .put("AuthorizerType", "REQUEST")
            .put("AuthorizerUri", LambdaUri.of(arn(emission, authorizer)))
            .put("IdentitySource", Value.of(authorizer.identitySource()));
    // By its name, and be it an ARN's: the alias of a function that happens to be called so.
    Optional<Function> named = emission.service().function(authorizer.name());
    return Resource.of("AWS::ApiGatewayV2::Authorizer", authorizer.span(), properties)
        .condition(condition(authorizer))
        .dependsOn(
            named.isPresent() ? new InvocationTarget(named.get()).dependency() : Optional.empty());
  }

  /** The ARN of the function that an authorizer asks. */
  static Value arn(Emission emission, WebsocketAuthorizer authorizer) {
    if (authorizer.target() instanceof WebsocketAuthorizer.Target.ByArn byArn) {
      return Value.of(byArn.arn());
    }
    return target(emission, authorizer).orElseThrow().arn();
  }

  /** The function of the service that an authorizer asks, if it is one. */
  static Optional<InvocationTarget> target(Emission emission, WebsocketAuthorizer authorizer) {
    return authorizer.target() instanceof WebsocketAuthorizer.Target.OfService inService
        ? Optional.of(
            new InvocationTarget(
                emission.service().function(inService.functionKey()).orElseThrow()))
        : Optional.empty();
  }
}
