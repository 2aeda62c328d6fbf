package dev.httpapi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.httpapi.diagnostics.Diagnostic;
import dev.httpapi.testing.InlineService;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.json.JSONException;
import org.json.JSONObject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What docs/differences.md says of layers, and when their ids change. */
class LayersTest {
  private static final String SERVICE =
      """
      service: shop
      provider: {name: aws, runtime: nodejs20.x}
      package: {artifact: code.zip}
      layers:
        archive: {package: {artifact: layer.zip}, retain: true}
        folder: {path: layer, retain: true}
      functions:
        a: {handler: a.b, layers: [!Ref ArchiveLambdaLayer]}
        f: {handler: a.b, layers: [!Ref FolderLambdaLayer]}
        none: {handler: a.b}
      """;

  @TempDir Path folder;

  @BeforeEach
  void writeFiles() throws IOException {
    write("code.zip", "code");
    write("layer.zip", "archive");
    write("layer/nodejs/a.js", "a");
    write("layer/bin/run", "run");
  }

  private void write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private JSONObject template(String service) throws JSONException {
    return new InlineService(folder, service).template();
  }

  private String template() throws JSONException {
    return template(SERVICE).toString();
  }

  /** The one logical id of a template that starts like this. */
  private static String id(String template, String start) throws JSONException {
    List<String> ids =
        Json.keys(new JSONObject(template).getJSONObject("Resources")).stream()
            .filter(id -> id.startsWith(start))
            .toList();
    assertEquals(1, ids.size(), ids.toString());
    return ids.get(0);
  }

  @Test
  void timesAndModesOfFilesDoNotMatter() throws IOException, JSONException {
    String before = template();
    for (String name : List.of("layer.zip", "layer/nodejs/a.js", "layer/bin/run")) {
      Files.setLastModifiedTime(folder.resolve(name), FileTime.fromMillis(0));
      Files.setPosixFilePermissions(
          folder.resolve(name), PosixFilePermissions.fromString("rwxr-x---"));
    }
    assertEquals(before, template());
  }

  @Test
  void aByteOfAnArchiveChangesItsIdAndThoseOfVersionsWithIt() throws IOException, JSONException {
    assertOnlyChanges("layer.zip", "archivE", "Archive", "A");
  }

  @Test
  void aByteOfAFolderChangesItsIdAndThoseOfVersionsWithIt() throws IOException, JSONException {
    assertOnlyChanges("layer/nodejs/a.js", "A", "Folder", "F");
  }

  private void assertOnlyChanges(String file, String text, String layer, String function)
      throws IOException, JSONException {
    String before = template();
    write(file, text);
    String after = template();
    for (String start : List.of("ArchiveLambdaLayer", "FolderLambdaLayer")) {
      assertChange(before, after, start, start.startsWith(layer));
      String output = start + "Hash";
      assertEquals(
          start.startsWith(layer), !output(before, output).equals(output(after, output)), output);
    }
    for (String start : List.of("ALambdaVersion", "FLambdaVersion", "NoneLambdaVersion")) {
      assertChange(before, after, start, start.startsWith(function + "Lambda"));
    }
  }

  private static void assertChange(String before, String after, String start, boolean changes)
      throws JSONException {
    assertEquals(changes, !id(before, start).equals(id(after, start)), start);
  }

  private static String output(String template, String name) throws JSONException {
    return new JSONObject(template).getJSONObject("Outputs").getJSONObject(name).getString("Value");
  }

  @Test
  void aSettingOfALayerChangesItsHashAndTheVersionsWithIt() throws JSONException {
    String before = template();
    String after =
        template(SERVICE.replace("retain: true}\n  folder", "retain: true, name: n}\n  folder"))
            .toString();
    assertNotEquals(id(before, "ArchiveLambdaLayer"), id(after, "ArchiveLambdaLayer"));
    assertNotEquals(id(before, "ALambdaVersion"), id(after, "ALambdaVersion"));
    assertEquals(id(before, "FolderLambdaLayer"), id(after, "FolderLambdaLayer"));
    assertEquals(id(before, "FLambdaVersion"), id(after, "FLambdaVersion"));
  }

  @Test
  void aFunctionsFolderGoesWithoutThoseOfLayers() throws IOException, JSONException {
    String service = SERVICE.replace("package: {artifact: code.zip}\n", "");
    write("handler.js", "code");
    String before = template(service).toString();
    write("layer/nodejs/a.js", "other");
    assertEquals(
        id(before, "NoneLambdaVersion"), id(template(service).toString(), "NoneLambdaVersion"));
  }

  @Test
  void aReferenceToARetainedLayerLeadsToIt() throws JSONException {
    String template = template();
    String id = id(template, "ArchiveLambdaLayer");
    assertTrue(id.matches("ArchiveLambdaLayer[0-9a-f]{40}"), id);
    assertEquals(id, layerOf(new JSONObject(template), "ALambdaFunction"));
  }

  @Test
  void aReferenceToAResourceOfTheUsersOwnIsLeftAlone() throws JSONException {
    String own =
        """
        resources:
          Parameters:
            ArchiveLambdaLayer: {Type: String}
        """;
    assertEquals("ArchiveLambdaLayer", layerOf(template(SERVICE + own), "ALambdaFunction"));
  }

  private static String layerOf(JSONObject template, String function) throws JSONException {
    return template
        .getJSONObject("Resources")
        .getJSONObject(function)
        .getJSONObject("Properties")
        .getJSONArray("Layers")
        .getJSONObject(0)
        .getString("Ref");
  }

  @Test
  void idsHoldLettersAndDigitsOnly() throws JSONException {
    JSONObject resources =
        template(
                SERVICE
                    .replace("archive: {", "my.tools: {name: my-tools, ")
                    .replace("ArchiveLambda", "My.toolsLambda")
                    .replace(
                        "retain: true}\n  folder",
                        "allowedAccounts: ['arn:aws:iam::123456789012:root', '*']}\n  folder"))
            .getJSONObject("Resources");
    assertTrue(resources.has("MytoolsLambdaLayer"), resources.toString());
    assertTrue(resources.has("Mytoolsarnawsiam123456789012rootLambdaLayerPermission"));
    assertTrue(resources.has("MytoolsWildLambdaLayerPermission"));
    assertEquals(
        "MytoolsLambdaLayer",
        resources
            .getJSONObject("ALambdaFunction")
            .getJSONObject("Properties")
            .getJSONArray("Layers")
            .getJSONObject(0)
            .getString("Ref"));
  }

  @Test
  void theContentIsALocalPathAndNoKeyIsTold() throws JSONException {
    JSONObject template = template(SERVICE.replace(", retain: true", ""));
    JSONObject resources = template.getJSONObject("Resources");
    assertEquals("layer.zip", content(resources, "ArchiveLambdaLayer"));
    assertEquals("layer", content(resources, "FolderLambdaLayer"));
    JSONObject outputs = template.getJSONObject("Outputs");
    assertTrue(outputs.has("ArchiveLambdaLayerHash"));
    assertTrue(outputs.has("ArchiveLambdaLayerQualifiedArn"));
    assertFalse(outputs.has("ArchiveLambdaLayerS3Key"));
  }

  private static String content(JSONObject resources, String id) throws JSONException {
    return resources.getJSONObject(id).getJSONObject("Properties").getString("Content");
  }

  @Test
  void severalRetainedLayersOfOneNameCollide() {
    List<Diagnostic> told =
        new InlineService(
                folder,
                """
                service: shop
                provider: {name: aws}
                layers:
                  a-b: {path: layer, retain: true}
                  aDashb: {package: {artifact: layer.zip}, retain: true}
                """)
            .diagnostics();
    assertEquals(1, told.size(), told.toString());
    assertEquals("logical-id-collision", told.get(0).code().id());
    assertEquals(5, told.get(0).span().line());
  }

  @Test
  void aMappingInThePlaceOfAListIsToldOnce() {
    String service =
        SERVICE.replace("nodejs20.x}", "nodejs20.x, layers: !Ref ArchiveLambdaLayer}")
            + "  more: {handler: a.b}\n";
    List<Diagnostic> errors =
        new InlineService(folder, service)
            .diagnostics().stream().filter(Diagnostic::isError).toList();
    assertEquals(1, errors.size(), errors.toString());
    assertEquals(2, errors.get(0).span().line());
  }

  @Test
  void aFolderIsNamedRelativeToTheService() {
    List<Diagnostic> told =
        new InlineService(
                folder,
                """
                service: shop
                provider: {name: aws}
                layers:
                  a: {path: FOLDER}
                """
                    .replace("FOLDER", folder.resolve("layer").toString()))
            .diagnostics();
    assertEquals(1, told.size(), told.toString());
    assertEquals("missing-artifact", told.get(0).code().id());
  }
}
