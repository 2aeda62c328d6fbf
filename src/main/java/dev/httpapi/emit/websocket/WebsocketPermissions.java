package dev.httpapi.emit.websocket;

import dev.httpapi.emit.base.ApiPermission;
import dev.httpapi.emit.base.ApiPermissions;
import dev.httpapi.emit.base.CanonicalJson;
import dev.httpapi.emit.base.Emission;
import dev.httpapi.emit.base.InvocationTarget;
import dev.httpapi.emit.base.LogicalIds;
import dev.httpapi.model.Function;
import dev.httpapi.model.WebsocketApi;
import dev.httpapi.model.WebsocketAuthorizer;
import dev.httpapi.source.Node;
import dev.httpapi.source.Span;
import dev.httpapi.template.Fields;
import dev.httpapi.template.Intrinsic;
import dev.httpapi.template.Resource;
import dev.httpapi.template.Value;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The permissions of a WebSocket API to invoke the functions behind it and its authorizers. */
final class WebsocketPermissions {
  private static final String FUNCTION_NAME = "FunctionName";

  private final Emission emission;
  private final WebsocketPart part;
  private final WebsocketApiReference reference;
  private final Map<String, Permission> byId = new LinkedHashMap<>();

  WebsocketPermissions(Emission emission, WebsocketPart part, WebsocketApiReference reference) {
    this.emission = emission;
    this.part = part;
    this.reference = reference;
  }

  /**
   * A permission.
   *
   * @param named what its logical id is made of: a function, or an authorizer
   */
  private record Permission(
      Span origin,
      Span named,
      Fields properties,
      List<String> dependsOn,
      Optional<Node> condition) {}

  void emit(WebsocketApi api) {
    if (emission.permissions().areLeast()) {
      emitLeast(api);
      return;
    }
    for (WebsocketApi.Route route : api.routes()) {
      permit(route);
      if (route.route().authorizer().isPresent()) {
        permit(route.route().authorizer().get());
      }
    }
    for (Map.Entry<String, Permission> permission : byId.entrySet()) {
      part.add(permission.getKey(), resource(permission.getValue()));
    }
  }

  /** A permission for each route and for each authorizer, instead of one for any of them. */
  private void emitLeast(WebsocketApi api) {
    Set<String> functions = new HashSet<>();
    for (WebsocketApi.Route route : api.routes()) {
      if (functions.add(route.function().key())) {
        permitRoutes(route);
      }
    }
    Set<String> authorizers = new HashSet<>();
    for (WebsocketApi.Route route : api.routes()) {
      Optional<WebsocketAuthorizer> authorizer = route.route().authorizer();
      if (authorizer.isPresent()
          && authorizers.add(LogicalIds.websocketAuthorizer(authorizer.get().name()))) {
        permitAuthorizer(authorizer.get());
      }
    }
  }

  private void permitRoutes(WebsocketApi.Route route) {
    Function function = route.function();
    InvocationTarget target = new InvocationTarget(function);
    for (ApiPermissions.Scope scope : emission.permissions().websocket(function)) {
      part.add(
          LogicalIds.websocketPermission(function.key()) + scope.name(),
          ApiPermission.of(
                  scope.origin(route.route().span()),
                  target.arn(),
                  reference.id(),
                  Value.of(scope.pattern()))
              .condition(target.condition())
              .dependsOn(target.dependency()),
          function);
    }
  }

  private void permitAuthorizer(WebsocketAuthorizer authorizer) {
    Optional<InvocationTarget> target = WebsocketAuthorizerEmitter.target(emission, authorizer);
    Resource permission =
        ApiPermission.of(
            authorizer.span(),
            WebsocketAuthorizerEmitter.arn(emission, authorizer),
            reference.id(),
            Value.of("/authorizers/"),
            Intrinsic.ref(LogicalIds.websocketAuthorizer(authorizer.name())));
    part.add(
        LogicalIds.websocketAuthorizerPermission(authorizer.name()),
        target.isPresent()
            ? permission.condition(target.get().condition()).dependsOn(target.get().dependency())
            : permission);
  }

  private void permit(WebsocketApi.Route route) {
    Function function = route.function();
    InvocationTarget target = new InvocationTarget(function);
    List<String> dependsOn = onApi();
    dependsOn.add(target.dependency().orElse(LogicalIds.function(function.key())));
    Fields properties = new Fields().put(FUNCTION_NAME, target.arn());
    add(
        function.key(),
        new Permission(
            route.route().span(),
            function.span(),
            general(properties),
            dependsOn,
            target.condition()));
  }

  private void permit(WebsocketAuthorizer authorizer) {
    Value arn = WebsocketAuthorizerEmitter.arn(emission, authorizer);
    Optional<InvocationTarget> target = WebsocketAuthorizerEmitter.target(emission, authorizer);
    List<String> dependsOn = onApi();
    if (target.isPresent()) {
      dependsOn.add(LogicalIds.function(target.get().function().key()));
      if (target.get().dependency().isPresent()) {
        dependsOn.add(target.get().dependency().get());
      }
    }
    Fields properties = general(new Fields()).put(FUNCTION_NAME, arn);
    Optional<Node> condition = target.isPresent() ? target.get().condition() : Optional.empty();
    Span place = authorizer.span();
    add(authorizer.name(), new Permission(place, place, properties, dependsOn, condition));
  }

  private List<String> onApi() {
    List<String> dependsOn = new ArrayList<>();
    if (reference.resource().isPresent()) {
      dependsOn.add(reference.resource().get());
    }
    return dependsOn;
  }

  private static Fields general(Fields properties) {
    return properties
        .put("Action", "lambda:InvokeFunction")
        .put("Principal", "apigateway.amazonaws.com");
  }

  /** A function may be behind routes and an authorizer besides: it needs one permission. */
  private void add(String name, Permission permission) {
    String id = LogicalIds.websocketPermission(name);
    Permission before = byId.putIfAbsent(id, permission);
    if (before != null && !permits(before).equals(permits(permission))) {
      emission.collide(id, permission.named(), before.named());
    } else if (before != null) {
      byId.put(
          id,
          new Permission(
              before.origin(),
              before.named(),
              before.properties(),
              merged(before, permission),
              before.condition()));
    }
  }

  private static String permits(Permission permission) {
    return CanonicalJson.write(permission.properties().get(FUNCTION_NAME).orElseThrow());
  }

  /** Index by index, as the framework merges lists: the deployment's id counts them. */
  private static List<String> merged(Permission before, Permission last) {
    List<String> merged = new ArrayList<>(last.dependsOn());
    for (int i = merged.size(); i < before.dependsOn().size(); i++) {
      merged.add(before.dependsOn().get(i));
    }
    return merged;
  }

  private static Resource resource(Permission permission) {
    return Resource.of("AWS::Lambda::Permission", permission.origin(), permission.properties())
        .condition(permission.condition())
        .dependsOnValue(Optional.of(Value.texts(permission.dependsOn())));
  }
}
