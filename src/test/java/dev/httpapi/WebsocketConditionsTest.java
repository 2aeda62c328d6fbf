package dev.httpapi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.httpapi.CompileOptions.Choice;
import dev.httpapi.testing.Deployed;
import dev.httpapi.testing.InlineService;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.json.JSONException;
import org.json.JSONObject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.skyscreamer.jsonassert.JSONAssert;
import org.skyscreamer.jsonassert.JSONCompareMode;

/** A function's condition reaches the routes of a WebSocket API, and what is there for them. */
class WebsocketConditionsTest {
  private static final String PROVIDER =
      """
      service: chat
      layers:
        tools: {path: tools, retain: true, allowedAccounts: ['*']}
        fonts: {path: tools}
      provider:
        name: aws
        runtime: nodejs22.x
        layers: [!Ref FontsLambdaLayer, !Ref ToolsLambdaLayer]
        logs: {websocket: true}
      """;

  private static final String OWN_ROLES = PROVIDER + "  iam: {role: {mode: perFunction}}\n";
  private static final String SHARED_API = PROVIDER + "  apiGateway: {websocketApiId: abc123}\n";

  private static final String A =
      """
      functions:
        a:
          handler: a.b
          condition: A
          provisionedConcurrency: 1
          events:
            - websocket: {route: $connect, authorizer: guard}
            - websocket: {route: ask, routeResponseSelectionExpression: $default}
            - http: GET /a
        guard: {handler: a.b, condition: A}
      """;

  private static final String B =
      """
        b:
          handler: a.b
          condition: B
          events: [{websocket: tell}, {http: GET /b}]
      """;

  private static final String ALWAYS =
      """
        c:
          handler: a.b
          events: [{websocket: $default}, {http: GET /c}]
      """;

  private static final String CONDITIONS =
      """
      resources:
        Conditions:
          A: !Equals [!Ref 'AWS::Region', eu-west-1]
          B: !Equals [!Ref 'AWS::AccountId', '1']
      """;

  private static final List<Set<Choice>> CHOICES =
      List.of(
          Set.of(),
          Set.of(Choice.EXPLICIT_REST_STAGE),
          Set.of(Choice.LEAST_PERMISSIONS),
          Set.of(Choice.API_ONLY),
          Set.of(Choice.LEAST_PERMISSIONS, Choice.EXPLICIT_REST_STAGE),
          Set.of(Choice.LEAST_PERMISSIONS, Choice.EXPLICIT_REST_STAGE, Choice.API_ONLY));

  @TempDir Path folder;

  @BeforeEach
  void files() throws IOException {
    Files.writeString(folder.resolve("a.js"), "exports.b = async () => ({});\n");
    Files.createDirectories(folder.resolve("tools"));
    Files.writeString(folder.resolve("tools/tool.txt"), "a tool\n");
  }

  @Test
  void nothingDanglesWhateverHolds() throws JSONException {
    for (String provider : List.of(PROVIDER, OWN_ROLES, SHARED_API)) {
      for (String functions : List.of(A, A + B, A + ALWAYS, A + B + ALWAYS)) {
        for (Set<Choice> choices : CHOICES) {
          for (Deployed way : Deployed.everyWay(template(provider + functions, choices))) {
            assertEquals(
                Set.of(),
                way.danglingReferences(),
                () -> way + " " + choices + "\n" + provider + functions);
          }
        }
      }
    }
  }

  @Test
  void itIsDeployedAsSoonAsARouteIs() throws JSONException {
    for (Set<Choice> choices : CHOICES) {
      for (String functions : List.of(A, A + B, A + ALWAYS, A + B + ALWAYS)) {
        for (Deployed way : Deployed.everyWay(template(PROVIDER + functions, choices))) {
          boolean any = !way.resources("AWS::ApiGatewayV2::Route").isEmpty();
          assertEquals(
              any ? 1 : 0, way.resources("AWS::ApiGatewayV2::Deployment").size(), way::toString);
          assertEquals(any, way.resources().contains("WebsocketsDeploymentStage"), way::toString);
          assertEquals(any, way.outputs().contains("ServiceEndpointWebsocket"), way::toString);
          assertTrue(way.resources().contains("WebsocketsApi"), way::toString);
        }
      }
    }
  }

  @Test
  void oneConditionIsThatOfEverything() throws JSONException {
    JSONObject template = template(PROVIDER + A, Set.of());
    assertConditions(
        """
        {WebsocketsApi: '', AWebsocketsIntegration: A, askWebsocketsRouteResponse: A,
         GuardWebsocketsAuthorizer: A, ALambdaPermissionWebsockets: A,
         GuardLambdaPermissionWebsockets: A, SconnectWebsocketsRoute: A, askWebsocketsRoute: A,
         WebsocketsDeploymentStage: A, WebsocketsLogGroup: '', WebsocketsDeployment: A}
        """,
        template);
    assertEquals("A", endpoint(template).getString("Condition"));
    assertFalse(template.getJSONObject("Conditions").has("WebsocketsHasRoutes"));
    JSONObject deployment = deployment(template);
    JSONAssert.assertEquals(
        "[SconnectWebsocketsRoute, askWebsocketsRouteResponse, askWebsocketsRoute]",
        deployment.getJSONArray("DependsOn"),
        JSONCompareMode.NON_EXTENSIBLE);
    assertFalse(deployment.has("Metadata"));
  }

  @Test
  void severalConditionsAreOneOfThem() throws JSONException {
    JSONObject template = template(PROVIDER + A + B, Set.of());
    assertConditions(
        """
        {WebsocketsApi: '', AWebsocketsIntegration: A, BWebsocketsIntegration: B,
         askWebsocketsRouteResponse: A, GuardWebsocketsAuthorizer: A,
         ALambdaPermissionWebsockets: A, GuardLambdaPermissionWebsockets: A,
         BLambdaPermissionWebsockets: B, SconnectWebsocketsRoute: A, askWebsocketsRoute: A,
         tellWebsocketsRoute: B, WebsocketsDeploymentStage: WebsocketsHasRoutes,
         WebsocketsLogGroup: '', WebsocketsDeployment: WebsocketsHasRoutes}
        """,
        template);
    assertEquals("WebsocketsHasRoutes", endpoint(template).getString("Condition"));
    JSONAssert.assertEquals(
        "{'Fn::Or': [{Condition: A}, {Condition: B}]}",
        template.getJSONObject("Conditions").getJSONObject("WebsocketsHasRoutes"),
        JSONCompareMode.STRICT);
    JSONObject deployment = deployment(template);
    assertFalse(deployment.has("DependsOn"));
    assertComesAfter(
        "SconnectWebsocketsRoute A, askWebsocketsRouteResponse A,"
            + " askWebsocketsRoute A, tellWebsocketsRoute B",
        deployment);
  }

  @Test
  void aRouteThatIsAlwaysThereKeepsTheDeployment() throws JSONException {
    JSONObject template = template(PROVIDER + A + B + ALWAYS, Set.of());
    JSONObject deployment = deployment(template);
    assertEquals("[\"SdefaultWebsocketsRoute\"]", deployment.getJSONArray("DependsOn").toString());
    assertComesAfter(
        "SconnectWebsocketsRoute A, askWebsocketsRouteResponse A,"
            + " askWebsocketsRoute A, tellWebsocketsRoute B",
        deployment);
    assertFalse(deployment.has("Condition"));
    assertFalse(resource(template, "WebsocketsDeploymentStage").has("Condition"));
    assertFalse(endpoint(template).has("Condition"));
    assertFalse(template.getJSONObject("Conditions").has("WebsocketsHasRoutes"));
  }

  @Test
  void eachOfTheLeastPermissionsHasTheConditionOfItsFunction() throws JSONException {
    JSONObject template = template(PROVIDER + A + B, Set.of(Choice.LEAST_PERMISSIONS));
    assertConditions(
        """
        {WebsocketsApi: '', AWebsocketsIntegration: A, BWebsocketsIntegration: B,
         askWebsocketsRouteResponse: A, GuardWebsocketsAuthorizer: A,
         ALambdaPermissionWebsocketsSconnect: A, ALambdaPermissionWebsocketsask: A,
         GuardLambdaAuthorizerPermissionWebsockets: A, BLambdaPermissionWebsocketstell: B,
         SconnectWebsocketsRoute: A, askWebsocketsRoute: A, tellWebsocketsRoute: B,
         WebsocketsDeploymentStage: WebsocketsHasRoutes, WebsocketsLogGroup: '',
         WebsocketsDeployment: WebsocketsHasRoutes}
        """,
        template);
  }

  @Test
  void aRoleOfItsOwnHasTheConditionOfItsFunction() throws JSONException {
    JSONObject resources =
        template(OWN_ROLES + A + B + ALWAYS, Set.of()).getJSONObject("Resources");
    Map<String, String> conditions = new HashMap<>();
    for (String id : Json.keys(resources)) {
      if (id.endsWith("IamRoleLambdaExecution")) {
        conditions.put(
            id.replace("IamRoleLambdaExecution", ""),
            resources.getJSONObject(id).optString("Condition"));
      }
    }
    assertEquals(Map.of("A", "A", "Guard", "A", "B", "B", "C", ""), conditions);
  }

  /** The conditions of all whose id speaks of WebSockets; the deployment without its digest. */
  private static void assertConditions(String expected, JSONObject template) throws JSONException {
    JSONObject found = new JSONObject();
    JSONObject resources = template.getJSONObject("Resources");
    for (String id : Json.keys(resources)) {
      if (id.contains("Websockets")) {
        JSONObject resource = resources.getJSONObject(id);
        boolean isDeployment = resource.getString("Type").equals("AWS::ApiGatewayV2::Deployment");
        found.put(isDeployment ? "WebsocketsDeployment" : id, resource.optString("Condition"));
      }
    }
    JSONAssert.assertEquals(expected, found, JSONCompareMode.STRICT);
  }

  /** References in the metadata, each where its condition holds. */
  private static void assertComesAfter(String partsAndConditions, JSONObject deployment)
      throws JSONException {
    StringBuilder wanted = new StringBuilder();
    for (String each : partsAndConditions.split(", ")) {
      String[] words = each.split(" ");
      wanted.append(wanted.isEmpty() ? "" : ",");
      wanted.append("{'Fn::If': ['%s', {Ref: '%s'}, '']}".formatted(words[1], words[0]));
    }
    JSONAssert.assertEquals(
        "{DeployedWhereTheyExist: [" + wanted + "]}",
        deployment.getJSONObject("Metadata"),
        JSONCompareMode.NON_EXTENSIBLE);
  }

  private static JSONObject endpoint(JSONObject template) throws JSONException {
    return template.getJSONObject("Outputs").getJSONObject("ServiceEndpointWebsocket");
  }

  private static JSONObject deployment(JSONObject template) throws JSONException {
    JSONObject stage = resource(template, "WebsocketsDeploymentStage");
    return resource(
        template, stage.getJSONObject("Properties").getJSONObject("DeploymentId").getString("Ref"));
  }

  private static JSONObject resource(JSONObject template, String id) throws JSONException {
    return template.getJSONObject("Resources").getJSONObject(id);
  }

  private JSONObject template(String text, Set<Choice> choices) throws JSONException {
    return new InlineService(folder, text + CONDITIONS, choices).template();
  }
}
