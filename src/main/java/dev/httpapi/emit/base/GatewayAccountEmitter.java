package dev.httpapi.emit.base;

import dev.httpapi.source.Node;
import dev.httpapi.source.Span;
import dev.httpapi.template.Fields;
import dev.httpapi.template.Intrinsic;
import dev.httpapi.template.Resource;
import dev.httpapi.template.Value;
import java.util.Optional;

/**
 * The role by which API Gateway writes the logs of REST and WebSocket APIs. The setting is the
 * account's, not the stack's: it is made once, and both resources stay when the stack goes.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/aws-resource-apigateway-account.html">
 *     AWS::ApiGateway::Account</a>
 */
public record GatewayAccountEmitter(Emission emission) {

  /**
   * Lets API Gateway write logs, unless it may already.
   *
   * @param given the role to do it with; empty for one of this stack
   */
  public void emit(Span origin, Optional<Node> given) {
    if (emission.stack().has(LogicalIds.REST_ACCOUNT)) {
      return;
    }
    if (given.isEmpty()) {
      emission.add(
          LogicalIds.REST_ACCOUNT_ROLE, Resource.of("AWS::IAM::Role", origin, role()).retained());
    }
    Value arn =
        given.isPresent()
            ? Value.of(given.get())
            : Intrinsic.getAtt(LogicalIds.REST_ACCOUNT_ROLE, "Arn");
    emission.add(
        LogicalIds.REST_ACCOUNT,
        Resource.of("AWS::ApiGateway::Account", origin, new Fields().put("CloudWatchRoleArn", arn))
            .retained());
  }

  /** What must be there before a stage writes logs. */
  public Optional<String> dependency() {
    return emission.stack().has(LogicalIds.REST_ACCOUNT)
        ? Optional.of(LogicalIds.REST_ACCOUNT)
        : Optional.empty();
  }

  private static Fields role() {
    Fields trust =
        new Fields()
            .put("Effect", "Allow")
            .put("Principal", new Fields().put("Service", "apigateway.amazonaws.com"))
            .put("Action", "sts:AssumeRole");
    return new Fields()
        .put(
            "AssumeRolePolicyDocument",
            new Fields().put("Version", "2012-10-17").put("Statement", Value.list(trust)))
        .put(
            "ManagedPolicyArns",
            Value.list(
                Intrinsic.join(
                    "",
                    Value.of("arn:"),
                    Intrinsic.partition(),
                    Value.of(
                        ":iam::aws:policy/service-role/AmazonAPIGatewayPushToCloudWatchLogs"))));
  }
}
