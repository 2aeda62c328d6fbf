package dev.httpapi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.httpapi.CompileOptions.Choice;
import dev.httpapi.testing.InlineService;
import java.nio.file.Path;
import java.util.List;
import org.json.JSONArray;
import org.json.JSONException;
import org.json.JSONObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.skyscreamer.jsonassert.JSONAssert;
import org.skyscreamer.jsonassert.JSONCompareMode;

/** What docs/differences.md says of REST APIs, where the framework has no right answer. */
class RestApiDifferencesTest {
  private static final String HEAD =
      "service: shop\nprovider:\n  name: aws\n  runtime: nodejs20.x\n";
  private static final String EVENTS = "functions:\n  items:\n    handler: a.b\n    events:\n";
  private static final String GET_ITEMS = EVENTS + "      - http: GET /items\n";

  @TempDir Path folder;

  @Test
  void aStarIsAnyMethod() throws JSONException {
    InlineService service = service(HEAD + EVENTS + "      - http: {path: items, method: '*'}\n");
    assertEquals("ANY", service.properties("ApiGatewayMethodItemsAny").getString("HttpMethod"));
  }

  @Test
  void anHttpIntegrationNeedsNoResponse() throws JSONException {
    JSONArray responses =
        service(
                HEAD
                    + EVENTS
                    + "      - http: {path: items, method: get, integration: http,"
                    + " request: {uri: 'https://example.com'}}\n")
            .properties("ApiGatewayMethodItemsGet")
            .getJSONObject("Integration")
            .getJSONArray("IntegrationResponses");
    assertEquals("200", responses.getJSONObject(0).getString("StatusCode"));
    assertEquals("", responses.getJSONObject(0).getString("SelectionPattern"));
    assertEquals(9, responses.length());
  }

  @Test
  void aMockNeedsNoStatusCodes() throws JSONException {
    JSONArray responses =
        service(
                HEAD
                    + EVENTS
                    + "      - http: {path: items, method: get, integration: mock,"
                    + " response: {template: '{}'}}\n")
            .properties("ApiGatewayMethodItemsGet")
            .getJSONObject("Integration")
            .getJSONArray("IntegrationResponses");
    assertEquals(1, responses.length());
    assertEquals("200", responses.getJSONObject(0).getString("StatusCode"));
  }

  @Test
  void anIntegrationHasTheTimeoutOfItsEventOrOfTheApi() throws JSONException {
    InlineService service =
        service(
            HEAD
                + "  apiGateway: {timeoutInMillis: 5000}\n"
                + GET_ITEMS
                + "      - http: {path: items, method: post, timeoutInMillis: 200}\n");
    assertEquals(List.of(), service.diagnostics());
    assertEquals(5000, timeout(service, "ApiGatewayMethodItemsGet"));
    assertEquals(200, timeout(service, "ApiGatewayMethodItemsPost"));
  }

  private static int timeout(InlineService service, String method) throws JSONException {
    return service.properties(method).getJSONObject("Integration").getInt("TimeoutInMillis");
  }

  @Test
  void theDeploymentIsFoundByTheInstanceId() throws JSONException {
    JSONObject resources =
        service(
                HEAD
                    + GET_ITEMS
                    + "resources:\n"
                    + "  Resources:\n"
                    + "    Mapping:\n"
                    + "      Type: AWS::ApiGateway::BasePathMapping\n"
                    + "      DependsOn: ApiGatewayDeployment${sls:instanceId}\n"
                    + "      Properties: {DomainName: example.com}\n")
            .resources();
    assertEquals(
        keys(resources, "ApiGatewayDeployment").get(0),
        resources.getJSONObject("Mapping").getJSONArray("DependsOn").getString(0));
  }

  @Test
  void namesOfPlansAndAuthorizersGiveLegalIds() throws JSONException {
    JSONObject resources =
        service(
                HEAD
                    + "  apiGateway:\n"
                    + "    apiKeys: [{free-plan_1: [mobile]}]\n"
                    + "    usagePlan: [{free-plan_1: {quota: {limit: 5, period: DAY}}}]\n"
                    + EVENTS
                    + "      - http: {path: items, method: get, authorizer: {name: 'sign in.v2',"
                    + " arn: 'arn:aws:lambda:eu-west-1:123456789012:function:sign-in'}}\n")
            .resources();
    for (String id : Json.keys(resources)) {
      assertTrue(id.matches("[A-Za-z0-9]+"), id);
    }
    assertTrue(resources.has("ApiGatewayUsagePlanFreeDashplanUnderscore1"));
    assertTrue(resources.has("Signinv2ApiGatewayAuthorizer"));
  }

  @Test
  void theStageOfTheApiIsItsStageEverywhere() throws JSONException {
    InlineService service =
        service(
            HEAD
                + "  logs: {restApi: true}\n"
                + "  apiGateway: {stage: live, apiKeys: [mobile]}\n"
                + GET_ITEMS);
    assertEquals(
        "live",
        service
            .properties("ApiGatewayApiKey1")
            .getJSONArray("StageKeys")
            .getJSONObject(0)
            .getString("StageName"));
    assertEquals(
        "live",
        service
            .properties("ApiGatewayUsagePlan")
            .getJSONArray("ApiStages")
            .getJSONObject(0)
            .getString("Stage"));
    assertEquals(
        "/aws/api-gateway/shop-live",
        service.properties("ApiGatewayLogGroup").getString("LogGroupName"));
    String endpoint =
        service.template().getJSONObject("Outputs").getJSONObject("ServiceEndpoint").toString();
    assertTrue(endpoint.replace("\\", "").contains("\"/live\""), endpoint);
    assertEquals("live", service.stageUpdate().stageName());
  }

  @Test
  void aModelBelongsToTheSharedApi() throws JSONException {
    JSONObject model =
        service(
                HEAD
                    + "  apiGateway:\n"
                    + "    restApiId: a1b2c3\n"
                    + "    restApiRootResourceId: r1\n"
                    + "    request: {schemas: {order: {schema: {type: object}}}}\n"
                    + EVENTS
                    + "      - http: {path: items, method: post,"
                    + " request: {schemas: {application/json: order}}}\n")
            .properties("ApiGatewayOrderModel");
    assertEquals("a1b2c3", model.getString("RestApiId"));
  }

  @Test
  void theTypeOfASharedAuthorizerIsInUpperCase() throws JSONException {
    InlineService service =
        service(
            HEAD
                + EVENTS
                + "      - http: {path: items, method: get,"
                + " authorizer: {type: cognito_user_pools, authorizerId: x1}}\n");
    assertEquals(
        "COGNITO_USER_POOLS",
        service.properties("ApiGatewayMethodItemsGet").getString("AuthorizationType"));
  }

  @Test
  void keysWithoutAPlanBesideKeysOfPlansAreInNoPlan() throws JSONException {
    JSONObject resources =
        service(
                HEAD
                    + "  apiGateway:\n"
                    + "    apiKeys: [plain, {free: [one, two]}, after]\n"
                    + "    usagePlan: [{free: {quota: {limit: 5, period: DAY}}}]\n"
                    + GET_ITEMS)
            .resources();
    assertEquals(
        List.of(
            "ApiGatewayApiKey1",
            "ApiGatewayApiKey2",
            "ApiGatewayApiKeyFree1",
            "ApiGatewayApiKeyFree2",
            "ApiGatewayUsagePlanFree",
            "ApiGatewayUsagePlanKeyFree1",
            "ApiGatewayUsagePlanKeyFree2"),
        keys(resources, "ApiGatewayApiKey|ApiGatewayUsagePlan"));
  }

  @Test
  void executionLogsHaveTheirRoleAlsoWithoutAccessLogs() throws JSONException {
    JSONObject resources =
        service(HEAD + "  logs: {restApi: {accessLogging: false}}\n" + GET_ITEMS).resources();
    assertTrue(resources.has("ApiGatewayAccount"));
    assertTrue(resources.has("ApiGatewayAccountRole"));
    assertFalse(resources.has("ApiGatewayLogGroup"));
  }

  @Test
  void anExplicitStageCarriesItsSettings() throws JSONException {
    String text =
        HEAD
            + "  tags: {team: shop}\n"
            + "  tracing: {apiGateway: true}\n"
            + "  logs: {restApi: {format: $context.requestId, level: ERROR}}\n"
            + "  apiGateway: {metrics: true, apiKeys: [mobile]}\n"
            + GET_ITEMS;
    InlineService service = new InlineService(folder, text, Choice.EXPLICIT_REST_STAGE);
    JSONObject resources = service.resources();
    String deployment = keys(resources, "ApiGatewayDeployment").get(0);
    JSONAssert.assertEquals(
        ("{'DeploymentId': {'Ref': '"
                + deployment
                + "'}, 'RestApiId': {'Ref': 'ApiGatewayRestApi'},"
                + " 'StageName': 'dev', 'TracingEnabled': true, 'MethodSettings': [{"
                + " 'MetricsEnabled': true, 'DataTraceEnabled': true, 'LoggingLevel': 'ERROR',"
                + " 'HttpMethod': '*', 'ResourcePath': '/*'}],"
                + " 'AccessLogSetting': {'Format': '$context.requestId',"
                + " 'DestinationArn': {'Fn::GetAtt': ['ApiGatewayLogGroup', 'Arn']}},"
                + " 'Tags': [{'Key': 'team', 'Value': 'shop'}]}")
            .replace('\'', '"'),
        service.properties("ApiGatewayStage"),
        JSONCompareMode.STRICT);
    assertFalse(service.properties(deployment).has("StageName"));
    assertEquals(
        "ApiGatewayStage", resources.getJSONObject("ApiGatewayApiKey1").getString("DependsOn"));
    assertEquals(List.of(), service.diagnostics());
    assertTrue(service.stageUpdate().isEmpty());
  }

  @Test
  void theServiceItselfMayAskForAnExplicitStage() throws JSONException {
    assertTrue(
        service(HEAD + GET_ITEMS + "custom: {httpapi: {restStage: explicit}}\n")
            .resources()
            .has("ApiGatewayStage"));
    assertFalse(service(HEAD + GET_ITEMS).resources().has("ApiGatewayStage"));
  }

  private InlineService service(String text) {
    return new InlineService(folder, text);
  }

  private static List<String> keys(JSONObject resources, String starts) {
    return Json.keys(resources).stream()
        .filter(id -> id.matches("(" + starts + ").*"))
        .sorted()
        .toList();
  }
}
