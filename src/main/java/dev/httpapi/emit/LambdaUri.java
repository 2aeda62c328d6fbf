package dev.httpapi.emit;

import dev.httpapi.template.Intrinsic;
import dev.httpapi.template.Value;
import java.util.ArrayList;
import java.util.List;

/** The URI by which API Gateway invokes a function. */
final class LambdaUri {
  private LambdaUri() {}

  /**
   * The URI of a function.
   *
   * @param function the parts of the function's ARN, joined without anything between them
   */
  static Value of(Value... function) {
    List<Value> parts = new ArrayList<>();
    parts.add(Value.of("arn:"));
    parts.add(Intrinsic.partition());
    parts.add(Value.of(":apigateway:"));
    parts.add(Intrinsic.region());
    parts.add(Value.of(":lambda:path/2015-03-31/functions/"));
    parts.addAll(List.of(function));
    parts.add(Value.of("/invocations"));
    return Intrinsic.join("", parts.toArray(new Value[0]));
  }
}
