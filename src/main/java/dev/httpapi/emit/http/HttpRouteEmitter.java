package dev.httpapi.emit.http;

import dev.httpapi.emit.base.ApiPermissions;
import dev.httpapi.emit.base.Emission;
import dev.httpapi.emit.base.InvocationTarget;
import dev.httpapi.emit.base.LogicalIds;
import dev.httpapi.model.HttpApi;
import dev.httpapi.model.HttpAuthorizer;
import dev.httpapi.model.HttpRoute;
import dev.httpapi.model.HttpRoute.Authorization;
import dev.httpapi.template.Fields;
import dev.httpapi.template.Intrinsic;
import dev.httpapi.template.Resource;
import dev.httpapi.template.Value;
import java.util.HashSet;
import java.util.Set;

/** Routes of an HTTP API; for each function behind them one integration and one permission. */
final class HttpRouteEmitter {
  /** The longest that an HTTP API waits for an integration; the framework always asks for it. */
  private static final long TIMEOUT_MILLIS = 30_000;

  private final Emission emission;
  private final HttpApi api;
  private final HttpApiReference reference;
  private final Set<String> integrated = new HashSet<>();

  HttpRouteEmitter(Emission emission, HttpApi api, HttpApiReference reference) {
    this.emission = emission;
    this.api = api;
    this.reference = reference;
  }

  void emit() {
    for (HttpApi.Route route : api.routes()) {
      if (integrated.add(route.function().key())) {
        integrate(route);
      }
      emission.add(LogicalIds.httpApiRoute(route.route().key()), route(route));
    }
  }

  private void integrate(HttpApi.Route route) {
    String key = route.function().key();
    InvocationTarget target = new InvocationTarget(route.function());
    for (ApiPermissions.Scope scope : emission.permissions().http(route.function())) {
      emission.add(
          LogicalIds.httpApiPermission(key) + scope.name(),
          reference
              .permission(scope.origin(route.route().span()), target.arn(), scope)
              .condition(target.condition())
              .dependsOn(target.dependency()),
          route.function());
    }
    Fields properties =
        new Fields()
            .put("ApiId", reference.id())
            .put("IntegrationType", "AWS_PROXY")
            .put("IntegrationUri", target.arn())
            .put("PayloadFormatVersion", Value.of(route.payloadVersion()))
            .put("TimeoutInMillis", Value.of(TIMEOUT_MILLIS));
    emission.add(
        LogicalIds.httpApiIntegration(key),
        Resource.of("AWS::ApiGatewayV2::Integration", route.route().span(), properties)
            .condition(target.condition())
            .dependsOn(target.dependency()),
        route.function());
  }

  private Resource route(HttpApi.Route route) {
    HttpRoute written = route.route();
    String integration = LogicalIds.httpApiIntegration(route.function().key());
    Fields properties =
        new Fields()
            .put("ApiId", reference.id())
            .put("RouteKey", Value.of(written.key().toString()).at(written.span()))
            .put(
                "Target",
                Intrinsic.join("/", Value.of("integrations"), Intrinsic.ref(integration)));
    if (written.authorization().isPresent()) {
      authorize(properties, written.authorization().get());
    }
    return Resource.of("AWS::ApiGatewayV2::Route", written.span(), properties)
        .condition(route.function().condition())
        .dependsOn(integration);
  }

  private void authorize(Fields properties, Authorization authorization) {
    if (authorization instanceof Authorization.Named named) {
      HttpAuthorizer authorizer = api.authorizer(named.authorizer()).orElseThrow();
      authorize(properties, authorizer, named);
    } else if (authorization instanceof Authorization.ById byId) {
      properties
          .put("AuthorizationType", byId.request() ? "CUSTOM" : "JWT")
          .put("AuthorizerId", Value.of(byId.id()))
          .putNodes("AuthorizationScopes", byId.scopes());
    } else {
      properties.put("AuthorizationType", "AWS_IAM");
    }
  }

  private static void authorize(
      Fields properties, HttpAuthorizer authorizer, Authorization.Named named) {
    boolean request = authorizer instanceof HttpAuthorizer.Request;
    properties
        .put("AuthorizationType", Value.of(request ? "CUSTOM" : "JWT").at(named.span()))
        .put(
            "AuthorizerId",
            Intrinsic.ref(LogicalIds.httpApiAuthorizer(authorizer.name())).at(named.span()))
        .putNodes("AuthorizationScopes", named.scopes());
  }
}
