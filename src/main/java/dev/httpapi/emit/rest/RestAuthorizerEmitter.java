package dev.httpapi.emit.rest;

import dev.httpapi.emit.base.ApiPermissions;
import dev.httpapi.emit.base.CanonicalJson;
import dev.httpapi.emit.base.Emission;
import dev.httpapi.emit.base.InvocationTarget;
import dev.httpapi.emit.base.LambdaUri;
import dev.httpapi.emit.base.LogicalIds;
import dev.httpapi.model.Function;
import dev.httpapi.model.RestApi;
import dev.httpapi.model.RestAuthorization;
import dev.httpapi.model.RestAuthorizer;
import dev.httpapi.template.Fields;
import dev.httpapi.template.Intrinsic;
import dev.httpapi.template.Resource;
import dev.httpapi.template.Value;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Authorizers of a REST API, and the permission to invoke the function that one asks. */
record RestAuthorizerEmitter(Emission emission, RestApiReference api) {

  void emit(RestApi rest) {
    Map<String, RestAuthorizer> byId = new LinkedHashMap<>();
    for (RestApi.Route route : rest.routes()) {
      Optional<RestAuthorization> authorization = route.route().authorization();
      if (authorization.isPresent()
          && authorization.get() instanceof RestAuthorization.ByAuthorizer by) {
        String id = LogicalIds.restAuthorizer(by.authorizer().name());
        RestAuthorizer before = byId.get(id);
        if (before != null && !isSame(before, by.authorizer())) {
          emission.collide(id, by.authorizer().span(), before.span());
        }
        byId.put(id, before == null ? by.authorizer() : merged(before, by.authorizer()));
      }
    }
    for (Map.Entry<String, RestAuthorizer> authorizer : byId.entrySet()) {
      emit(authorizer.getKey(), authorizer.getValue());
    }
  }

  private static boolean isSame(RestAuthorizer one, RestAuthorizer other) {
    if (one.target() instanceof RestAuthorizer.Target.OfService first
        && other.target() instanceof RestAuthorizer.Target.OfService second) {
      return first.functionKey().equals(second.functionKey());
    }
    return one.target() instanceof RestAuthorizer.Target.ByArn first
        && other.target() instanceof RestAuthorizer.Target.ByArn second
        && one.name().equals(other.name())
        && CanonicalJson.write(Value.of(first.arn()))
            .equals(CanonicalJson.write(Value.of(second.arn())));
  }

  /** Of several methods that speak of one authorizer, the last to say something says it. */
  private static RestAuthorizer merged(RestAuthorizer before, RestAuthorizer last) {
    return new RestAuthorizer(
        last.name(),
        before.span(),
        last.type(),
        last.target(),
        last.managedExternally(),
        last.resultTtl().isPresent() ? last.resultTtl() : before.resultTtl(),
        last.identitySource().isPresent() ? last.identitySource() : before.identitySource(),
        last.validationExpression().isPresent()
            ? last.validationExpression()
            : before.validationExpression(),
        last.claims(),
        last.scopes());
  }

  private void emit(String id, RestAuthorizer authorizer) {
    Fields properties =
        new Fields()
            .putNode("AuthorizerResultTtlInSeconds", authorizer.resultTtl())
            .putNode("IdentitySource", authorizer.identitySource())
            .put("Name", authorizer.name())
            .put("RestApiId", api.id())
            .putNode("IdentityValidationExpression", authorizer.validationExpression());
    if (authorizer.isCognito()) {
      properties
          .put("Type", RestAuthorizer.COGNITO)
          .put("ProviderARNs", Value.list(arn(authorizer)));
    } else {
      properties.put("AuthorizerUri", LambdaUri.of(arn(authorizer))).put("Type", authorizer.type());
    }
    Optional<InvocationTarget> target = target(authorizer);
    emission.add(
        id,
        Resource.of("AWS::ApiGateway::Authorizer", authorizer.span(), properties)
            .condition(target.isPresent() ? target.get().condition() : Optional.empty())
            .dependsOn(target.isPresent() ? target.get().dependency() : Optional.empty()));
  }

  /** Lets the API invoke the function, unless somebody else does or it may already. */
  void permit(RestAuthorizer authorizer) {
    boolean least = emission.permissions().areLeast();
    String id = LogicalIds.restPermission(authorizer.name()) + (least ? "Authorizer" : "");
    if (authorizer.isCognito() || authorizer.managedExternally() || emission.stack().has(id)) {
      return;
    }
    Optional<InvocationTarget> target = target(authorizer);
    Optional<String> alias = target.isPresent() ? target.get().dependency() : Optional.empty();
    Value function = alias.isPresent() ? Intrinsic.ref(alias.get()) : arn(authorizer);
    emission.add(
        id,
        (least
                ? api.authorizerPermission(
                    authorizer.span(), function, LogicalIds.restAuthorizer(authorizer.name()))
                : api.permission(authorizer.span(), function, ApiPermissions.ANY_REST))
            .condition(target.isPresent() ? target.get().condition() : Optional.empty()));
  }

  private Value arn(RestAuthorizer authorizer) {
    Optional<InvocationTarget> target = target(authorizer);
    return target.isPresent()
        ? target.get().arn()
        : Value.of(((RestAuthorizer.Target.ByArn) authorizer.target()).arn());
  }

  private Optional<InvocationTarget> target(RestAuthorizer authorizer) {
    if (authorizer.target() instanceof RestAuthorizer.Target.OfService inService) {
      Function function = emission.service().function(inService.functionKey()).orElseThrow();
      return Optional.of(new InvocationTarget(function));
    }
    return Optional.empty();
  }
}
