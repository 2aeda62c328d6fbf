package dev.httpapi.emit.base;

import dev.httpapi.template.Intrinsic;
import dev.httpapi.template.Value;
import java.util.ArrayList;
import java.util.List;

/** The URI by which API Gateway invokes a function. */
public final class LambdaUri {
  /** Versions of Lambda's API. */
  private static final String WHOLE = "2015-03-31";

  private static final String STREAMING = "2021-11-15";

  private LambdaUri() {}

  /**
   * The URI of a function.
   *
   * @param function the parts of the function's ARN, joined without anything between them
   */
  public static Value of(Value... function) {
    return of(false, function);
  }

  /**
   * The URI of a function, which may stream its responses: for that it is invoked otherwise.
   *
   * @see <a
   *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/response-transfer-mode-lambda.html">
   *     Set up a Lambda proxy integration with payload response streaming</a>
   */
  public static Value of(boolean streaming, Value... function) {
    List<Value> parts = new ArrayList<>();
    parts.add(Value.of("arn:"));
    parts.add(Intrinsic.partition());
    parts.add(Value.of(":apigateway:"));
    parts.add(Intrinsic.region());
    parts.add(Value.of(":lambda:path/" + (streaming ? STREAMING : WHOLE) + "/functions/"));
    parts.addAll(List.of(function));
    parts.add(Value.of(streaming ? "/response-streaming-invocations" : "/invocations"));
    return Intrinsic.join("", parts.toArray(new Value[0]));
  }
}
