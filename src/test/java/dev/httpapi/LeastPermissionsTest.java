package dev.httpapi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.httpapi.CompileOptions.Choice;
import dev.httpapi.diagnostics.Code;
import dev.httpapi.diagnostics.Diagnostic;
import dev.httpapi.testing.InlineService;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.json.JSONArray;
import org.json.JSONException;
import org.json.JSONObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code --permissions least}: an API invokes a function through its own routes only. */
class LeastPermissionsTest {
  private static final String HEAD =
      "service: shop\nprovider:\n  name: aws\n  runtime: nodejs20.x\n";
  private static final String ITEMS =
      HEAD + "functions:\n  items:\n    handler: a.b\n    events:\n";

  @TempDir Path folder;

  @Test
  void eachRouteOfAnHttpApiHasAPermission() throws JSONException {
    Map<String, String> sources =
        sources(
            ITEMS
                + """
                      - httpApi: GET /
                      - httpApi: GET /users/{id}
                      - httpApi: ANY /users/{id}/orders/
                      - httpApi: POST /files/{proxy+}
                      - httpApi: '*'
                """);
    assertEquals(
        Map.of(
            "ItemsLambdaPermissionHttpApiGet", "HttpApi/*/GET/",
            "ItemsLambdaPermissionHttpApiGetUsersIdVar", "HttpApi/*/GET/users/*",
            "ItemsLambdaPermissionHttpApiAnyUsersIdVarOrders", "HttpApi/*/*/users/*/orders",
            "ItemsLambdaPermissionHttpApiPostFilesProxyVar", "HttpApi/*/POST/files/*",
            "ItemsLambdaPermissionHttpApiDefault", "HttpApi/*/$default"),
        sources);
  }

  @Test
  void eachMethodOfARestApiThatInvokesTheFunctionHasAPermission() throws JSONException {
    InlineService service =
        least(
            ITEMS
                + """
                      - http: GET /
                      - http: {path: 'users/{id}', method: any}
                      - http: {path: status, method: get, integration: mock}
                """);
    assertEquals(
        Map.of(
            "ItemsLambdaPermissionApiGatewayGet", "ApiGatewayRestApi/*/GET/",
            "ItemsLambdaPermissionApiGatewayUsersIdVarAny", "ApiGatewayRestApi/*/*/users/*"),
        sources(service));
    JSONObject resources = service.resources();
    assertEquals(
        "ItemsLambdaPermissionApiGatewayUsersIdVarAny",
        resources
            .getJSONObject("ApiGatewayMethodUsersIdVarAny")
            .getJSONArray("DependsOn")
            .getString(0));
    assertFalse(resources.getJSONObject("ApiGatewayMethodStatusGet").has("DependsOn"));
  }

  @Test
  void pathsThatDifferInVariablesShareAPermission() throws JSONException {
    Map<String, String> sources =
        sources(ITEMS + "      - httpApi: GET /users/{id}\n      - httpApi: GET /users/{proxy+}\n");
    assertEquals(
        Map.of("ItemsLambdaPermissionHttpApiGetUsersIdVar", "HttpApi/*/GET/users/*"), sources);
  }

  @Test
  void anAuthorizerMayBeAskedAndNoMore() throws JSONException {
    Map<String, String> sources =
        sources(
            HEAD
                + """
                  httpApi:
                    authorizers:
                      check: {type: request, functionName: check}
                functions:
                  check: {handler: a.b}
                  items:
                    handler: a.b
                    events:
                      - httpApi: {method: get, path: /items, authorizer: check}
                      - http: {method: get, path: items, authorizer: check}
                """);
    assertEquals(
        "HttpApi/authorizers/HttpApiAuthorizerCheck",
        sources.get("CheckLambdaAuthorizerPermissionHttpApi"));
    assertEquals(
        "ApiGatewayRestApi/authorizers/CheckApiGatewayAuthorizer",
        sources.get("CheckLambdaPermissionApiGatewayAuthorizer"));
    assertEquals(4, sources.size());
  }

  @Test
  void aFunctionThatIsAlsoAnAuthorizerIsPermittedBoth() throws JSONException {
    Map<String, String> sources =
        sources(ITEMS + "      - http: {method: get, path: items, authorizer: items}\n");
    assertEquals(
        Map.of(
            "ItemsLambdaPermissionApiGatewayItemsGet", "ApiGatewayRestApi/*/GET/items",
            "ItemsLambdaPermissionApiGatewayAuthorizer",
                "ApiGatewayRestApi/authorizers/ItemsApiGatewayAuthorizer"),
        sources);
  }

  @Test
  void eachRouteOfAWebsocketApiHasAPermission() throws JSONException {
    Map<String, String> sources =
        sources(
            ITEMS
                + """
                      - websocket: {route: $connect, authorizer: check}
                      - websocket: send/message
                  check:
                    handler: a.b
                """);
    assertEquals(
        Map.of(
            "ItemsLambdaPermissionWebsocketsSconnect", "WebsocketsApi/*/$connect",
            "ItemsLambdaPermissionWebsocketssendSlashmessage", "WebsocketsApi/*/send/message",
            "CheckLambdaAuthorizerPermissionWebsockets",
                "WebsocketsApi/authorizers/CheckWebsocketsAuthorizer"),
        sources);
  }

  @Test
  void keysOfRoutesKeepTheirLetters() throws JSONException {
    assertEquals(
        Map.of(
            "ItemsLambdaPermissionWebsocketsjoin", "WebsocketsApi/*/join",
            "ItemsLambdaPermissionWebsocketsJoin", "WebsocketsApi/*/Join"),
        sources(ITEMS + "      - websocket: join\n      - websocket: Join\n"));
  }

  @Test
  void aMethodWaitsForItsOwnPermission() throws JSONException {
    InlineService service = least(ITEMS + "      - http: GET /{id}\n      - http: GET /x\n");
    assertEquals(
        "ItemsLambdaPermissionApiGatewayXGet",
        service
            .resources()
            .getJSONObject("ApiGatewayMethodXGet")
            .getJSONArray("DependsOn")
            .getString(0));
  }

  @Test
  void whatDoesNotFitIntoAPolicyIsPermittedByMethod() throws JSONException {
    StringBuilder routes = new StringBuilder(ITEMS);
    for (int i = 0; i < 100; i++) {
      routes.append("      - httpApi: GET /items/number-").append(i).append("/{id}\n");
      routes.append("      - http: POST /items/number-").append(i).append("\n");
    }
    routes.append("      - httpApi: '*'\n");
    InlineService service = least(routes.toString());
    List<Diagnostic> said = service.diagnostics();
    assertEquals(List.of(Code.PERMISSIONS_WIDENED), said.stream().map(Diagnostic::code).toList());
    assertTrue(said.get(0).message().contains("201 permissions"), said.get(0)::message);
    assertEquals(
        Map.of(
            "ItemsLambdaPermissionHttpApiGet", "HttpApi/*/GET/*",
            "ItemsLambdaPermissionHttpApiDefault", "HttpApi/*/$default",
            "ItemsLambdaPermissionApiGatewayPost", "ApiGatewayRestApi/*/POST/*"),
        sources(service));
    assertEquals(
        "ItemsLambdaPermissionApiGatewayPost",
        service
            .resources()
            .getJSONObject("ApiGatewayMethodItemsNumberDash7Post")
            .getJSONArray("DependsOn")
            .getString(0));
  }

  @Test
  void withoutTheOptionOnePermissionCoversAnApi() throws JSONException {
    InlineService service =
        new InlineService(folder, ITEMS + "      - httpApi: GET /a\n      - http: GET /b\n");
    assertEquals(
        Map.of(
            "ItemsLambdaPermissionHttpApi", "HttpApi/*",
            "ItemsLambdaPermissionApiGateway", "ApiGatewayRestApi/*/*"),
        sources(service));
  }

  private Map<String, String> sources(String text) throws JSONException {
    return sources(least(text));
  }

  private InlineService least(String text) {
    return new InlineService(folder, text, Choice.LEAST_PERMISSIONS, Choice.NO_RULES);
  }

  /** What follows the account in the source ARN of each permission, references by their ids. */
  private static Map<String, String> sources(InlineService service) throws JSONException {
    JSONObject resources = service.resources();
    Map<String, String> sources = new TreeMap<>();
    for (String id : Json.keys(resources)) {
      JSONObject resource = resources.getJSONObject(id);
      if (resource.getString("Type").equals("AWS::Lambda::Permission")) {
        sources.put(id, source(resource.getJSONObject("Properties")));
      }
    }
    return sources;
  }

  private static String source(JSONObject permission) throws JSONException {
    JSONArray parts =
        permission.getJSONObject("SourceArn").getJSONArray("Fn::Join").getJSONArray(1);
    StringBuilder text = new StringBuilder();
    for (int i = 7; i < parts.length(); i++) {
      text.append(
          parts.get(i) instanceof JSONObject reference
              ? reference.getString("Ref")
              : parts.getString(i));
    }
    return text.toString();
  }
}
