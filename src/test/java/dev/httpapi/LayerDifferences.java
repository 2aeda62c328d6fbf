package dev.httpapi;

import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.json.JSONArray;
import org.json.JSONException;
import org.json.JSONObject;

/** Where our layers differ from the framework's on purpose; see docs/differences.md. */
final class LayerDifferences {
  private static final String MARK = "LambdaLayer";
  private static final Pattern RETAINED =
      Pattern.compile("(.*LambdaLayer(?:Permission)?)\\p{XDigit}{40}");

  private LayerDifferences() {}

  /**
   * Takes out of both templates in what their layers may differ: where the content lies, the key
   * that holds the time of day, and the hash of a folder, which has no bytes until it is zipped.
   */
  static void level(JSONObject expected, JSONObject ours) throws JSONException {
    JSONObject outputs = ours.getJSONObject("Outputs");
    for (String id : layers(ours)) {
      Object content = properties(ours, id).get("Content");
      String plain = plain(id);
      if (content instanceof String path) {
        assertFalse(outputs.has(plain + "S3Key"), plain);
        expected.getJSONObject("Outputs").remove(plain + "S3Key");
        if (!path.endsWith(".zip")) {
          withoutHash(expected, plain);
          withoutHash(ours, plain);
        }
      }
    }
    withoutContent(expected);
    withoutContent(ours);
  }

  /** Whether a function has a layer that is a folder. */
  static boolean hasFolder(JSONObject function, JSONObject template) throws JSONException {
    JSONArray layers = function.getJSONObject("Properties").optJSONArray("Layers");
    for (int i = 0; layers != null && i < layers.length(); i++) {
      JSONObject reference = layers.optJSONObject(i);
      String id = reference == null ? "" : reference.optString("Ref");
      if (template.getJSONObject("Resources").has(id)
          && properties(template, id).opt("Content") instanceof String path
          && !path.endsWith(".zip")) {
        return true;
      }
    }
    return false;
  }

  private static List<String> layers(JSONObject template) throws JSONException {
    List<String> layers = new ArrayList<>();
    JSONObject resources = template.getJSONObject("Resources");
    for (String id : Json.keys(resources)) {
      JSONObject resource = resources.optJSONObject(id);
      if (resource != null && resource.optString("Type").equals("AWS::Lambda::LayerVersion")) {
        layers.add(id);
      }
    }
    return layers;
  }

  private static JSONObject properties(JSONObject template, String id) throws JSONException {
    return template.getJSONObject("Resources").getJSONObject(id).getJSONObject("Properties");
  }

  private static String plain(String id) {
    return RETAINED.matcher(id).replaceFirst("$1");
  }

  /** Only what the framework and we make of {@code layers}, not what a user wrote. */
  private static void withoutContent(JSONObject template) throws JSONException {
    for (String id : layers(template)) {
      if (template.getJSONObject("Outputs").has(plain(id) + "Hash")) {
        properties(template, id).remove("Content");
      }
    }
  }

  private static void withoutHash(JSONObject template, String plain) throws JSONException {
    template.getJSONObject("Outputs").getJSONObject(plain + "Hash").remove("Value");
    String key = plain.substring(0, plain.length() - MARK.length());
    JSONObject resources = template.getJSONObject("Resources");
    for (String id : Json.keys(resources)) {
      if (id.startsWith(key) && !plain(id).equals(id)) {
        resources.put(plain(id), resources.remove(id));
        Json.rename(template, id, plain(id));
      }
    }
  }
}
