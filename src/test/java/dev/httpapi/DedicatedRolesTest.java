package dev.httpapi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.httpapi.testing.InlineService;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.json.JSONArray;
import org.json.JSONException;
import org.json.JSONObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.skyscreamer.jsonassert.JSONAssert;

/**
 * Roles of single functions as version 4 of the framework has them, which cannot be asked here:
 * what is expected is read from its source. What its forerunner, the plugin, makes is recorded in
 * {@code fixtures/compile/role-plugin-*}.
 */
class DedicatedRolesTest {
  private static final String HEAD =
      "service: shop\nprovider:\n  name: aws\n  runtime: nodejs20.x\n";
  private static final String EACH_ITS_OWN = HEAD + "  iam: {role: {mode: perFunction}}\n";
  private static final String LOGS =
      "{Effect: Allow, Action: ['logs:CreateLogStream', 'logs:CreateLogGroup',"
          + " 'logs:PutLogEvents'], Resource: [{'Fn::Sub': 'arn:${AWS::Partition}:logs:"
          + "${AWS::Region}:${AWS::AccountId}:log-group:/aws/lambda/shop-dev-items:*:*'}]}";

  @TempDir Path folder;

  @Test
  void everyFunctionHasItsOwnRoleAndThereIsNoSharedOne() throws JSONException {
    InlineService service =
        service(EACH_ITS_OWN + "functions: {items: {handler: a.b}, my-orders: {handler: a.b}}\n");
    assertFalse(service.resources().has("IamRoleLambdaExecution"));
    assertRole("ItemsIamRoleLambdaExecution", service, "ItemsLambdaFunction");
    assertRole("MyDashordersIamRoleLambdaExecution", service, "MyDashordersLambdaFunction");
    JSONObject role = service.properties("ItemsIamRoleLambdaExecution");
    assertStatements("[" + LOGS + "]", role);
    JSONAssert.assertEquals(
        "{'Fn::Join': ['-', [shop, dev, items, {Ref: 'AWS::Region'}, lambdaRole]]}",
        role.getJSONObject("RoleName"),
        true);
    assertEquals(0, role.getJSONArray("ManagedPolicyArns").length());
  }

  private static void assertRole(String role, InlineService service, String function)
      throws JSONException {
    JSONObject resource = service.resources().getJSONObject(function);
    assertEquals(role, resource.getJSONArray("DependsOn").getString(0));
    JSONAssert.assertEquals(
        "{'Fn::GetAtt': [" + role + ", Arn]}",
        resource.getJSONObject("Properties").getJSONObject("Role"),
        true);
  }

  @Test
  void aFunctionThatNamesItsRoleKeepsIt() throws JSONException {
    InlineService service =
        service(
            EACH_ITS_OWN
                + "functions: {items: {handler: a.b, role: 'arn:aws:iam::123456789012:role/x'}}\n");
    assertFalse(service.resources().has("ItemsIamRoleLambdaExecution"));
    assertEquals(
        "arn:aws:iam::123456789012:role/x",
        service.properties("ItemsLambdaFunction").getString("Role"));
  }

  @Test
  void whatAFunctionsSettingsNeedIsAllowed() throws JSONException {
    InlineService service =
        service(
            EACH_ITS_OWN
                + """
                functions:
                  items:
                    handler: a.b
                    disableLogs: true
                    onError: arn:aws:sns:eu-west-1:123456789012:failed
                    tracing: true
                    kmsKeyArn: arn:aws:kms:eu-west-1:123456789012:key/1
                    vpc: {securityGroupIds: [sg-1], subnetIds: [subnet-1]}
                    fileSystemConfig:
                      arn: arn:aws:elasticfilesystem:eu-west-1:123456789012:access-point/fsap-1
                      localMountPath: /mnt/a
                    destinations:
                      onSuccess: other
                      onFailure: arn:aws:sqs:eu-west-1:123456789012:failed
                  other: {handler: a.b, name: another}
                """);
    JSONObject role = service.properties("ItemsIamRoleLambdaExecution");
    assertStatements(
        "["
            + LOGS
            + """
            , {Effect: Deny, Action: ['logs:PutLogEvents'], Resource: [{'Fn::Sub':
              'arn:${AWS::Partition}:logs:${AWS::Region}:${AWS::AccountId}:log-group:/aws/lambda/shop-dev-items:*:*'}]},
            {Effect: Allow, Action: ['sns:Publish'], Resource: 'arn:aws:sns:eu-west-1:123456789012:failed'},
            {Effect: Allow, Action: ['xray:PutTraceSegments', 'xray:PutTelemetryRecords'], Resource: ['*']},
            {Effect: Allow, Action: ['kms:Decrypt'], Resource: ['arn:aws:kms:eu-west-1:123456789012:key/1']},
            {Effect: Allow, Action: ['elasticfilesystem:ClientMount', 'elasticfilesystem:ClientWrite'],
              Resource: ['arn:aws:elasticfilesystem:eu-west-1:123456789012:access-point/fsap-1']},
            {Effect: Allow, Action: 'lambda:InvokeFunction', Resource: {'Fn::Sub':
              'arn:${AWS::Partition}:lambda:${AWS::Region}:${AWS::AccountId}:function:another'}},
            {Effect: Allow, Action: 'sqs:SendMessage', Resource: 'arn:aws:sqs:eu-west-1:123456789012:failed'}]
            """,
        role);
    assertEquals(1, role.getJSONArray("ManagedPolicyArns").length());
  }

  @Test
  void theProvidersDescriptionIsInheritedAndChanged() throws JSONException {
    InlineService service =
        service(
            HEAD
                + """
                  iam:
                    role:
                      mode: perFunction
                      path: /all/
                      tags: {team: shop, tier: low}
                      permissionsBoundary: arn:aws:iam::123456789012:policy/all
                      managedPolicies: ['arn:aws:iam::aws:policy/A']
                      statements: [{Effect: Allow, Action: ['s3:GetObject'], Resource: '*'}]
                functions:
                  items:
                    handler: a.b
                    iam:
                      role:
                        name: items
                        path: /items/
                        tags: {tier: high}
                        permissionsBoundary: arn:aws:iam::123456789012:policy/items
                        managedPolicies: ['arn:aws:iam::aws:policy/B']
                        statements: [{Effect: Allow, Action: ['sqs:SendMessage'], Resource: '*'}]
                  alone: {handler: a.b, iam: {inheritStatements: false}}
                """);
    JSONObject role = service.properties("ItemsIamRoleLambdaExecution");
    assertStatements(
        "["
            + LOGS
            + ", {Effect: Allow, Action: ['s3:GetObject'], Resource: '*'},"
            + " {Effect: Allow, Action: ['sqs:SendMessage'], Resource: '*'}]",
        role);
    role.remove("Policies");
    role.remove("AssumeRolePolicyDocument");
    JSONAssert.assertEquals(
        """
        {RoleName: items, Path: '/items/',
         Tags: [{Key: team, Value: shop}, {Key: tier, Value: high}],
         PermissionsBoundary: 'arn:aws:iam::123456789012:policy/items',
         ManagedPolicyArns: ['arn:aws:iam::aws:policy/A', 'arn:aws:iam::aws:policy/B']}
        """,
        role,
        true);
    JSONObject alone = service.properties("AloneIamRoleLambdaExecution");
    assertEquals(1, statements(alone).length());
    assertEquals("/all/", alone.getString("Path"));
  }

  @Test
  void statementsOfAFunctionGiveItARoleBesideTheSharedOne() throws JSONException {
    InlineService service =
        service(
            HEAD
                + """
                  iam: {role: {statements: [{Effect: Allow, Action: ['s3:GetObject'], Resource: '*'}]}}
                functions:
                  items: {handler: a.b, iam: {role: {managedPolicies: ['arn:aws:iam::aws:policy/B']}}}
                  other: {handler: a.b}
                """);
    assertStatements("[" + LOGS + "]", service.properties("ItemsIamRoleLambdaExecution"));
    assertEquals(3, statements(service.properties("IamRoleLambdaExecution")).length());
    assertFalse(service.resources().has("OtherIamRoleLambdaExecution"));
  }

  @Test
  void aVersionDoesNotChangeWithTheRole() throws JSONException {
    String functions = "functions: {items: {handler: a.b}}\n";
    assertEquals(versions(service(HEAD + functions)), versions(service(EACH_ITS_OWN + functions)));
  }

  private static List<String> versions(InlineService service) throws JSONException {
    JSONArray names = service.resources().names();
    return IntStream.range(0, names.length())
        .mapToObj(names::optString)
        .filter(name -> name.contains("LambdaVersion"))
        .toList();
  }

  private static void assertStatements(String statements, JSONObject role) throws JSONException {
    JSONAssert.assertEquals(new JSONArray(statements), statements(role), true);
  }

  private static JSONArray statements(JSONObject role) throws JSONException {
    return role.getJSONArray("Policies")
        .getJSONObject(0)
        .getJSONObject("PolicyDocument")
        .getJSONArray("Statement");
  }

  private InlineService service(String text) {
    return new InlineService(folder, text);
  }
}
