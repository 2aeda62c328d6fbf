package dev.httpapi.emit.base;

import dev.httpapi.source.Span;
import dev.httpapi.template.Fields;
import dev.httpapi.template.Intrinsic;
import dev.httpapi.template.Resource;
import dev.httpapi.template.Value;
import java.util.ArrayList;
import java.util.List;

/** The permission of an API to invoke a function. */
public final class ApiPermission {
  private ApiPermission() {}

  /**
   * A permission.
   *
   * @param scope what follows the API's id in the source ARN: stages, methods and paths
   * @see <a
   *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/arn-format-reference.html">
   *     ARN format of API Gateway</a>
   */
  public static Resource of(Span origin, Value functionName, Value apiId, Value... scope) {
    List<Value> source = new ArrayList<>();
    source.add(Value.of("arn:"));
    source.add(Intrinsic.partition());
    source.add(Value.of(":execute-api:"));
    source.add(Intrinsic.region());
    source.add(Value.of(":"));
    source.add(Intrinsic.accountId());
    source.add(Value.of(":"));
    source.add(apiId);
    source.addAll(List.of(scope));
    return Resource.of(
        "AWS::Lambda::Permission",
        origin,
        new Fields()
            .put("FunctionName", functionName)
            .put("Action", "lambda:InvokeFunction")
            .put("Principal", "apigateway.amazonaws.com")
            .put("SourceArn", Intrinsic.join("", source.toArray(new Value[0]))));
  }
}
