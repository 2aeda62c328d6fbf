package dev.httpapi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.httpapi.emit.rest.FrameworkTexts;
import java.util.List;
import java.util.stream.Stream;
import org.json.JSONArray;
import org.json.JSONException;
import org.json.JSONObject;
import org.skyscreamer.jsonassert.JSONAssert;
import org.skyscreamer.jsonassert.JSONCompareMode;

/** Where our REST APIs differ from the framework's on purpose; see docs/differences.md. */
final class RestDifferences {
  private static final String DEPLOYMENT = "ApiGatewayDeployment";
  private static final String DEPLOYED_AT = DEPLOYMENT + "\\d{13}";
  private static final String DEPLOYED_API = DEPLOYMENT + "[0-9a-f]{32}";
  private static final String ALLOW_ORIGIN = "method.response.header.Access-Control-Allow-Origin";
  private static final String ACCOUNT = "ApiGatewayAccount";
  private static final String ACCOUNT_ROLE = "ApiGatewayAccountRole";
  private static final String CUSTOM_ACCOUNT = "CustomApiGatewayAccountCloudWatchRole";
  private static final List<String> CUSTOM_RESOURCE =
      List.of(
          CUSTOM_ACCOUNT,
          "IamRoleCustomResourcesLambdaExecution",
          "CustomDashresourceDashapigwDashcwDashroleLambdaFunction",
          "CustomDashresourceDashapigwDashcwDashroleLogGroup");

  private static final String ROLE_FOR_LOGS =
      """
      {'Type': 'AWS::IAM::Role',
       'Properties': {
         'AssumeRolePolicyDocument': {
           'Version': '2012-10-17',
           'Statement': [
             {'Effect': 'Allow',
              'Principal': {'Service': 'apigateway.amazonaws.com'},
              'Action': 'sts:AssumeRole'}]},
         'ManagedPolicyArns': [
           {'Fn::Join': ['', [
             'arn:',
             {'Ref': 'AWS::Partition'},
             ':iam::aws:policy/service-role/AmazonAPIGatewayPushToCloudWatchLogs']]}]},
       'DeletionPolicy': 'Retain'}
      """;

  private RestDifferences() {}

  /** Takes out of both templates in what they may differ. */
  static void level(JSONObject expected, JSONObject ours) throws JSONException {
    withoutDeploymentDigest(expected, DEPLOYED_AT);
    withoutDeploymentDigest(ours, DEPLOYED_API);
    withoutCustomResource(expected, ours);
    withoutMarkers(expected, ours);
  }

  /** The framework's id is the clock's, ours a digest of the API. */
  private static void withoutDeploymentDigest(JSONObject template, String id) throws JSONException {
    JSONObject resources = template.getJSONObject("Resources");
    List<String> deployments =
        Json.keys(resources).stream().filter(each -> each.matches(id)).toList();
    assertTrue(deployments.size() <= 1, "one API is deployed once: " + deployments);
    for (String deployment : deployments) {
      resources.put(DEPLOYMENT, resources.remove(deployment));
      Json.rename(template, deployment, DEPLOYMENT);
    }
  }

  /** The framework lets a function of its own set the role for logs, we let CloudFormation. */
  private static void withoutCustomResource(JSONObject expected, JSONObject ours)
      throws JSONException {
    JSONObject theirs = expected.getJSONObject("Resources");
    if (!theirs.has(CUSTOM_ACCOUNT)) {
      return;
    }
    JSONObject own = ours.getJSONObject("Resources");
    Object role = theirs.getJSONObject(CUSTOM_ACCOUNT).getJSONObject("Properties").opt("RoleArn");
    assertSame(account(role), own.remove(ACCOUNT));
    if (role == null) {
      assertSame(ROLE_FOR_LOGS, own.remove(ACCOUNT_ROLE));
    }
    CUSTOM_RESOURCE.forEach(theirs::remove);
  }

  private static String account(Object role) {
    String arn =
        role == null ? "{'Fn::GetAtt': ['ApiGatewayAccountRole', 'Arn']}" : "'" + role + "'";
    return "{'Type': 'AWS::ApiGateway::Account', 'Properties': {'CloudWatchRoleArn': "
        + arn
        + "}, 'DeletionPolicy': 'Retain'}";
  }

  private static void assertSame(String expected, Object ours) throws JSONException {
    JSONAssert.assertEquals(
        new JSONObject(expected.replace('\'', '"')), (JSONObject) ours, JSONCompareMode.STRICT);
  }

  /** Texts that the framework ships are its own; where it has one there must be ours, exactly. */
  private static void withoutMarkers(JSONObject expected, JSONObject ours) throws JSONException {
    JSONObject resources = expected.getJSONObject("Resources");
    for (String id : Json.keys(resources)) {
      JSONObject resource = resources.optJSONObject(id);
      if (resource != null && resource.optString("Type").equals("AWS::ApiGateway::Method")) {
        JSONObject integration = integration(expected, id);
        requestTemplates(integration);
        preflight(integration, integration(ours, id));
      }
    }
  }

  private static JSONObject integration(JSONObject template, String id) throws JSONException {
    JSONObject method = template.getJSONObject("Resources").optJSONObject(id);
    JSONObject properties = method == null ? null : method.optJSONObject("Properties");
    JSONObject integration = properties == null ? null : properties.optJSONObject("Integration");
    return integration == null ? new JSONObject() : integration;
  }

  private static void requestTemplates(JSONObject integration) throws JSONException {
    JSONObject templates = integration.optJSONObject("RequestTemplates");
    for (String type : templates == null ? List.<String>of() : Json.keys(templates)) {
      String marker = templates.getString(type);
      if (FrameworkTexts.isRequestMarker(marker)) {
        assertTrue(marker.startsWith("(framework request template: " + type), marker);
        templates.put(type, FrameworkTexts.request(marker));
      }
    }
  }

  /** A marker does not tell the origins: the first of ours must be the one in the header. */
  private static void preflight(JSONObject expected, JSONObject ours) throws JSONException {
    JSONObject theirs = response(expected);
    String marker = templates(theirs).optString("application/json");
    if (FrameworkTexts.isPreflightMarker(marker)) {
      String text = templates(response(ours)).optString("application/json");
      List<String> origins = FrameworkTexts.origins(text);
      assertTrue(!origins.isEmpty(), () -> "no preflight template of ours: " + text);
      assertEquals(
          theirs.getJSONObject("ResponseParameters").getString(ALLOW_ORIGIN),
          "'" + origins.get(0) + "'");
      templates(theirs).put("application/json", text);
    }
  }

  private static JSONObject response(JSONObject integration) throws JSONException {
    JSONArray responses = integration.optJSONArray("IntegrationResponses");
    return responses == null || responses.length() != 1
        ? new JSONObject()
        : responses.getJSONObject(0);
  }

  private static JSONObject templates(JSONObject response) {
    JSONObject templates = response.optJSONObject("ResponseTemplates");
    return templates == null ? new JSONObject() : templates;
  }

  /** The origins that each preflight of a template allows, by the method's logical id. */
  static Stream<String> preflights(JSONObject template) throws JSONException {
    return Json.keys(template.getJSONObject("Resources")).stream()
        .filter(id -> id.endsWith("Options"))
        .sorted()
        .map(id -> id + " " + origins(template, id));
  }

  private static List<String> origins(JSONObject template, String id) {
    try {
      return FrameworkTexts.origins(
          templates(response(integration(template, id))).optString("application/json"));
    } catch (JSONException problem) {
      throw new IllegalStateException(problem);
    }
  }
}
