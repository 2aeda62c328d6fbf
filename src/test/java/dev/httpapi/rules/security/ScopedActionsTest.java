package dev.httpapi.rules.security;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import net.jqwik.api.Example;

/** Which actions can be allowed on some resources only. */
class ScopedActionsTest {

  @Example
  void actionsThatUseResources() {
    for (String action :
        List.of(
            "*",
            "dynamodb:*",
            "dynamodb:Get*",
            "dynamodb:*Item",
            "DynamoDB:putitem",
            "s3:Get*",
            "sqs:S*Message",
            "lambda:InvokeFunction",
            "iam:PassRole",
            "sts:AssumeRole",
            "execute-api:ManageConnections")) {
      assertEquals(true, ScopedActions.has(action, "*"), action);
    }
  }

  @Example
  void actionsThatNeedAllOrOnlyLook() {
    for (String action :
        List.of(
            "",
            "dynamodb",
            "xray:PutTraceSegments",
            "xray:*",
            "ec2:CreateNetworkInterface",
            "logs:CreateLogGroup",
            "sns:Publish",
            "s3:List*",
            "dynamodb:Describe*",
            "kms:GenerateRandom",
            "states:SendTaskSuccess")) {
      assertEquals(false, ScopedActions.has(action, "*"), action);
    }
  }

  @Example
  void anArnIsAboutOneService() {
    assertEquals(true, ScopedActions.has("s3:GetObject", "s3"));
    assertEquals(true, ScopedActions.has("*", "s3"));
    assertEquals(false, ScopedActions.has("sqs:SendMessage", "s3"));
  }
}
