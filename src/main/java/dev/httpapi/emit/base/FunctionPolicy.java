package dev.httpapi.emit.base;

import dev.httpapi.emit.base.ApiPermissions.Scope;
import dev.httpapi.emit.base.ApiPermissions.Scopes;
import dev.httpapi.model.Function;
import dev.httpapi.model.Service;
import java.util.List;

/**
 * How much of a function's policy its permissions take, at most: the names of region, partition,
 * account and API are as long as they can be.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html">Lambda
 *     quotas: function resource-based policy</a>
 */
public record FunctionPolicy(Function function, Service service) {
  private static final int LIMIT_BYTES = 20 * 1024;

  /** What a statement holds beside the names in it. */
  private static final String STATEMENT =
      "{\"Sid\":\"\",\"Effect\":\"Allow\",\"Principal\":{\"Service\":\"apigateway.amazonaws.com\"},"
          + "\"Action\":\"lambda:InvokeFunction\","
          + "\"Resource\":\"arn:aws-us-gov:lambda:ap-northeast-1:123456789012:function::provisioned\","
          + "\"Condition\":{\"ArnLike\":{\"AWS:SourceArn\":"
          + "\"arn:aws-us-gov:execute-api:ap-northeast-1:123456789012:abcdefghij\"}}},";

  /** Two statements let anybody call a function URL, and others may come from authorizers. */
  private static final int RESERVED_STATEMENTS = 4;

  /** What CloudFormation appends to stack and logical id for the statement's id, which it cuts. */
  private static final int SID_SUFFIX = 14;

  private static final int LONGEST_SID = 100;
  private static final int FRAME =
      "{\"Version\":\"2012-10-17\",\"Id\":\"default\",\"Statement\":[]}".length();

  public boolean fits(Scopes scopes) {
    int bytes = FRAME + RESERVED_STATEMENTS * (STATEMENT.length() + LONGEST_SID + 64);
    bytes += size(LogicalIds.httpApiPermission(function.key()), scopes.http());
    bytes += size(LogicalIds.restPermission(function.key()), scopes.rest());
    bytes += size(LogicalIds.websocketPermission(function.key()), scopes.websocket());
    return bytes <= LIMIT_BYTES;
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
    return STATEMENT.length()
        + Math.min(sid, LONGEST_SID)
        + function.name().length()
        + scope.pattern().length();
  }
}
