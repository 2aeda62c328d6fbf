package dev.httpapi;

import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.httpapi.testing.Fixture;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.json.JSONArray;
import org.json.JSONException;
import org.json.JSONObject;

/** Where our layers differ from the framework's on purpose; see docs/differences.md. */
record LayerDifferences(Fixture fixture) {
  private static final Pattern RETAINED = Pattern.compile("(.*LambdaLayer)[0-9a-f]{40}");

  /**
   * Takes out of both templates in what their layers may differ: where the content lies, the key
   * that holds the time of day, and the hash of a folder, which has no bytes until it is zipped.
   */
  void level(JSONObject expected, JSONObject ours) throws JSONException {
    JSONObject outputs = ours.getJSONObject("Outputs");
    for (String id : layers(ours)) {
      String plain = plain(id);
      if (properties(ours, id).get("Content") instanceof String path) {
        assertFalse(outputs.has(plain + "S3Key"), plain);
        expected.getJSONObject("Outputs").remove(plain + "S3Key");
        if (isFolder(path)) {
          withoutHash(expected, plain);
          withoutHash(ours, plain);
        }
      }
    }
    withoutContent(expected, ours);
  }

  private boolean isFolder(String path) {
    return Files.isDirectory(fixture.folder().resolve(path));
  }

  /** Whether a function has a layer that is a folder. */
  boolean hasFolder(JSONObject function, JSONObject template) throws JSONException {
    JSONArray layers = function.optJSONArray("Layers");
    for (int i = 0; layers != null && i < layers.length(); i++) {
      JSONObject reference = layers.optJSONObject(i);
      String id = reference == null ? "" : reference.optString("Ref");
      if (template.getJSONObject("Resources").has(id)
          && properties(template, id).opt("Content") instanceof String path
          && isFolder(path)) {
        return true;
      }
    }
    return false;
  }

  private static List<String> layers(JSONObject template) throws JSONException {
    return ofType("AWS::Lambda::LayerVersion", template);
  }

  private static List<String> ofType(String type, JSONObject template) throws JSONException {
    List<String> found = new ArrayList<>();
    JSONObject resources = template.getJSONObject("Resources");
    for (String id : Json.keys(resources)) {
      JSONObject resource = resources.optJSONObject(id);
      if (resource != null && resource.optString("Type").equals(type)) {
        found.add(id);
      }
    }
    return found;
  }

  private static JSONObject properties(JSONObject template, String id) throws JSONException {
    return template.getJSONObject("Resources").getJSONObject(id).getJSONObject("Properties");
  }

  private static String plain(String id) {
    return RETAINED.matcher(id).replaceFirst("$1");
  }

  /**
   * The framework names a key that holds the time of day, we the local file or folder that the
   * service names for this layer. What a user wrote as the content is compared.
   */
  private void withoutContent(JSONObject expected, JSONObject ours) throws JSONException {
    WrittenPaths written = new WrittenPaths(fixture);
    for (String id : layers(ours)) {
      JSONObject mine = properties(ours, id);
      if (mine.opt("Content") instanceof String path
          && expected.getJSONObject("Resources").has(id)
          && properties(expected, id).opt("Content") instanceof JSONObject theirs) {
        CodeDifferences.assertNames(
            fixture, path, theirs.getString("S3Key"), written.ofLayer(plain(id)), id);
        mine.remove("Content");
        properties(expected, id).remove("Content");
      }
    }
  }

  /** A retained version and the permissions for it have the hash at the end of their ids. */
  private static void withoutHash(JSONObject template, String plain) throws JSONException {
    template.getJSONObject("Outputs").getJSONObject(plain + "Hash").remove("Value");
    for (String id : layers(template)) {
      if (plain(id).equals(plain) && !id.equals(plain)) {
        String hash = id.substring(plain.length());
        for (String permission : permissions(id, template)) {
          if (permission.endsWith(hash)) {
            rename(
                template, permission, permission.substring(0, permission.length() - hash.length()));
          }
        }
        rename(template, id, plain);
      }
    }
  }

  private static List<String> permissions(String layer, JSONObject template) throws JSONException {
    List<String> found = new ArrayList<>();
    for (String id : ofType("AWS::Lambda::LayerVersionPermission", template)) {
      JSONObject version = properties(template, id).optJSONObject("LayerVersionArn");
      if (version != null && version.optString("Ref").equals(layer)) {
        found.add(id);
      }
    }
    return found;
  }

  private static void rename(JSONObject template, String from, String to) throws JSONException {
    JSONObject resources = template.getJSONObject("Resources");
    resources.put(to, resources.remove(from));
    Json.rename(template, from, to);
  }
}
