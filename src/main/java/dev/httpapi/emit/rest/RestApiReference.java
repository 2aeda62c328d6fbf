package dev.httpapi.emit.rest;

import dev.httpapi.emit.base.ApiPermission;
import dev.httpapi.emit.base.ApiPermissions;
import dev.httpapi.emit.base.LogicalIds;
import dev.httpapi.model.RestApi;
import dev.httpapi.source.Span;
import dev.httpapi.template.Intrinsic;
import dev.httpapi.template.Resource;
import dev.httpapi.template.Value;

/**
 * The REST API as other resources refer to it.
 *
 * @param id the API
 * @param rootId its root resource
 */
record RestApiReference(Value id, Value rootId) {

  static RestApiReference to(RestApi api) {
    if (api.target() instanceof RestApi.External external) {
      return new RestApiReference(Value.of(external.id()), Value.of(external.rootId()));
    }
    return new RestApiReference(
        Intrinsic.ref(LogicalIds.REST_API),
        Intrinsic.getAtt(LogicalIds.REST_API, "RootResourceId"));
  }

  /** The permission for some requests to this API to invoke a function. */
  Resource permission(Span origin, Value functionName, ApiPermissions.Scope scope) {
    return ApiPermission.of(origin, functionName, id, Value.of(scope.pattern()));
  }

  /** The permission for one of its authorizers to invoke a function. */
  Resource authorizerPermission(Span origin, Value functionName, String authorizerId) {
    return ApiPermission.of(
        origin, functionName, id, Value.of("/authorizers/"), Intrinsic.ref(authorizerId));
  }
}
