package dev.httpapi.emit.http;

import dev.httpapi.emit.base.ApiPermissions;
import dev.httpapi.emit.base.Emission;
import dev.httpapi.emit.base.InvocationTarget;
import dev.httpapi.emit.base.LambdaUri;
import dev.httpapi.emit.base.LogicalIds;
import dev.httpapi.model.Function;
import dev.httpapi.model.HttpAuthorizer;
import dev.httpapi.source.Node;
import dev.httpapi.template.Fields;
import dev.httpapi.template.Resource;
import dev.httpapi.template.Value;
import java.util.Optional;

/** Authorizers of an HTTP API, and the permission to invoke the function that one asks. */
record HttpAuthorizerEmitter(Emission emission, HttpApiReference api) {
  private static final String TYPE = "AWS::ApiGatewayV2::Authorizer";

  void emit(HttpAuthorizer authorizer) {
    if (authorizer instanceof HttpAuthorizer.Jwt jwt) {
      jwt(jwt);
    } else if (authorizer instanceof HttpAuthorizer.Request request) {
      request(request);
    }
  }

  private Fields general(HttpAuthorizer authorizer) {
    return new Fields()
        .put("ApiId", api.id())
        .put("Name", authorizer.name())
        .put("IdentitySource", Value.listOf(authorizer.identitySource()));
  }

  private void jwt(HttpAuthorizer.Jwt jwt) {
    Fields configuration =
        new Fields().put("Audience", Value.listOf(jwt.audience())).putNode("Issuer", jwt.issuer());
    emission.add(
        LogicalIds.httpApiAuthorizer(jwt.name()),
        Resource.of(
            TYPE,
            jwt.span(),
            general(jwt).put("AuthorizerType", "JWT").put("JwtConfiguration", configuration)));
  }

  private void request(HttpAuthorizer.Request request) {
    Optional<InvocationTarget> target = target(request);
    Value arn = target.isPresent() ? target.get().arn() : givenArn(request);
    Optional<String> dependency = target.isPresent() ? target.get().dependency() : Optional.empty();
    Optional<Node> condition = target.isPresent() ? target.get().condition() : Optional.empty();
    if (!request.managedExternally()) {
      emission.add(
          LogicalIds.httpApiAuthorizerPermission(request.name()),
          permission(request, arn).condition(condition).dependsOn(dependency));
    }
    Fields properties =
        general(request)
            .put("AuthorizerType", "REQUEST")
            .putNode("EnableSimpleResponses", request.simpleResponses())
            .putNode("AuthorizerResultTtlInSeconds", request.resultTtl())
            .put("AuthorizerPayloadFormatVersion", Value.of(request.payloadVersion()))
            .put("AuthorizerUri", LambdaUri.of(arn));
    emission.add(
        LogicalIds.httpApiAuthorizer(request.name()),
        Resource.of(TYPE, request.span(), properties).condition(condition).dependsOn(dependency));
  }

  private Resource permission(HttpAuthorizer.Request request, Value arn) {
    return emission.permissions().areLeast()
        ? api.authorizerPermission(
            request.span(), arn, LogicalIds.httpApiAuthorizer(request.name()))
        : api.permission(request.span(), arn, ApiPermissions.ANY_HTTP);
  }

  private Optional<InvocationTarget> target(HttpAuthorizer.Request request) {
    if (!(request.function() instanceof HttpAuthorizer.Target.OfService inService)) {
      return Optional.empty();
    }
    Function function = emission.service().function(inService.functionKey()).orElseThrow();
    return Optional.of(new InvocationTarget(function));
  }

  private static Value givenArn(HttpAuthorizer.Request request) {
    return Value.of(((HttpAuthorizer.Target.ByArn) request.function()).arn());
  }
}
