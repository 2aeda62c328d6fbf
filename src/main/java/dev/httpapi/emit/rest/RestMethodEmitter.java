package dev.httpapi.emit.rest;

import dev.httpapi.emit.base.ApiPermissions;
import dev.httpapi.emit.base.Emission;
import dev.httpapi.emit.base.InvocationTarget;
import dev.httpapi.emit.base.LogicalIds;
import dev.httpapi.model.RequestParameter;
import dev.httpapi.model.RestApi;
import dev.httpapi.model.RestAuthorization;
import dev.httpapi.model.RestAuthorizer;
import dev.httpapi.model.RestRoute;
import dev.httpapi.source.Node;
import dev.httpapi.source.Span;
import dev.httpapi.template.Fields;
import dev.httpapi.template.Intrinsic;
import dev.httpapi.template.Resource;
import dev.httpapi.template.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Methods of a REST API. */
record RestMethodEmitter(
    Emission emission,
    RestApiReference api,
    RestResources resources,
    RequestModelEmitter models,
    RestDeploymentEmitter deployment) {

  void emit(RestApi.Route route) {
    RestRoute method = route.route();
    String logicalId = LogicalIds.restMethod(method.path(), method.method());
    Fields properties =
        new Fields()
            .put("HttpMethod", method.method())
            .put("RequestParameters", requestParameters(method.parameters()))
            .put("ResourceId", resources.id(method.path()))
            .put("RestApiId", api.id())
            .putNode("OperationName", method.operationId())
            .put("ApiKeyRequired", Value.of(method.apiKeyRequired()));
    Optional<String> dependency = permission(route);
    if (method.authorization().isPresent()) {
      dependency = authorize(properties, method.authorization().get(), dependency);
    } else {
      properties.put("AuthorizationType", "NONE");
    }
    properties
        .put("Integration", new RestIntegrationEmitter(route).integration())
        .put("MethodResponses", RestResponseEmitter.methodResponses(method));
    models.refer(properties, method);
    List<Value> dependencies = new ArrayList<>();
    if (dependency.isPresent()) {
      dependencies.add(Value.of(dependency.get()));
    }
    Optional<String> alias = new InvocationTarget(route.function()).dependency();
    if (alias.isPresent()) {
      dependencies.add(Value.of(alias.get()));
    }
    emission.add(
        logicalId,
        Resource.of("AWS::ApiGateway::Method", method.span(), properties)
            .condition(route.function().condition())
            .dependsOnAll(dependencies));
    deployment.deploys(logicalId, route.function().condition());
  }

  private Optional<String> permission(RestApi.Route route) {
    Optional<ApiPermissions.Scope> scope =
        emission.permissions().rest(route.function(), route.route());
    return scope.isPresent()
        ? Optional.of(LogicalIds.restPermission(route.function().key()) + scope.get().name())
        : Optional.empty();
  }

  private static Fields requestParameters(List<RequestParameter> parameters) {
    Fields fields = new Fields();
    for (RequestParameter parameter : parameters) {
      fields.put(parameter.source(), Value.of(parameter.required()));
    }
    return fields;
  }

  /** Sets who may call; returns what the method then depends on, in the framework's way. */
  private static Optional<String> authorize(
      Fields properties, RestAuthorization authorization, Optional<String> permission) {
    if (authorization instanceof RestAuthorization.ById byId) {
      properties.put("AuthorizationType", byId.type()).put("AuthorizerId", Value.of(byId.id()));
      scopes(properties, byId.scopes());
      return permission;
    }
    if (authorization instanceof RestAuthorization.ByAuthorizer byAuthorizer) {
      String authorizer = LogicalIds.restAuthorizer(byAuthorizer.authorizer().name());
      Span asked = byAuthorizer.authorizer().span();
      boolean cognito = byAuthorizer.authorizer().isCognito();
      properties
          .put("AuthorizationType", Value.of(cognito ? RestAuthorizer.COGNITO : "CUSTOM").at(asked))
          .put("AuthorizerId", Intrinsic.ref(authorizer).at(asked));
      scopes(properties, cognito ? byAuthorizer.authorizer().scopes() : List.of());
      return Optional.of(authorizer);
    }
    properties.put("AuthorizationType", "AWS_IAM");
    return permission;
  }

  private static void scopes(Fields properties, List<Node> scopes) {
    if (!scopes.isEmpty()) {
      properties.put("AuthorizationScopes", Value.listOf(scopes));
    }
  }
}
