package dev.httpapi.emit.http;

import dev.httpapi.emit.base.ApiPermission;
import dev.httpapi.emit.base.ApiPermissions;
import dev.httpapi.emit.base.LogicalIds;
import dev.httpapi.model.HttpApi;
import dev.httpapi.source.Span;
import dev.httpapi.template.Intrinsic;
import dev.httpapi.template.Resource;
import dev.httpapi.template.Value;

/** The HTTP API as other resources refer to it. */
record HttpApiReference(Value id) {

  static HttpApiReference to(HttpApi api) {
    return new HttpApiReference(
        api.target() instanceof HttpApi.External external
            ? Value.of(external.id())
            : Intrinsic.ref(LogicalIds.HTTP_API));
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
