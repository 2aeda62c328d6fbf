package dev.httpapi;

import java.util.ArrayList;
import java.util.List;
import org.json.JSONException;
import org.json.JSONObject;

/** Where our templates differ from the framework's on purpose; see docs/differences.md. */
final class KnownDifferences {
  private static final String BUCKET = "ServerlessDeploymentBucket";
  private static final String VERSION_MARK = "LambdaVersion";

  private KnownDifferences() {}

  /** Takes out of both templates in what they may differ. */
  static void level(JSONObject expected, JSONObject ours) throws JSONException {
    for (String version : versionsOfFolders(ours)) {
      withoutFolderDigest(expected, version);
      withoutFolderDigest(ours, version);
    }
    LayerDifferences.level(expected, ours);
    withoutCodeLocation(expected, ours);
    NewerDifferences.level(expected, ours);
    WebsocketDifferences.level(expected, ours);
    RestDifferences.level(expected, ours);
  }

  /** Code is uploaded by other programs, to a bucket of theirs, unless this one is asked for. */
  static void withoutDeploymentBucket(JSONObject template) throws JSONException {
    JSONObject resources = template.getJSONObject("Resources");
    resources.remove(BUCKET);
    resources.remove(BUCKET + "Policy");
    template.getJSONObject("Outputs").remove(BUCKET + "Name");
  }

  /** The framework names a key that holds the time of day; we name the local file. */
  private static void withoutCodeLocation(JSONObject expected, JSONObject ours)
      throws JSONException {
    JSONObject resources = expected.getJSONObject("Resources");
    for (String id : Json.keys(resources)) {
      JSONObject code = code(resources, id);
      JSONObject function = ours.getJSONObject("Resources").optJSONObject(id);
      if (code != null && code.has("S3Key") && function != null) {
        if (function.getJSONObject("Properties").opt("Code") instanceof String) {
          properties(resources, id).remove("Code");
          function.getJSONObject("Properties").remove("Code");
        }
      }
    }
  }

  private static JSONObject code(JSONObject resources, String id) {
    JSONObject properties = properties(resources, id);
    return properties == null ? null : properties.optJSONObject("Code");
  }

  private static JSONObject properties(JSONObject resources, String id) {
    JSONObject resource = resources.optJSONObject(id);
    return resource == null ? null : resource.optJSONObject("Properties");
  }

  /** What the versions of functions start with whose code or layer is a folder, without digest. */
  private static List<String> versionsOfFolders(JSONObject ours) throws JSONException {
    JSONObject resources = ours.getJSONObject("Resources");
    List<String> found = new ArrayList<>();
    for (String id : Json.keys(resources)) {
      JSONObject resource = resources.optJSONObject(id);
      if (resource != null && resource.optString("Type").equals("AWS::Lambda::Version")) {
        JSONObject name = properties(resources, id).optJSONObject("FunctionName");
        JSONObject function = name == null ? null : properties(resources, name.optString("Ref"));
        if (function != null
            && (".".equals(function.opt("Code"))
                || LayerDifferences.hasFolder(
                    resources.getJSONObject(name.optString("Ref")), ours))) {
          found.add(withoutDigest(id));
        }
      }
    }
    return found;
  }

  private static String withoutDigest(String versionId) {
    return versionId.substring(0, versionId.lastIndexOf(VERSION_MARK) + VERSION_MARK.length());
  }

  /**
   * A folder has no bytes until somebody zips it. The framework's digest counts times and modes of
   * the zip that it made, ours the files themselves; both stand in the logical id, and theirs in
   * {@code CodeSha256}.
   */
  private static void withoutFolderDigest(JSONObject template, String version)
      throws JSONException {
    JSONObject resources = template.getJSONObject("Resources");
    for (String id : Json.keys(resources)) {
      if (id.startsWith(version) && withoutDigest(id).equals(version)) {
        JSONObject resource = resources.getJSONObject(id);
        resource.getJSONObject("Properties").remove("CodeSha256");
        resources.remove(id);
        resources.put(version, resource);
        Json.rename(template, id, version);
      }
    }
  }
}
