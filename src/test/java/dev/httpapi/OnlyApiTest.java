package dev.httpapi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.httpapi.CompileOptions.Choice;
import dev.httpapi.diagnostics.Code;
import dev.httpapi.diagnostics.Diagnostic;
import dev.httpapi.template.TemplateFormat;
import dev.httpapi.template.TemplateWriter;
import dev.httpapi.testing.Fixture;
import dev.httpapi.testing.InlineService;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.json.JSONArray;
import org.json.JSONException;
import org.json.JSONObject;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.skyscreamer.jsonassert.JSONAssert;

/** {@code --only api}: the APIs alone, and what they refer to as parameters. */
class OnlyApiTest {
  private static final String HEAD =
      "service: shop\nprovider:\n  name: aws\n  runtime: nodejs20.x\n";
  private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([^!}][^}]*)}");

  @TempDir Path folder;

  @TestFactory
  Stream<DynamicTest> nothingRefersToWhatIsLeftOut() {
    return Fixture.all().stream()
        .filter(fixture -> !fixture.isRefused())
        .map(fixture -> DynamicTest.dynamicTest(fixture.name(), () -> check(fixture)));
  }

  private static void check(Fixture fixture) throws JSONException {
    Fixture.Result result = fixture.compile(Choice.API_ONLY);
    if (!hasApi(new JSONObject(fixture.expected()).getJSONObject("Resources"))) {
      assertTrue(result.template().isEmpty());
      List<Code> codes =
          result.diagnostics().all().stream()
              .filter(Diagnostic::isError)
              .map(Diagnostic::code)
              .toList();
      assertEquals(List.of(Code.NO_API), codes);
      return;
    }
    JSONObject template = json(result);
    JSONObject resources = template.getJSONObject("Resources");
    Set<String> known = new HashSet<>(keys(resources));
    known.addAll(keys(template.optJSONObject("Parameters")));
    List<String> dangling = new ArrayList<>();
    for (String logicalId : keys(resources)) {
      JSONObject resource = resources.optJSONObject(logicalId);
      if (resource == null) {
        continue; // Fn::ForEach and its like
      }
      assertFalse(resource.getString("Type").startsWith("AWS::Lambda::Function"), logicalId);
      references(resource, dangling);
      names(resource.opt("DependsOn"), dangling);
    }
    references(template.getJSONObject("Outputs"), dangling);
    JSONObject whole = json(fixture.compile(Choice.NO_RULES));
    Set<String> all = keys(whole.getJSONObject("Resources"));
    dangling.removeIf(name -> known.contains(name) || !all.contains(name));
    assertEquals(List.of(), dangling);
    new StandIns(whole, template).check();
  }

  private static boolean hasApi(JSONObject resources) {
    return Json.keys(resources).stream()
        .map(resources::optJSONObject)
        .anyMatch(
            resource ->
                resource != null && resource.optString("Type").startsWith("AWS::ApiGateway"));
  }

  private static JSONObject json(Fixture.Result result) throws JSONException {
    return new JSONObject(
        TemplateWriter.write(result.template().orElseThrow(), TemplateFormat.JSON));
  }

  @Test
  void aFunctionIsAParameter() throws JSONException {
    JSONObject template =
        api(
            "functions:\n  my-items: {handler: a.b, events: [{httpApi: GET /items}]}\n"
                + "package: {artifact: is-not-there.zip}\n");
    JSONAssert.assertEquals(
        "{MyDashitemsLambdaFunctionArn: {Type: String, Description: 'Arn of MyDashitemsLambdaFunction'}}",
        template.getJSONObject("Parameters"),
        true);
    JSONObject resources = template.getJSONObject("Resources");
    assertEquals(
        Set.of(
            "HttpApi",
            "HttpApiStage",
            "MyDashitemsLambdaPermissionHttpApi",
            "HttpApiIntegrationMyDashitems",
            "HttpApiRouteGetItems"),
        keys(resources));
    JSONAssert.assertEquals(
        "{Ref: MyDashitemsLambdaFunctionArn}",
        resources
            .getJSONObject("HttpApiIntegrationMyDashitems")
            .getJSONObject("Properties")
            .getJSONObject("IntegrationUri"),
        true);
    assertEquals(Set.of("HttpApiId", "HttpApiUrl"), keys(template.getJSONObject("Outputs")));
  }

  @Test
  void anAliasKeepsItsNameAndIsNotWaitedFor() throws JSONException {
    JSONObject integration =
        api("functions:\n  items: {handler: a.b, provisionedConcurrency: 1, events: [{httpApi: GET /items}]}\n")
            .getJSONObject("Resources")
            .getJSONObject("HttpApiIntegrationItems");
    JSONAssert.assertEquals(
        "{'Fn::Join': [':', [{Ref: ItemsLambdaFunctionArn}, provisioned]]}",
        integration.getJSONObject("Properties").getJSONObject("IntegrationUri"),
        true);
    assertFalse(integration.has("DependsOn"));
  }

  @Test
  void resourcesOfTheUserAreParametersAndConditionsStay() throws JSONException {
    JSONObject template =
        api(
            """
            functions:
              items:
                handler: a.b
                events:
                  - http:
                      path: items
                      method: get
                      authorizer: {name: pool, type: COGNITO_USER_POOLS, arn: {'Fn::GetAtt': [Pool, Arn]}}
            resources:
              Parameters: {PoolArn: {Type: String}}
              Conditions: {Live: {'Fn::Equals': [{Ref: 'AWS::Region'}, eu-west-1]}}
              Resources:
                Pool: {Type: 'AWS::Cognito::UserPool'}
                NotFound:
                  Type: AWS::ApiGateway::GatewayResponse
                  Condition: Live
                  Properties:
                    ResponseType: DEFAULT_4XX
                    RestApiId: {Ref: ApiGatewayRestApi}
                    ResponseParameters:
                      gatewayresponse.header.Pool: !Sub "'${Pool} ${Pool.ProviderName} ${!Pool}'"
              Outputs:
                PoolId: {Value: {Ref: Pool}}
                ApiOf: {Value: {Ref: ApiGatewayRestApi}}
            """);
    assertEquals(
        Set.of("PoolArn", "PoolArnValue", "Pool", "PoolProviderName", "ItemsLambdaFunctionArn"),
        keys(template.getJSONObject("Parameters")));
    JSONObject response = template.getJSONObject("Resources").getJSONObject("NotFound");
    assertEquals("Live", response.getString("Condition"));
    assertTrue(
        response.toString().contains("'${Pool} ${PoolProviderName} ${!Pool}'"), response::toString);
    assertEquals(Set.of("ServiceEndpoint", "ApiOf"), keys(template.getJSONObject("Outputs")));
  }

  @Test
  void aParameterStandsForOneReference() throws JSONException {
    String rest =
        """
        functions:
          items: {handler: a.b, events: [{http: GET /items}]}
        resources:
          Resources:
            Pool: {Type: 'AWS::Cognito::UserPool'}
            Database: {Type: 'AWS::RDS::DBInstance'}
            NotFound:
              Type: AWS::ApiGateway::GatewayResponse
              Properties:
                ResponseType: DEFAULT_4XX
                RestApiId: {Ref: ApiGatewayRestApi}
                ResponseParameters:
                  ref: !Ref Pool
                  attribute: !GetAtt Pool.Arn
                  list: {'Fn::GetAtt': [Pool, ProviderName]}
                  again: !Sub '${Pool} ${Pool.Arn} ${Pool.ProviderName} ${AWS::Region} ${!Pool}'
                  mapped: !Sub ['${Pool} ${Pool.Arn} ${Own}', {Own: !GetAtt Database.Endpoint.Port}]
        """;
    JSONObject whole = new InlineService(folder, HEAD + rest).template();
    JSONObject part = api(rest);
    assertEquals(
        Set.of(
            "ItemsLambdaFunctionArn",
            "Pool",
            "PoolArn",
            "PoolProviderName",
            "DatabaseEndpointPort"),
        keys(part.getJSONObject("Parameters")));
    new StandIns(whole, part).check();
  }

  @Test
  void noParameterStandsForTwoReferencesOrBehindAVariable() throws JSONException {
    JSONObject template =
        api(
            """
            functions: {items: {handler: a.b, events: [{http: GET /items}]}}
            resources:
              Resources:
                ItemsLambdaFunctionArn: {Type: 'AWS::SSM::Parameter'}
                NotFound:
                  Type: AWS::ApiGateway::GatewayResponse
                  Properties:
                    ResponseType: DEFAULT_4XX
                    RestApiId: {Ref: ApiGatewayRestApi}
                    ResponseParameters:
                      a: {Ref: ItemsLambdaFunctionArn}
                      b: {'Fn::Sub': ['${ItemsLambdaFunction.Arn}', {ItemsLambdaFunctionArn: x}]}
            """);
    assertEquals(
        Set.of(
            "ItemsLambdaFunctionArn",
            "ItemsLambdaFunctionArnValue",
            "ItemsLambdaFunctionArnValueValue"),
        keys(template.getJSONObject("Parameters")));
  }

  @Test
  void aDeploymentIsNamedAsInTheWholeStack() throws JSONException {
    String text = HEAD + "functions:\n  items: {handler: a.b, events: [{http: GET /items}]}\n";
    assertEquals(
        deployment(new InlineService(folder, text).resources()),
        deployment(new InlineService(folder, text, Choice.API_ONLY).resources()));
  }

  @Test
  void aServiceWithoutAnApiIsRefused() {
    InlineService service =
        new InlineService(folder, HEAD + "functions: {items: {handler: a.b}}\n", Choice.API_ONLY);
    assertEquals(
        List.of(Code.NO_API), service.diagnostics().stream().map(Diagnostic::code).toList());
  }

  private static String deployment(JSONObject resources) {
    return keys(resources).stream()
        .filter(name -> name.startsWith("ApiGatewayDeployment"))
        .findFirst()
        .orElseThrow();
  }

  private JSONObject api(String rest) throws JSONException {
    return new InlineService(folder, HEAD + rest, Choice.API_ONLY).template();
  }

  private static Set<String> keys(JSONObject object) {
    return object == null ? Set.of() : Set.copyOf(Json.keys(object));
  }

  private static void names(Object value, List<String> found) throws JSONException {
    if (value instanceof String name) {
      found.add(name);
    } else if (value instanceof JSONArray list) {
      for (int i = 0; i < list.length(); i++) {
        found.add(list.getString(i));
      }
    }
  }

  private static void references(Object value, List<String> found) throws JSONException {
    if (value instanceof JSONArray list) {
      for (int i = 0; i < list.length(); i++) {
        references(list.get(i), found);
      }
    } else if (value instanceof JSONObject object) {
      for (String key : Json.keys(object)) {
        Object inner = object.get(key);
        if (key.equals("Ref") && inner instanceof String name) {
          found.add(name);
        } else if (key.equals("Fn::GetAtt")) {
          found.add(
              inner instanceof JSONArray list
                  ? list.getString(0)
                  : ((String) inner).split("\\.")[0]);
        } else if (key.equals("Fn::Sub") && inner instanceof String text) {
          for (Matcher matcher = PLACEHOLDER.matcher(text); matcher.find(); ) {
            found.add(matcher.group(1).split("\\.")[0]);
          }
        }
        references(inner, found);
      }
    }
  }
}
