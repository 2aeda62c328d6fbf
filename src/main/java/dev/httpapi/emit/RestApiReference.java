package dev.httpapi.emit;

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

  /** The permission for this API, whatever its stage, method and path, to invoke a function. */
  Resource permission(Span origin, Value functionName) {
    return ApiPermission.of(origin, functionName, id, "/*/*");
  }
}
