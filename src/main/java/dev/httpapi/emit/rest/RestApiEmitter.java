package dev.httpapi.emit.rest;

import dev.httpapi.diagnostics.Diagnostics;
import dev.httpapi.emit.base.ApiPermissions;
import dev.httpapi.emit.base.Emission;
import dev.httpapi.emit.base.InvocationTarget;
import dev.httpapi.emit.base.LogicalIds;
import dev.httpapi.model.Function;
import dev.httpapi.model.RestApi;
import dev.httpapi.model.RestAuthorization;
import dev.httpapi.template.Fields;
import dev.httpapi.template.Resource;
import dev.httpapi.template.Value;
import java.util.Optional;

/** The REST API with all that belongs to it, in the framework's order. */
public record RestApiEmitter(Emission emission, Diagnostics diagnostics) {

  public void emit() {
    Optional<RestApi> api = emission.service().restApi();
    if (api.isPresent()) {
      emit(api.get());
    }
  }

  private void emit(RestApi api) {
    RestApiReference reference = RestApiReference.to(api);
    if (api.target() instanceof RestApi.Own own) {
      emission.add(
          LogicalIds.REST_API,
          Resource.of("AWS::ApiGateway::RestApi", api.span(), properties(api, own)));
    }
    RestResources resources = new RestResources(emission, api, reference, diagnostics);
    resources.emit();
    RestDeploymentEmitter deployment = new RestDeploymentEmitter(emission, api, reference);
    new RestCorsEmitter(emission, api, reference, resources, deployment).emit();
    RestAuthorizerEmitter authorizers = new RestAuthorizerEmitter(emission, reference);
    RequestModelEmitter models = new RequestModelEmitter(emission, reference);
    RestMethodEmitter methods =
        new RestMethodEmitter(emission, reference, resources, models, deployment);
    for (RestApi.Route route : api.routes()) {
      methods.emit(route);
    }
    for (RestApi.Route route : api.routes()) {
      models.emit(route);
    }
    authorizers.emit(api);
    deployment.emit();
    new ApiKeyEmitter(emission, api, reference, deployment).emit();
    permissions(api, reference, authorizers);
    new RestStageEmitter(emission, api, reference, deployment).emit();
  }

  private static Fields properties(RestApi api, RestApi.Own own) {
    Fields endpoint =
        new Fields()
            .put("Types", Value.list(Value.of(own.endpointType())))
            .putNode("VpcEndpointIds", own.vpcEndpointIds());
    Value policy =
        own.policy().isPresent()
            ? new Fields()
                .madeFrom(Optional.of(own.policy().get().head()))
                .put("Version", "2012-10-17")
                .put("Statement", Value.of(own.policy().get()))
            // Always there, so that a policy that is taken away is taken off the API.
            : Value.of("");
    Fields properties =
        new Fields()
            .put("Name", own.name())
            .putNode("BinaryMediaTypes", own.binaryMediaTypes())
            .putNode("DisableExecuteApiEndpoint", own.disableDefaultEndpoint())
            .put("EndpointConfiguration", endpoint)
            .put("Policy", policy);
    properties.putNode("SecurityPolicy", own.securityPolicy());
    if (own.accessMode().isPresent()) {
      properties.put("EndpointAccessMode", own.accessMode().get());
    }
    if (own.apiKeySource().isPresent()) {
      properties.put("ApiKeySourceType", own.apiKeySource().get());
    }
    return properties
        .putNode("MinimumCompressionSize", own.minimumCompressionSize())
        .putNode("Description", api.description());
  }

  /** One permission for each function, and one for each authorizer that is no function of these. */
  private void permissions(
      RestApi api, RestApiReference reference, RestAuthorizerEmitter authorizers) {
    for (RestApi.Route route : api.routes()) {
      Function function = route.function();
      InvocationTarget target = new InvocationTarget(function);
      for (ApiPermissions.Scope scope : emission.permissions().rest(function)) {
        String id = LogicalIds.restPermission(function.key()) + scope.name();
        if (!emission.stack().has(id)) {
          emission.add(
              id,
              reference
                  .permission(scope.origin(route.route().span()), target.arn(), scope)
                  .condition(target.condition())
                  .dependsOn(target.dependency()),
              function);
        }
      }
    }
    for (RestApi.Route route : api.routes()) {
      if (route.route().authorization().isPresent()
          && route.route().authorization().get()
              instanceof RestAuthorization.ByAuthorizer authorization) {
        authorizers.permit(authorization.authorizer());
      }
    }
  }
}
