package dev.httpapi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.httpapi.CompileOptions.Choice;
import dev.httpapi.diagnostics.Code;
import dev.httpapi.diagnostics.Diagnostic;
import dev.httpapi.testing.Deployed;
import dev.httpapi.testing.InlineService;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.json.JSONException;
import org.json.JSONObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A function's condition reaches whatever could not be without the function. */
class ConditionsTest {
  private static final String PROVIDER =
      """
      service: shop
      provider:
        name: aws
        runtime: nodejs22.x
        apiGateway:
          apiKeys: [mobile]
          request: {schemas: {shared: {schema: {type: object}}}}
        httpApi:
          authorizers:
            guard: {type: request, functionName: guard}
      """;

  /** Everything that is derived from a function, for one called A under a condition. */
  private static final String FUNCTIONS =
      """
      functions:
        a:
          handler: a.b
          condition: A
          provisionedConcurrency: 1
          url: true
          destinations: {onSuccess: guard, onFailure: always}
          events:
            - httpApi: GET /a
            - httpApi: {method: get, path: /guarded, authorizer: guard}
            - http:
                path: a
                method: post
                cors: true
                private: true
                authorizer: guard
                request: {schemas: {application/json: {type: object}, text/json: shared}}
            - http: {path: mock, method: get, integration: mock}
            - websocket: {route: $connect, authorizer: guard}
            - websocket: {route: ask, routeResponseSelectionExpression: $default}
        guard: {handler: a.b, condition: A}
        always: {handler: a.b, logs: {logGroupClass: infrequent_access}}
      """;

  private static final String B =
      """
        b:
          handler: a.b
          condition: B
          logs: {logGroupClass: infrequent_access}
          events:
            - httpApi: '*'
            - http: {path: a, method: get, cors: true}
            - http: {path: 'a/{id}', method: get, cors: true}
            - websocket: tell
      """;

  private static final String UNCONDITIONAL =
      """
        c:
          handler: a.b
          events:
            - httpApi: GET /c
            - http: {path: c, method: get, cors: true}
            - websocket: $default
      """;

  private static final String CONDITIONS =
      """
      resources:
        Conditions:
          A: !Equals [!Ref 'AWS::Region', eu-west-1]
          B: !Equals [!Ref 'AWS::AccountId', '1']
          Both: !And [{Condition: A}, {Condition: B}]
      """;

  @TempDir Path folder;

  @Test
  void nothingDanglesWhateverHolds() throws JSONException {
    List<String> services =
        List.of(FUNCTIONS, FUNCTIONS + B, FUNCTIONS + UNCONDITIONAL, FUNCTIONS + B + UNCONDITIONAL);
    for (String functions : services) {
      for (boolean explicitStage : List.of(false, true)) {
        assertNothingDangles(template(functions, explicitStage), functions);
      }
      assertNothingDangles(template(functions, Set.of(Choice.LEAST_PERMISSIONS)), functions);
      assertNothingDangles(template(functions, Set.of(Choice.API_ONLY)), functions);
      String ownRoles = PROVIDER + "  iam: {role: {mode: perFunction}}\n" + functions + CONDITIONS;
      assertNothingDangles(new InlineService(folder, ownRoles).template(), functions);
    }
  }

  private static void assertNothingDangles(JSONObject template, String functions)
      throws JSONException {
    for (Deployed way : Deployed.everyWay(template)) {
      assertEquals(Set.of(), way.danglingReferences(), () -> way + " " + functions);
    }
  }

  @Test
  void aStageIsThereAsSoonAsAMethodIs() throws JSONException {
    for (Deployed way : Deployed.everyWay(template(FUNCTIONS + B, true))) {
      boolean any = !way.resources("AWS::ApiGateway::Method").isEmpty();
      assertEquals(any, !way.resources("AWS::ApiGateway::Deployment").isEmpty(), way::toString);
      assertEquals(any, way.resources().contains("ApiGatewayStage"), way::toString);
      assertEquals(any, way.resources().contains("ApiGatewayApiKey1"), way::toString);
      assertEquals(any, way.resources().contains("ApiGatewayUsagePlan"), way::toString);
      assertEquals(any, way.resources().contains("ApiGatewayUsagePlanKey1"), way::toString);
      assertEquals(any, way.outputs().contains("ServiceEndpoint"), way::toString);
      assertTrue(way.resources().contains("ApiGatewayRestApi"), way::toString);
    }
  }

  @Test
  void withoutTheFunctionThereIsNothingOfIt() throws JSONException {
    for (Deployed way : Deployed.everyWay(template(FUNCTIONS + UNCONDITIONAL, false))) {
      boolean there = way.resources().contains("ALambdaFunction");
      long named =
          way.resources().stream()
              .filter(id -> id.startsWith("A") && !id.startsWith("Al") && !id.startsWith("Ap"))
              .count();
      assertEquals(there ? 12 : 0, named, () -> way + " " + resourcesOf(way));
      assertEquals(there, way.resources().contains("ApiGatewayMethodAPost"));
      assertEquals(there, way.resources().contains("ApiGatewayMethodAOptions"));
      assertEquals(there, way.resources().contains("ApiGatewayMethodMockGet"));
      assertEquals(there, way.resources().contains("ApiGatewayMethodAPostApplicationJsonModel"));
      assertEquals(there, way.resources().contains("GuardApiGatewayAuthorizer"));
      assertEquals(there, way.resources().contains("GuardLambdaPermissionApiGateway"));
      assertEquals(there, way.resources().contains("HttpApiAuthorizerGuard"));
      assertEquals(there, way.resources().contains("GuardLambdaAuthorizerPermissionHttpApi"));
      assertEquals(there, way.resources().contains("HttpApiIntegrationA"));
      assertEquals(there, way.resources().contains("HttpApiRouteGetA"));
      assertEquals(there, way.resources().contains("AWebsocketsIntegration"));
      assertEquals(there, way.resources().contains("ALambdaPermissionWebsockets"));
      assertEquals(there, way.resources().contains("SconnectWebsocketsRoute"));
      assertEquals(there, way.resources().contains("askWebsocketsRoute"));
      assertEquals(there, way.resources().contains("askWebsocketsRouteResponse"));
      assertEquals(there, way.resources().contains("GuardWebsocketsAuthorizer"));
      assertEquals(there, way.resources().contains("GuardLambdaPermissionWebsockets"));
      assertEquals(there, way.outputs().contains("ALambdaFunctionQualifiedArn"));
      assertEquals(there, way.outputs().contains("ALambdaFunctionUrl"));
      assertTrue(way.resources().contains("ApiGatewaySharedModel"));
      assertTrue(way.resources().contains("AlwaysLogGroupIA"));
    }
  }

  private static String resourcesOf(Deployed way) {
    try {
      return way.resources().toString();
    } catch (JSONException problem) {
      throw new IllegalStateException(problem);
    }
  }

  @Test
  void aMethodWithAConditionComesBeforeTheDeploymentByAReference() throws JSONException {
    JSONObject resources = template(FUNCTIONS + UNCONDITIONAL, false).getJSONObject("Resources");
    JSONObject deployment = resources.getJSONObject(deployment(FUNCTIONS + UNCONDITIONAL));
    assertEquals(
        "[\"ApiGatewayMethodCOptions\",\"ApiGatewayMethodCGet\"]",
        deployment.getJSONArray("DependsOn").toString());
    assertEquals(
        "{\"DeployedWhereTheyExist\":["
            + "{\"Fn::If\":[\"A\",{\"Ref\":\"ApiGatewayMethodAOptions\"},\"\"]},"
            + "{\"Fn::If\":[\"A\",{\"Ref\":\"ApiGatewayMethodAPost\"},\"\"]},"
            + "{\"Fn::If\":[\"A\",{\"Ref\":\"ApiGatewayMethodMockGet\"},\"\"]}]}",
        deployment.getJSONObject("Metadata").toString());
    assertFalse(deployment.has("Condition"));
  }

  @Test
  void anotherConditionIsAnotherApi() throws JSONException {
    assertEquals(deployment(FUNCTIONS), deployment(FUNCTIONS));
    assertNotEquals(
        deployment(FUNCTIONS), deployment(FUNCTIONS.replace("condition: A", "condition: B")));
  }

  private String deployment(String functions) throws JSONException {
    for (String id : Json.keys(template(functions, false).getJSONObject("Resources"))) {
      if (id.startsWith("ApiGatewayDeployment")) {
        return id;
      }
    }
    throw new AssertionError("no deployment");
  }

  @Test
  void elevenConditionsAreTwoStepsOfOr() throws JSONException {
    StringBuilder functions = new StringBuilder("functions:\n");
    StringBuilder conditions = new StringBuilder("resources:\n  Conditions:\n");
    for (int i = 0; i < 11; i++) {
      functions.append(
          "  f"
              + i
              + ": {handler: a.b, condition: C"
              + i
              + ", events: [{http: GET /"
              + i
              + "}, {websocket: r"
              + i
              + "}]}\n");
      conditions.append("    C" + i + ": !Equals [a, '" + i + "']\n");
    }
    JSONObject template =
        new InlineService(
                folder,
                PROVIDER
                        .replace("guard: {", "guard: {functionArn: 'arn:x', ")
                        .replace(", functionName: guard", "")
                    + functions
                    + conditions)
            .template();
    for (Deployed way : Deployed.everyWay(template)) {
      boolean any = !way.resources("AWS::ApiGateway::Method").isEmpty();
      assertEquals(any, !way.resources("AWS::ApiGateway::Deployment").isEmpty(), way::toString);
      assertEquals(any, !way.resources("AWS::ApiGatewayV2::Route").isEmpty(), way::toString);
      assertEquals(any, !way.resources("AWS::ApiGatewayV2::Deployment").isEmpty(), way::toString);
    }
  }

  @Test
  void aReferenceMayLeadWhereTheConditionsLead() {
    assertEquals(List.of(), refusals("A", "A"));
    assertEquals(List.of(), refusals("Both", "A"));
    assertEquals(List.of(), refusals("Both", "B"));
    assertEquals(List.of(), refusals("B", ""));
    assertEquals(4, refusals("", "A").size());
    assertEquals(4, refusals("B", "A").size());
    assertEquals(4, refusals("A", "Both").size());
  }

  private List<Diagnostic> refusals(String from, String to) {
    String functions =
        "functions:\n  from:\n    handler: a.b\n"
            + (from.isEmpty() ? "" : "    condition: " + from + "\n")
            + "    destinations: {onSuccess: guard}\n"
            + "    events:\n"
            + "      - httpApi: {method: get, path: /a, authorizer: guard}\n"
            + "      - http: {method: get, path: /a, authorizer: guard}\n"
            + "      - websocket: {route: $connect, authorizer: guard}\n"
            + "  guard:\n    handler: a.b\n"
            + (to.isEmpty() ? "" : "    condition: " + to + "\n");
    List<Diagnostic> all =
        new InlineService(folder, PROVIDER + functions + CONDITIONS).diagnostics();
    assertTrue(all.stream().allMatch(each -> each.code() == Code.CONDITIONAL_REFERENCE));
    return all;
  }

  private JSONObject template(String functions, boolean explicitStage) throws JSONException {
    return template(functions, explicitStage ? Set.of(Choice.EXPLICIT_REST_STAGE) : Set.of());
  }

  private JSONObject template(String functions, Set<Choice> choices) throws JSONException {
    return new InlineService(folder, PROVIDER + functions + CONDITIONS, choices).template();
  }
}
