package dev.httpapi.emit;

import dev.httpapi.source.Span;
import dev.httpapi.template.Fields;
import dev.httpapi.template.Intrinsic;
import dev.httpapi.template.Resource;
import dev.httpapi.template.Value;

/** The permission of an API to invoke a function. */
final class ApiPermission {
  private ApiPermission() {}

  /**
   * A permission.
   *
   * @param scope what follows the API's id in the source ARN: stages, methods and paths
   * @see <a
   *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/arn-format-reference.html">
   *     ARN format of API Gateway</a>
   */
  static Resource of(Span origin, Value functionName, Value apiId, String scope) {
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
                    apiId,
                    Value.of(scope))));
  }
}
