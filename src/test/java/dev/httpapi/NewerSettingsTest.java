package dev.httpapi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.httpapi.testing.InlineService;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.json.JSONException;
import org.json.JSONObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.skyscreamer.jsonassert.JSONAssert;
import org.skyscreamer.jsonassert.JSONCompareMode;

/** Settings newer than 3.40.0 in which we do as neither its fork nor version 4 does, or as one. */
class NewerSettingsTest {
  private static final String LOG_GROUP =
      "arn:${AWS::Partition}:logs:${AWS::Region}:${AWS::AccountId}:log-group:";

  @TempDir Path folder;

  @Test
  void theRoleMayWriteToALogGroupOfAnotherName() throws JSONException {
    InlineService service =
        service(
            "functions:\n"
                + "  a: {handler: a.b, logs: {logGroup: /shop/all}}\n"
                + "  b: {handler: a.b, logs: {logGroup: /shop/all}}\n"
                + "  c: {handler: a.b, logs: {logGroup: /shop/other}, disableLogs: true}\n"
                + "  d: {handler: a.b, logs: {logGroup: /shop/d}, role: 'arn:aws:iam::123456789012:role/d'}\n");
    assertJson(
        "{'LogGroup': '/shop/all'}",
        service.properties("ALambdaFunction").getJSONObject("LoggingConfig"));
    assertTrue(service.resources().has("ALogGroup"), "a log group that is there stays there");
    assertEquals(
        List.of("/aws/lambda/shop-dev*:*", "/shop/all:*"), logGroups(service, 0, LOG_GROUP));
    assertEquals(
        List.of("/aws/lambda/shop-dev*:*:*", "/shop/all:*:*"), logGroups(service, 1, LOG_GROUP));
  }

  @Test
  void logsThatAreRarelyReadHaveAGroupOfTheirOwn() throws JSONException {
    InlineService service =
        service(
            "  logRetentionInDays: 7\n"
                + "  logs: {lambda: {logGroupClass: infrequent_access}}\n"
                + "functions:\n"
                + "  a: {handler: a.b}\n"
                + "  named: {handler: a.b, name: other, logs: {logFormat: JSON}}\n"
                + "  often: {handler: a.b, logs: {logGroupClass: Standard}}\n"
                + "  silent: {handler: a.b, disableLogs: true}\n");
    JSONObject resources = service.resources();
    assertJson(
        "{'DeletionPolicy': 'Retain', 'Type': 'AWS::Logs::LogGroup', 'Properties':"
            + " {'LogGroupName': '/aws/lambda/shop-dev-a-ia', 'RetentionInDays': 7,"
            + " 'LogGroupClass': 'INFREQUENT_ACCESS'}}",
        resources.getJSONObject("ALogGroupIA"));
    assertJson(
        "{'LogGroupName': '/aws/lambda/shop-dev-a', 'RetentionInDays': 7}",
        service.properties("ALogGroup"));
    assertEquals(
        "[\"ALogGroup\",\"ALogGroupIA\"]",
        resources.getJSONObject("ALambdaFunction").getJSONArray("DependsOn").toString());
    assertEquals(
        "/aws/lambda/shop-dev-a-ia",
        service.properties("ALambdaFunction").getJSONObject("LoggingConfig").getString("LogGroup"));
    assertEquals(
        "/aws/lambda/other-ia",
        service
            .properties("NamedLambdaFunction")
            .getJSONObject("LoggingConfig")
            .getString("LogGroup"));
    assertFalse(resources.has("OftenLogGroupIA") || resources.has("SilentLogGroupIA"));
    assertFalse(service.properties("SilentLambdaFunction").has("LoggingConfig"));
    assertEquals(
        List.of("/aws/lambda/other:*", "/aws/lambda/shop-dev*:*", "/aws/lambda/other-ia:*"),
        logGroups(service, 0, LOG_GROUP));
  }

  private static void assertJson(String expected, JSONObject ours) throws JSONException {
    JSONAssert.assertEquals(
        new JSONObject(expected.replace('\'', '"')), ours, JSONCompareMode.STRICT);
  }

  @Test
  void aFunctionCanDenyWhatItsProviderAllows() throws JSONException {
    InlineService service =
        service(
            "  vpc: {ipv6AllowedForDualStack: true, securityGroupIds: [a], subnetIds: [b]}\n"
                + "functions:\n"
                + "  a:\n"
                + "    handler: a.b\n"
                + "    vpc: {ipv6AllowedForDualStack: false, securityGroupIds: [c], subnetIds: [d]}\n");
    assertFalse(
        service
            .properties("ALambdaFunction")
            .getJSONObject("VpcConfig")
            .getBoolean("Ipv6AllowedForDualStack"));
  }

  @Test
  void theEndpointSaysItselfWhetherItAnswers() throws JSONException {
    InlineService service =
        service(
            "  apiGateway: {disableDefaultEndpoint: false, endpoint: {disable: true}}\n"
                + "functions: {a: {handler: a.b, events: [{http: GET /a}]}}\n");
    assertTrue(service.properties("ApiGatewayRestApi").getBoolean("DisableExecuteApiEndpoint"));
  }

  @Test
  void recursiveLoopsAreSpelledInAnyCase() throws JSONException {
    InlineService service = service("functions: {a: {handler: a.b, recursiveLoop: terminate}}\n");
    assertEquals("Terminate", service.properties("ALambdaFunction").getString("RecursiveLoop"));
    assertEquals(List.of(), service.diagnostics());
  }

  @Test
  void newRegionsAreKnown() {
    assertEquals(
        List.of(),
        service("  region: mx-central-1\nfunctions: {a: {handler: a.b}}\n").diagnostics());
  }

  private InlineService service(String rest) {
    return new InlineService(
        folder,
        "service: shop\nprovider:\n  name: aws\n  runtime: nodejs22.x\n  versionFunctions: false\n"
            + rest);
  }

  /** The log groups of a statement of the role, without what all of their ARNs begin with. */
  private static List<String> logGroups(InlineService service, int statement, String prefix)
      throws JSONException {
    JSONObject granted =
        service
            .properties("IamRoleLambdaExecution")
            .getJSONArray("Policies")
            .getJSONObject(0)
            .getJSONObject("PolicyDocument")
            .getJSONArray("Statement")
            .getJSONObject(statement);
    List<String> groups = new ArrayList<>();
    for (int i = 0; i < granted.getJSONArray("Resource").length(); i++) {
      String arn = granted.getJSONArray("Resource").getJSONObject(i).getString("Fn::Sub");
      assertTrue(arn.startsWith(prefix), arn);
      groups.add(arn.substring(prefix.length()));
    }
    return groups;
  }
}
