package dev.httpapi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.httpapi.testing.InlineService;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.json.JSONArray;
import org.json.JSONException;
import org.json.JSONObject;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** The logical id of a REST API's deployment changes when, and only when, the API does. */
class RestDeploymentDigestTest {
  private static final String PROVIDER =
      """
      service: shop
      provider:
        name: aws
        runtime: nodejs20.x
        versionFunctions: false
        memorySize: 512
        apiName: shop-api
        tags: {team: orders}
        apiGateway:
          description: Orders of the shop
          binaryMediaTypes: [image/png]
          resourcePolicy:
            - {Effect: Allow, Principal: '*', Action: execute-api:Invoke, Resource: 'execute-api:/*'}
          apiKeys: [{name: first, value: 0123456789abcdefghij}]
          usagePlan: {quota: {limit: 100, period: DAY}}
          request:
            schemas:
              order: {schema: {type: object, required: [id]}}
      """;

  private static final List<String> EVENTS =
      List.of(
          """
                - http: {path: orders, method: get, private: true}
          """,
          """
                - http: {path: 'orders/{id}', method: get, request: {parameters: {paths: {id: true}}}}
          """,
          """
                - http:
                    path: orders
                    method: post
                    cors: {origin: 'https://shop.example.com'}
                    request: {schemas: {application/json: order}}
          """);

  private static final String ORDERS =
      """
        orders:
          handler: orders.handler
          description: Lists orders.
          environment: {TABLE: orders}
          events:
      """
          + String.join("", EVENTS).indent(4);

  private static final String LEGACY =
      """
        legacy:
          handler: legacy.handler
          events:
            - http:
                path: legacy
                method: put
                integration: lambda
                request: {template: {application/json: '{"a": 1}'}}
                response: {template: $input.path("$"), statusCodes: {200: {pattern: ''}}}
            - http: {path: mirror, method: get, authorizer: {name: check, resultTtlInSeconds: 60}}
      """;

  private static final String CHECK =
      """
        check:
          handler: check.handler
      """;

  private static final String RESOURCES =
      """
      resources:
        Resources:
          Denied:
            Type: AWS::ApiGateway::GatewayResponse
            Properties:
              ResponseType: ACCESS_DENIED
              RestApiId: {Ref: ApiGatewayRestApi}
              StatusCode: '403'
          OwnMethod:
            Type: AWS::ApiGateway::Method
            Properties:
              RestApiId: {Ref: ApiGatewayRestApi}
              ResourceId: {Ref: ApiGatewayResourceOrders}
              HttpMethod: DELETE
              AuthorizationType: NONE
              Integration: {Type: MOCK}
          ApiGatewayMethodOrdersGet:
            Properties: {OperationName: listOrders}
          ApiGatewayShopRequestValidator:
            Properties: {ValidateRequestBody: true}
          OtherApi:
            Type: AWS::ApiGateway::RestApi
            Properties: {Name: other, BinaryMediaTypes: [text/csv]}
          OtherMethod:
            Type: AWS::ApiGateway::Method
            Properties:
              RestApiId: {Ref: OtherApi}
              ResourceId: {'Fn::GetAtt': [OtherApi, RootResourceId]}
              HttpMethod: PATCH
              AuthorizationType: NONE
              Integration: {Type: MOCK}
          Table:
            Type: AWS::DynamoDB::Table
            Properties: {BillingMode: PAY_PER_REQUEST}
        extensions:
          ApiGatewayMethodMirrorGet:
            Metadata: {Reviewed: once}
      """;

  private static final String SERVICE = service(ORDERS, LEGACY, CHECK);
  private static final Pattern DEPLOYMENT = Pattern.compile("ApiGatewayDeployment\\w*");

  /** Another service. */
  private record Change(String name, String service) {}

  @TempDir Path folder;
  @TempDir Path otherFolder;

  private static String service(String... functions) {
    return PROVIDER + "functions:\n" + String.join("", functions) + RESOURCES;
  }

  /** The service with a text in it, which is there, replaced. */
  private static String with(String from, String to) {
    assertTrue(SERVICE.contains(from), () -> "nothing to change: " + from);
    return SERVICE.replace(from, to);
  }

  private static String reorderedEvents() {
    return with(String.join("", EVENTS).indent(4), reversed(EVENTS).indent(4));
  }

  private static String reversed(List<String> texts) {
    StringBuilder reversed = new StringBuilder();
    texts.forEach(text -> reversed.insert(0, text));
    return reversed.toString();
  }

  @TestFactory
  Stream<DynamicTest> whatLeavesTheIdAlone() {
    return Stream.of(
            new Change("functions in another order", service(CHECK, LEGACY, ORDERS)),
            new Change("events in another order", reorderedEvents()),
            new Change("comments", with("functions:\n", "# all\n\nfunctions: # of them\n")),
            new Change("memory", with("memorySize: 512", "memorySize: 256")),
            new Change("a function's description", with("Lists orders.", "Lists all orders.")),
            new Change("a function's environment", with("TABLE: orders", "TABLE: bills")),
            new Change(
                "a function's code", with("handler: legacy.handler", "handler: older.handler")),
            new Change("an API key's name", with("name: first", "name: second")),
            new Change("an API key's value", with("value: 0123456789", "value: a123456789")),
            new Change("one API key more", with("apiKeys: [", "apiKeys: [more, ")),
            new Change("a usage plan", with("limit: 100", "limit: 200")),
            new Change(
                "no usage plan", with("    usagePlan: {quota: {limit: 100, period: DAY}}\n", "")),
            new Change("tags", with("team: orders", "team: bills")),
            new Change("the API's name", with("shop-api", "shop")),
            new Change("the API's description", with("Orders of the shop", "All orders")),
            new Change(
                "a route of the HTTP API", with(EVENTS.get(0).indent(4), httpRoute(EVENTS.get(0)))),
            new Change("another API of the user's", with("text/csv", "text/html")),
            new Change("a method of another API", with("HttpMethod: PATCH", "HttpMethod: HEAD")),
            new Change(
                "where the API is mapped to",
                with(
                    "    OtherApi:\n",
                    "    Mapping:\n"
                        + "      Type: AWS::ApiGateway::BasePathMapping\n"
                        + "      Properties: {RestApiId: {Ref: ApiGatewayRestApi}}\n"
                        + "    OtherApi:\n")),
            new Change("a table", with("PAY_PER_REQUEST", "PROVISIONED")),
            new Change("metadata of a method", with("Reviewed: once", "Reviewed: twice")))
        .map(
            change ->
                DynamicTest.dynamicTest(
                    change.name(), () -> assertEquals(id(SERVICE), id(change.service()))));
  }

  private static String httpRoute(String event) {
    return ("      - httpApi: GET /new\n" + event).indent(4);
  }

  @TestFactory
  Stream<DynamicTest> whatChangesTheId() {
    return Stream.of(
            new Change("a path", with("path: legacy", "path: old")),
            new Change("a method", with("method: put", "method: patch")),
            new Change("a route more", with(CHECK, CHECK + "    events: [http: GET /new]\n")),
            new Change(
                "a route less",
                service(ORDERS.replace(EVENTS.get(1).indent(4), ""), LEGACY, CHECK)),
            new Change("whether a key is asked for", with("private: true", "private: false")),
            new Change("an integration", with("integration: lambda", "integration: mock")),
            new Change("a request template", with("{\"a\": 1}", "{\"a\": 2}")),
            new Change("a response template", with("path(\"$\")", "path(\"$.b\")")),
            new Change("a status code", with("200: {pattern: ''}", "201: {pattern: ''}")),
            new Change(
                "a selection pattern", with("statusCodes: {", "statusCodes: {404: {pattern: n}, ")),
            new Change("an authorizer's lifetime", with("Seconds: 60", "Seconds: 61")),
            new Change(
                "no authorizer", with(", authorizer: {name: check, resultTtlInSeconds: 60}", "")),
            new Change("CORS", with("origin: 'https://shop", "origin: 'https://www")),
            new Change(
                "several origins", with("origin: 'https://shop", "origin: 'http://a,https://shop")),
            new Change("a request's schema", with("required: [id]", "required: [sku]")),
            new Change("a request's parameter", with("paths: {id: true}", "paths: {id: false}")),
            new Change(
                "the validator", with("ValidateRequestBody: true", "ValidateRequestBody: false")),
            new Change("the resource policy", with("'execute-api:/*'", "'execute-api:/dev/*'")),
            new Change("a binary media type", with("image/png", "image/gif")),
            new Change(
                "the function of a route",
                service(ORDERS, LEGACY.replace("  legacy:", "  older:"), CHECK)),
            new Change("a gateway response", with("'403'", "'404'")),
            new Change("a method of the user's", with("HttpMethod: DELETE", "HttpMethod: HEAD")),
            new Change("an overridden property", with("listOrders", "list")),
            new Change(
                "an extended method",
                with("Metadata: {Reviewed: once}", "Properties: {ApiKeyRequired: true}")))
        .map(
            change ->
                DynamicTest.dynamicTest(
                    change.name(), () -> assertNotEquals(id(SERVICE), id(change.service()))));
  }

  @Test
  void theIdIsTheSameInEveryFolder() throws JSONException {
    assertEquals(id(SERVICE, folder), id(SERVICE, otherFolder));
  }

  @Test
  void everyReferenceFollows() throws JSONException {
    String id = id(SERVICE);
    assertTrue(id.matches("ApiGatewayDeployment[0-9a-f]{32}"), id);
    JSONObject resources = new InlineService(folder, SERVICE).resources();
    assertEquals(id, resources.getJSONObject("ApiGatewayApiKey1").getString("DependsOn"));
    assertEquals(id, resources.getJSONObject("ApiGatewayUsagePlan").getString("DependsOn"));
    assertEquals(
        Set.of(
            "ApiGatewayMethodOrdersOptions",
            "ApiGatewayMethodOrdersGet",
            "ApiGatewayMethodOrdersIdVarGet",
            "ApiGatewayMethodOrdersPost",
            "ApiGatewayMethodLegacyPut",
            "ApiGatewayMethodMirrorGet"),
        texts(resources.getJSONObject(id).getJSONArray("DependsOn")));
  }

  @Test
  void anExplicitStageFollowsToo() throws JSONException {
    String service = SERVICE + "custom: {httpapi: {restStage: explicit}}\n";
    String id = id(service);
    JSONObject resources = new InlineService(folder, service).resources();
    assertEquals(
        id,
        resources
            .getJSONObject("ApiGatewayStage")
            .getJSONObject("Properties")
            .getJSONObject("DeploymentId")
            .getString("Ref"));
    assertEquals(
        "ApiGatewayStage", resources.getJSONObject("ApiGatewayApiKey1").getString("DependsOn"));
    assertEquals(
        "ApiGatewayStage", resources.getJSONObject("ApiGatewayUsagePlan").getString("DependsOn"));
  }

  private static Set<String> texts(JSONArray list) throws JSONException {
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < list.length(); i++) {
      texts.add(list.getString(i));
    }
    assertEquals(texts.size(), new HashSet<>(texts).size(), texts.toString());
    return new HashSet<>(texts);
  }

  @Test
  void aServiceWithoutRestApiHasNoDeployment() throws JSONException {
    String service =
        "service: shop\n"
            + "provider: {name: aws, runtime: nodejs20.x, versionFunctions: false}\n"
            + "functions:\n"
            + "  orders: {handler: orders.handler, events: [httpApi: GET /orders]}\n";
    assertEquals(Set.of(), ids(service, folder));
  }

  private String id(String service) throws JSONException {
    return id(service, folder);
  }

  /** The one deployment that is spoken of anywhere in the template of a service. */
  private static String id(String service, Path folder) throws JSONException {
    Set<String> ids = ids(service, folder);
    assertEquals(1, ids.size(), ids.toString());
    return ids.iterator().next();
  }

  private static Set<String> ids(String service, Path folder) throws JSONException {
    return DEPLOYMENT
        .matcher(new InlineService(folder, service).template().toString())
        .results()
        .map(MatchResult::group)
        .collect(Collectors.toSet());
  }
}
