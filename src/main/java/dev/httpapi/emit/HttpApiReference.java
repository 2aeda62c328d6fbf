package dev.httpapi.emit;

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

  /** The permission for this API, whatever its stage, method and path, to invoke a function. */
  Resource permission(Span origin, Value functionName) {
    return ApiPermission.of(origin, functionName, id, "/*");
  }
}
