package dev.httpapi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.httpapi.diagnostics.Code;
import dev.httpapi.diagnostics.Diagnostic;
import dev.httpapi.testing.InlineService;
import java.nio.file.Path;
import java.util.List;
import org.json.JSONException;
import org.json.JSONObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What docs/differences.md says of the values in a template. */
class DifferencesTest {
  private static final String PROVIDER =
      "provider: {name: aws, runtime: nodejs20.x, versionFunctions: false}\n";
  private static final String FUNCTION =
      "functions:\n  items: {handler: a.b, events: [{httpApi: GET /items}]}\n";

  @TempDir Path folder;

  @Test
  void anUnquotedPayloadVersionIsWhatWasMeant() throws JSONException {
    JSONObject resources =
        resources(
            "service: shop\n"
                + "provider: {name: aws, runtime: nodejs20.x, versionFunctions: false,"
                + " httpApi: {payload: 1.0}}\n"
                + FUNCTION);
    assertEquals(
        "1.0", properties(resources, "HttpApiIntegrationItems").getString("PayloadFormatVersion"));
  }

  @Test
  void anUnquotedPolicyVersionStaysADate() throws JSONException {
    JSONObject policy =
        properties(
                resources(
                    "service: shop\n"
                        + PROVIDER
                        + FUNCTION
                        + "resources:\n"
                        + "  Resources:\n"
                        + "    Role:\n"
                        + "      Type: AWS::IAM::Role\n"
                        + "      Properties:\n"
                        + "        AssumeRolePolicyDocument: {Version: 2012-10-17, Day: 2012-10-17}\n"),
                "Role")
            .getJSONObject("AssumeRolePolicyDocument");
    assertEquals("2012-10-17", policy.getString("Version"));
    assertEquals("2012-10-17T00:00:00.000Z", policy.getString("Day"));
  }

  @Test
  void aDestinationIsReachedThroughItsAlias() throws JSONException {
    JSONObject resources =
        resources(
            "service: shop\n"
                + PROVIDER
                + "functions:\n"
                + "  first: {handler: a.b, destinations: {onSuccess: second}}\n"
                + "  second: {handler: a.b, provisionedConcurrency: 1}\n");
    assertEquals(
        "{\"Fn::Join\":[\":\",[{\"Fn::GetAtt\":[\"SecondLambdaFunction\",\"Arn\"]},\"provisioned\"]]}",
        properties(resources, "FirstLambdaEvConf")
            .getJSONObject("DestinationConfig")
            .getJSONObject("OnSuccess")
            .getJSONObject("Destination")
            .toString());
  }

  @Test
  void aServiceMayBeAnObjectWithAName() throws JSONException {
    JSONObject resources = resources("service: {name: shop}\n" + PROVIDER + FUNCTION);
    assertEquals("dev-shop", properties(resources, "HttpApi").getString("Name"));
  }

  @Test
  void falseIsAnInputOfStrToBool() throws JSONException {
    JSONObject resources =
        resources(
            "service: shop\n"
                + "provider: {name: aws, runtime: nodejs20.x, versionFunctions: false, httpApi:"
                + " {disableDefaultEndpoint: \"${strToBool(0)}\"}}\n"
                + FUNCTION);
    assertFalse(properties(resources, "HttpApi").getBoolean("DisableExecuteApiEndpoint"));
  }

  @Test
  void anyRuntimeIsTaken() throws JSONException {
    JSONObject resources =
        resources(
            "service: shop\n"
                + "configValidationMode: error\n"
                + "provider: {name: aws, runtime: nodejs99.x, versionFunctions: false}\n"
                + FUNCTION);
    assertEquals("nodejs99.x", properties(resources, "ItemsLambdaFunction").getString("Runtime"));
  }

  @Test
  void anObjectOverAListReplacesIt() throws JSONException {
    String service =
        "service: shop\n"
            + PROVIDER
            + FUNCTION
            + "resources:\n"
            + "  - Resources: {Queue: {Type: AWS::SQS::Queue, Properties: {Tags: [a]}}}\n"
            + "  - Resources:\n"
            + "      Queue: {Properties: {Tags: {Ref: Tags}}}\n"
            + "      ItemsLambdaFunction: {Properties: {Layers: [!Ref Layer]}}\n"
            + "      IamRoleLambdaExecution: {Properties: {Policies: {Ref: Policies}}}\n"
            + "  - Parameters:\n"
            + "      Tags: {Type: String}\n"
            + "      Layer: {Type: String}\n"
            + "      Policies: {Type: String}\n";
    assertEquals(
        "{\"Ref\":\"Tags\"}", properties(resources(service), "Queue").get("Tags").toString());
    assertEquals(
        "{\"Ref\":\"Policies\"}",
        properties(resources(service), "IamRoleLambdaExecution").get("Policies").toString());
  }

  @Test
  void whatChangesAGeneratedResourceNeedsNoType() {
    assertNothingSaid(
        "configValidationMode: error\n"
            + "resources: {Resources: {HttpApi: {Properties: {Name: mine}}}}\n");
  }

  @Test
  void everySectionOfCloudFormationIsKnown() {
    assertNothingSaid(
        "configValidationMode: error\n"
            + "resources:\n"
            + "  Rules: {R: {Assertions: []}}\n"
            + "  Hooks: {H: {Type: AWS::CodeDeploy::BlueGreen}}\n"
            + "  Resources: {Fn::ForEach::Topics: [T, [a], {'${T}': {Type: AWS::SNS::Topic}}]}\n");
  }

  @Test
  void noExtensionsAreNothing() throws JSONException {
    String none = "service: shop\n" + PROVIDER + FUNCTION;
    String given = none + "resources: {extensions: null}\n";
    assertEquals(
        new InlineService(folder, none).template().toString(),
        new InlineService(folder, given).template().toString());
  }

  @Test
  void settingsOfOtherVersionsAreKnown() {
    assertNothingSaid(
        "configValidationMode: error\n"
            + "useDotenv: false\n"
            + "disabledDeprecations: ['*']\n"
            + "tenant: shop\n"
            + "unresolvedVariablesNotificationMode: error\n"
            + "enableLocalInstallationFallback: true\n"
            + "licenseKey: key\n"
            + "state: bucket\n"
            + "stages: {default: {observability: true, params: {a: b}}}\n");
  }

  @Test
  void anotherFrameworkVersionIsAWarning() {
    List<Diagnostic> told =
        new InlineService(folder, "service: shop\nframeworkVersion: '4'\n" + PROVIDER + FUNCTION)
            .diagnostics();
    assertEquals(1, told.size());
    assertEquals(Code.FRAMEWORK_VERSION, told.get(0).code());
    assertFalse(told.get(0).isError());
  }

  @Test
  void aVersionThatIsANumberIsRead() {
    assertNothingSaid("frameworkVersion: 3\n");
  }

  @Test
  void parametersOfStagesAreRead() throws JSONException {
    String service =
        "service: shop\n"
            + "stages: {default: {params: {a: 1, b: 1, c: 1}}, dev: {params: {a: 2}}}\n"
            + "params: {default: {b: 3, d: 3, c: 3}, dev: {b: 4, a: 4}}\n"
            + "provider: {name: aws, runtime: nodejs20.x, versionFunctions: false, environment:"
            + " {ALL: '${param:a}${param:b}${param:c}${param:d}'}}\n"
            + FUNCTION;
    assertEquals(
        "2413",
        properties(resources(service), "ItemsLambdaFunction")
            .getJSONObject("Environment")
            .getJSONObject("Variables")
            .getString("ALL"));
  }

  private void assertNothingSaid(String more) {
    assertEquals(
        List.of(),
        new InlineService(folder, "service: shop\n" + PROVIDER + FUNCTION + more).diagnostics());
  }

  @Test
  void theInstanceIdFollowsTheService() throws JSONException {
    String service =
        "service: shop\n"
            + "provider: {name: aws, runtime: nodejs20.x, versionFunctions: false,"
            + " environment: {ID: \"${sls:instanceId}\"}}\n";
    String id = instanceId(service + FUNCTION);
    assertTrue(id.matches("[0-9a-f]{16}"), id);
    assertEquals(id, instanceId("# the same\n" + service + FUNCTION));
    assertFalse(id.equals(instanceId(service + FUNCTION.replace("a.b", "a.c"))));
  }

  @Test
  void anEmptyRoleIsNone() throws JSONException {
    JSONObject resources =
        resources(
            "service: shop\n"
                + "provider: {name: aws, versionFunctions: false, iam: {role: ''}}\n"
                + FUNCTION);
    assertTrue(resources.has("IamRoleLambdaExecution"));
  }

  @Test
  void oneStatementOrPolicyIsAListOfOne() throws JSONException {
    JSONObject role =
        properties(
            resources(
                "service: shop\n"
                    + "provider:\n"
                    + "  name: aws\n"
                    + "  versionFunctions: false\n"
                    + "  iam:\n"
                    + "    role:\n"
                    + "      statements: {Effect: Allow, Action: 's3:*', Resource: '*'}\n"
                    + "      managedPolicies: {Ref: Policy}\n"
                    + FUNCTION
                    + "resources: {Parameters: {Policy: {Type: String}}}\n"),
            "IamRoleLambdaExecution");
    assertEquals("[{\"Ref\":\"Policy\"}]", role.getJSONArray("ManagedPolicyArns").toString());
    assertEquals(
        "s3:*",
        role.getJSONArray("Policies")
            .getJSONObject(0)
            .getJSONObject("PolicyDocument")
            .getJSONArray("Statement")
            .getJSONObject(2)
            .getString("Action"));
  }

  private String instanceId(String service) throws JSONException {
    return properties(resources(service), "ItemsLambdaFunction")
        .getJSONObject("Environment")
        .getJSONObject("Variables")
        .getString("ID");
  }

  private static JSONObject properties(JSONObject resources, String id) throws JSONException {
    return resources.getJSONObject(id).getJSONObject("Properties");
  }

  private JSONObject resources(String service) throws JSONException {
    return new InlineService(folder, service).resources();
  }
}
