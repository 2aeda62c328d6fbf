package dev.httpapi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.httpapi.testing.InlineService;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.json.JSONArray;
import org.json.JSONException;
import org.json.JSONObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What docs/differences.md says of WebSocket APIs, where the framework has no right answer. */
class WebsocketApiDifferencesTest {
  private static final String HEAD =
      "service: chat\nprovider:\n  name: aws\n  runtime: nodejs20.x\n";
  private static final String CONNECT =
      "functions:\n  open:\n    handler: a.b\n    events:\n      - websocket: $connect\n";
  private static final String OWN = "resources:\n  Resources:\n";
  private static final String OWN_ROUTE =
      "    Ping:\n"
          + "      Type: AWS::ApiGatewayV2::Route\n"
          + "      Properties: {ApiId: !Ref WebsocketsApi, RouteKey: ping}\n";

  @TempDir Path folder;

  @Test
  void aRouteOfTheServicesOwnIsDeployed() throws JSONException {
    String plain = deployment(CONNECT);
    JSONObject resources = service(CONNECT + OWN + OWN_ROUTE).resources();
    String with = deployment(resources);
    assertNotEquals(plain, with);
    assertNotEquals(with, deployment(CONNECT + OWN + OWN_ROUTE.replace("ping", "pong")));
    assertEquals(with, deployment(CONNECT + OWN + OWN_ROUTE));
    assertEquals(List.of("SconnectWebsocketsRoute", "Ping"), dependencies(resources, with));
    assertEquals(
        with,
        resources
            .getJSONObject("WebsocketsDeploymentStage")
            .getJSONObject("Properties")
            .getJSONObject("DeploymentId")
            .getString("Ref"));
  }

  @Test
  void whatTheServiceChangesOfItsRoutesIsDeployed() throws JSONException {
    String plain = deployment(CONNECT);
    String guarded = "SconnectWebsocketsRoute: {Properties: {AuthorizationType: AWS_IAM}}\n";
    assertNotEquals(plain, deployment(CONNECT + OWN + "    " + guarded));
    assertNotEquals(plain, deployment(CONNECT + "resources:\n  extensions:\n    " + guarded));
    String closed = "WebsocketsApi: {Properties: {DisableExecuteApiEndpoint: true}}\n";
    assertNotEquals(plain, deployment(CONNECT + OWN + "    " + closed));
  }

  @Test
  void whatTakesEffectAtOnceIsNotDeployedAgain() throws JSONException {
    String plain = deployment(CONNECT);
    for (String own :
        List.of(
            "WebsocketsApi: {Properties: {Name: talk, Tags: {a: b}}}\n",
            "WebsocketsDeploymentStage: {Properties: {StageVariables: {a: b}}}\n",
            "OpenLambdaFunction: {Properties: {Description: x}}\n",
            "Route: {Type: 'AWS::ApiGatewayV2::Route', Properties: {ApiId: elsewhere}}\n")) {
      assertEquals(plain, deployment(CONNECT + OWN + "    " + own), own);
    }
  }

  @Test
  void theDeploymentDoesNotWaitForWhatWaitsForIt() throws JSONException {
    String late = OWN_ROUTE + "      DependsOn: WebsocketsDeploymentStage\n";
    JSONObject resources = service(CONNECT + OWN + late).resources();
    assertEquals(
        List.of("SconnectWebsocketsRoute"), dependencies(resources, deployment(resources)));
  }

  @Test
  void anApiOfAnotherStackIsDeployedWhenItsRoutesChange() throws JSONException {
    String shared = "  apiGateway: {websocketApiId: !ImportValue chat}\n";
    String before = deployment(service(HEAD, shared + CONNECT).resources());
    assertEquals(before, deployment(service(HEAD, shared + CONNECT).resources()));
    assertNotEquals(
        before,
        deployment(service(HEAD, shared + CONNECT + "      - websocket: send\n").resources()));
    String own = OWN + OWN_ROUTE.replace("!Ref WebsocketsApi", "!ImportValue chat");
    assertNotEquals(before, deployment(service(HEAD, shared + CONNECT + own).resources()));
  }

  @Test
  void aParameterIsNoResourceToWaitFor() throws JSONException {
    String shared = "  apiGateway: {websocketApiId: !Ref Chat}\n";
    String parameter = "resources: {Parameters: {Chat: {Type: String}}}\n";
    String resource = "resources: {Resources: {Chat: {Type: AWS::ApiGatewayV2::Api}}}\n";
    assertEquals(
        List.of("OpenLambdaFunction"),
        dependencies(
            service(HEAD, shared + CONNECT + parameter).resources(),
            "OpenLambdaPermissionWebsockets"));
    assertEquals(
        List.of("Chat", "OpenLambdaFunction"),
        dependencies(
            service(HEAD, shared + CONNECT + resource).resources(),
            "OpenLambdaPermissionWebsockets"));
  }

  @Test
  void theStageWaitsForTheRoleThatItsLogsNeed() throws JSONException {
    JSONObject resources = service(HEAD, "  logs: {websocket: true}\n" + CONNECT).resources();
    assertEquals(
        "ApiGatewayAccount",
        resources.getJSONObject("WebsocketsDeploymentStage").getString("DependsOn"));
    assertTrue(resources.has("ApiGatewayAccountRole"));
    assertFalse(
        service(CONNECT).resources().getJSONObject("WebsocketsDeploymentStage").has("DependsOn"));
  }

  /** The id is the one that Serverless Framework 3.40.0 gives the same service. */
  @Test
  void nullTagsAreCountedWhereTheFrameworkHasThem() throws JSONException {
    String tags =
        "  tags: {none: null, team: chat, '5': null, '7': seven}\n"
            + "  websocket: {useProviderTags: true}\n";
    String hello =
        "functions:\n  hello:\n    handler: a.b\n    events:\n      - websocket: $connect\n";
    assertEquals(
        "WebsocketsDeploymentDW8CITlflDZcO3htBylCkHlUgWmC0tyfp3kNTykLk",
        deployment(service(HEAD, tags + hello).resources()));
  }

  @Test
  void logicalIdsHaveLettersAndDigitsOnly() throws JSONException {
    JSONObject resources =
        service(
                "functions:\n  open:\n    handler: a.b\n    events:\n"
                    + "      - websocket: send it\n"
                    + "      - websocket:\n"
                    + "          route: $connect\n"
                    + "          authorizer: arn:aws:lambda:eu-west-1:1:function:check:$LATEST\n")
            .resources();
    for (String id :
        List.of(
            "senditWebsocketsRoute",
            "LATESTWebsocketsAuthorizer",
            "LATESTLambdaPermissionWebsockets")) {
      assertTrue(resources.has(id), id);
    }
    assertEquals(
        "send it",
        resources
            .getJSONObject("senditWebsocketsRoute")
            .getJSONObject("Properties")
            .getString("RouteKey"));
  }

  private String deployment(String service) throws JSONException {
    return deployment(service(service).resources());
  }

  private static String deployment(JSONObject resources) throws JSONException {
    List<String> deployments =
        Json.keys(resources).stream()
            .filter(id -> id.matches("WebsocketsDeployment(?!Stage).*"))
            .toList();
    assertEquals(1, deployments.size());
    return deployments.get(0);
  }

  private static List<String> dependencies(JSONObject resources, String id) throws JSONException {
    JSONArray all = resources.getJSONObject(id).getJSONArray("DependsOn");
    return IntStream.range(0, all.length()).mapToObj(all::optString).toList();
  }

  private InlineService service(String functions) {
    return service(HEAD, functions);
  }

  private InlineService service(String head, String rest) {
    return new InlineService(folder, head + rest);
  }
}
