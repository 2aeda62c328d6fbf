package dev.httpapi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.httpapi.testing.Fixture;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.json.JSONException;
import org.json.JSONObject;

/** Where the code of functions differs from the framework's; see docs/differences.md. */
record CodeDifferences(Fixture fixture) {
  private static final String VERSION_MARK = "LambdaVersion";

  /** Takes out of both templates in what the code may differ. */
  void level(JSONObject expected, JSONObject ours) throws JSONException {
    for (Version version : versionsOfFolders(ours)) {
      withoutFolderDigest(expected, version);
      withoutFolderDigest(ours, version);
    }
    new LayerDifferences(fixture).level(expected, ours);
    withoutLocation(expected, ours);
  }

  /**
   * The framework names a key that holds the time of day; we name the local file. It must be the
   * file that the service names for this function, and be called as the framework's key ends.
   */
  private void withoutLocation(JSONObject expected, JSONObject ours) throws JSONException {
    WrittenPaths written = new WrittenPaths(fixture);
    JSONObject resources = expected.getJSONObject("Resources");
    for (String id : Json.keys(resources)) {
      JSONObject code = code(resources, id);
      JSONObject function = properties(ours.getJSONObject("Resources"), id);
      if (code != null
          && code.has("S3Key")
          && function != null
          && function.opt("Code") instanceof String path) {
        assertNames(fixture, path, code.getString("S3Key"), written.ofFunction(id), id);
        properties(resources, id).remove("Code");
        function.remove("Code");
      }
    }
  }

  /** A path of ours is what the service names, and an archive is called as in the bucket. */
  static void assertNames(
      Fixture fixture, String path, String key, Optional<String> written, String id) {
    if (written.isPresent()) {
      assertEquals(written.get(), path, id);
    }
    if (!Files.isDirectory(fixture.folder().resolve(path))) {
      assertEquals(fileName(key), fileName(path), id);
    }
  }

  private static String fileName(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  private static JSONObject code(JSONObject resources, String id) {
    JSONObject properties = properties(resources, id);
    return properties == null ? null : properties.optJSONObject("Code");
  }

  private static JSONObject properties(JSONObject resources, String id) {
    JSONObject resource = resources.optJSONObject(id);
    return resource == null ? null : resource.optJSONObject("Properties");
  }

  /**
   * A version whose digest counts a folder.
   *
   * @param start what its id starts with
   * @param ofFolder whether the function's code is the folder, not its layers alone
   */
  private record Version(String start, boolean ofFolder) {}

  private List<Version> versionsOfFolders(JSONObject ours) throws JSONException {
    JSONObject resources = ours.getJSONObject("Resources");
    LayerDifferences layers = new LayerDifferences(fixture);
    List<Version> found = new ArrayList<>();
    for (String id : Json.keys(resources)) {
      JSONObject function = functionOf(resources, id);
      if (function != null) {
        boolean ofFolder = ".".equals(function.opt("Code"));
        if (ofFolder) {
          assertFalse(properties(resources, id).has("CodeSha256"), id);
        }
        if (ofFolder || layers.hasFolder(function, ours)) {
          found.add(new Version(withoutDigest(id), ofFolder));
        }
      }
    }
    return found;
  }

  /** The properties of the function that a resource is a version of; null when it is none. */
  private static JSONObject functionOf(JSONObject resources, String id) {
    JSONObject resource = resources.optJSONObject(id);
    if (resource == null || !resource.optString("Type").equals("AWS::Lambda::Version")) {
      return null;
    }
    JSONObject name = properties(resources, id).optJSONObject("FunctionName");
    return name == null ? null : properties(resources, name.optString("Ref"));
  }

  private static String withoutDigest(String versionId) {
    return versionId.substring(0, versionId.lastIndexOf(VERSION_MARK) + VERSION_MARK.length());
  }

  /**
   * A folder has no bytes until somebody zips it. The framework's digest counts times and modes of
   * the zip that it made, ours the files themselves; both stand in the logical id, and theirs in
   * {@code CodeSha256} where the folder is the function's code.
   */
  private static void withoutFolderDigest(JSONObject template, Version version)
      throws JSONException {
    JSONObject resources = template.getJSONObject("Resources");
    for (String id : Json.keys(resources)) {
      if (id.startsWith(version.start()) && withoutDigest(id).equals(version.start())) {
        JSONObject resource = resources.getJSONObject(id);
        if (version.ofFolder()) {
          resource.getJSONObject("Properties").remove("CodeSha256");
        }
        resources.remove(id);
        resources.put(version.start(), resource);
        Json.rename(template, id, version.start());
      }
    }
  }
}
