package dev.httpapi.emit.base;

import dev.httpapi.emit.base.ApiPermissions.Scope;
import dev.httpapi.emit.base.ApiPermissions.Scopes;
import dev.httpapi.model.Function;
import dev.httpapi.model.Service;
import dev.httpapi.template.FunctionPolicyText;
import java.util.List;

/**
 * How much of a function's policy its permissions take, at most: the names of region, partition,
 * account and API are as long as they can be.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html">Lambda
 *     quotas: function resource-based policy</a>
 */
public record FunctionPolicy(Function function, Service service) {
  private static final int PRINCIPAL = "{\"Service\":\"apigateway.amazonaws.com\"}".length();
  private static final int ACTION = "lambda:InvokeFunction".length();
  private static final int FUNCTION_ARN =
      "arn:aws-us-gov:lambda:ap-northeast-1:123456789012:function::provisioned".length();
  private static final int API_ARN =
      "arn:aws-us-gov:execute-api:ap-northeast-1:123456789012:abcdefghij".length();

  /** Two statements let anybody call a function URL, and others may come from authorizers. */
  private static final int RESERVED_STATEMENTS = 4;

  /** What CloudFormation appends to stack and logical id for the statement's id, which it cuts. */
  private static final int SID_SUFFIX = 14;

  private static final int LONGEST_FUNCTION_NAME = 64;

  public boolean fits(Scopes scopes) {
    int bytes =
        FunctionPolicyText.FRAME
            + RESERVED_STATEMENTS * size(FunctionPolicyText.LONGEST_SID, LONGEST_FUNCTION_NAME);
    bytes += size(LogicalIds.httpApiPermission(function.key()), scopes.http());
    bytes += size(LogicalIds.restPermission(function.key()), scopes.rest());
    bytes += size(LogicalIds.websocketPermission(function.key()), scopes.websocket());
    return bytes <= FunctionPolicyText.MOST_BYTES;
  }

  private int size(String logicalId, List<Scope> scopes) {
    int bytes = 0;
    for (Scope scope : scopes) {
      bytes += size(logicalId + scope.name(), scope);
    }
    return bytes;
  }

  private int size(String logicalId, Scope scope) {
    int sid = service.stackName().length() + 1 + logicalId.length() + SID_SUFFIX;
    return size(sid, function.name().length() + scope.pattern().length());
  }

  /** A statement, with the names that no other has. */
  private static int size(int sid, int names) {
    return FunctionPolicyText.statement(
        sid, PRINCIPAL, ACTION, FUNCTION_ARN, FunctionPolicyText.SOURCE + API_ARN + names);
  }
}
