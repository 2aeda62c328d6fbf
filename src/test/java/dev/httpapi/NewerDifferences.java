package dev.httpapi;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.json.JSONArray;
import org.json.JSONException;
import org.json.JSONObject;
import org.skyscreamer.jsonassert.JSONAssert;
import org.skyscreamer.jsonassert.JSONCompareMode;

/** What our templates have of the framework's later releases; see docs/differences.md. */
final class NewerDifferences {
  private static final String CONDITION = "Condition";
  private static final String URL_PERMISSION = "LambdaPermissionFnUrl";

  private NewerDifferences() {}

  /** Takes out of ours what the framework that made the other does not have. */
  static void level(JSONObject expected, JSONObject ours) throws JSONException {
    withoutCarriedConditions(expected, ours);
    withoutSecondUrlPermissions(
        expected.getJSONObject("Resources"), ours.getJSONObject("Resources"));
  }

  /**
   * Takes out in what the fork is no longer like 3.40.0, and we are: it tags a REST API itself, and
   * counts SnapStart for a version.
   */
  static void levelFork(JSONObject expected, JSONObject ours) throws JSONException {
    JSONObject theirs = expected.getJSONObject("Resources");
    for (String id : Json.keys(theirs)) {
      JSONObject resource = theirs.optJSONObject(id);
      if (resource == null) {
        continue; // a version that was renamed
      }
      if (resource.getString("Type").equals("AWS::ApiGateway::RestApi")) {
        resource.getJSONObject("Properties").remove("Tags");
      } else if (resource.getString("Type").equals("AWS::Lambda::Function")
          && resource.getJSONObject("Properties").has("SnapStart")) {
        String version = id.replaceFirst("LambdaFunction$", "LambdaVersion");
        withoutDigest(expected, version);
        withoutDigest(ours, version);
      }
    }
  }

  private static void withoutDigest(JSONObject template, String version) throws JSONException {
    JSONObject resources = template.getJSONObject("Resources");
    for (String id : Json.keys(resources)) {
      if (id.startsWith(version)
          && resources.getJSONObject(id).getString("Type").equals("AWS::Lambda::Version")) {
        resources.put(version, resources.remove(id));
        Json.rename(template, id, version);
      }
    }
  }

  /** The second permission of a public URL must be the first one, but for what it allows. */
  private static void withoutSecondUrlPermissions(JSONObject expected, JSONObject ours)
      throws JSONException {
    for (String id : Json.keys(expected)) {
      String second = id.substring(0, Math.max(0, id.length() - "Url".length()));
      if (id.endsWith(URL_PERMISSION) && !expected.has(second)) {
        JSONObject wanted = new JSONObject(expected.getJSONObject(id).toString());
        JSONObject properties = wanted.getJSONObject("Properties");
        properties.remove("FunctionUrlAuthType");
        properties.put("Action", "lambda:InvokeFunction").put("InvokedViaFunctionUrl", true);
        assertTrue(ours.has(second), second);
        JSONAssert.assertEquals(wanted, (JSONObject) ours.remove(second), JSONCompareMode.STRICT);
      }
    }
  }

  /**
   * The framework gives a function's condition to the function alone, its fork also to what belongs
   * to Lambda. Each further one of ours must be that of a function, and stand on what refers to the
   * function or to something that has its condition, or on the function's log group.
   */
  private static void withoutCarriedConditions(JSONObject expected, JSONObject ours)
      throws JSONException {
    JSONObject resources = ours.getJSONObject("Resources");
    Map<String, String> conditional = conditions(expected.getJSONObject("Resources"));
    int before;
    do {
      before = conditional.size();
      for (String id : Json.keys(resources)) {
        JSONObject resource = resources.optJSONObject(id);
        if (resource == null) {
          continue; // Fn::Transform and its like
        }
        if (carries(resource, conditional) || isLogGroup(id, resource, conditional)) {
          conditional.put(id, resource.getString(CONDITION));
        }
      }
    } while (conditional.size() > before);
    for (String id : conditional.keySet()) {
      level(expected.getJSONObject("Resources"), resources, id);
    }
    JSONObject outputs = ours.getJSONObject("Outputs");
    for (String name : Json.keys(outputs)) {
      JSONObject output = outputs.optJSONObject(name);
      if (output == null) {
        continue;
      }
      if (carries(output, conditional)
          || (name.startsWith("ServiceEndpoint")
              && conditional.containsValue(output.optString(CONDITION)))) {
        level(expected.getJSONObject("Outputs"), outputs, name);
      }
    }
  }

  private static void level(JSONObject expected, JSONObject ours, String id) throws JSONException {
    JSONObject theirs = expected.optJSONObject(id);
    if (ours.has(id) && (theirs == null || !theirs.has(CONDITION))) {
      ours.getJSONObject(id).remove(CONDITION);
    }
  }

  private static Map<String, String> conditions(JSONObject resources) throws JSONException {
    Map<String, String> conditions = new HashMap<>();
    for (String id : Json.keys(resources)) {
      JSONObject resource = resources.optJSONObject(id);
      if (resource != null && resource.has(CONDITION)) {
        conditions.put(id, resource.getString(CONDITION));
      }
    }
    return conditions;
  }

  private static boolean carries(JSONObject entry, Map<String, String> conditional)
      throws JSONException {
    Set<String> references = new HashSet<>();
    gather(entry, references);
    return entry.has(CONDITION)
        && references.stream()
            .anyMatch(id -> entry.optString(CONDITION).equals(conditional.get(id)));
  }

  private static boolean isLogGroup(String id, JSONObject resource, Map<String, String> conditional)
      throws JSONException {
    return id.endsWith("LogGroup")
        && resource.has(CONDITION)
        && resource
            .getString(CONDITION)
            .equals(conditional.get(id.replaceFirst("LogGroup$", "LambdaFunction")));
  }

  /** The logical ids that a part of a template refers to. */
  static void gather(Object part, Set<String> references) throws JSONException {
    if (part instanceof JSONArray list) {
      for (int i = 0; i < list.length(); i++) {
        gather(list.get(i), references);
      }
    } else if (part instanceof JSONObject object) {
      for (String key : Json.keys(object)) {
        Object value = object.get(key);
        if (key.equals("Ref") || key.equals("DependsOn") && value instanceof String) {
          references.add(value.toString());
        } else if (key.equals("Fn::GetAtt") && value instanceof JSONArray list) {
          references.add(list.getString(0));
        } else if (key.equals("DependsOn") && value instanceof JSONArray list) {
          for (int i = 0; i < list.length(); i++) {
            references.add(list.getString(i));
          }
        } else {
          gather(value, references);
        }
      }
    }
  }
}
