package dev.httpapi.emit;

import dev.httpapi.model.HttpApi;
import dev.httpapi.source.Span;
import dev.httpapi.template.Fields;
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
    return Resource.of(
        "AWS::Lambda::Permission",
        origin,
        new Fields()
            .put("FunctionName", functionName)
            .put("Action", "lambda:InvokeFunction")
            .put("Principal", "apigateway.amazonaws.com")
            .put(
                "SourceArn",
                Intrinsic.join(
                    "",
                    Value.of("arn:"),
                    Intrinsic.partition(),
                    Value.of(":execute-api:"),
                    Intrinsic.region(),
                    Value.of(":"),
                    Intrinsic.accountId(),
                    Value.of(":"),
                    id,
                    Value.of("/*"))));
  }
}
