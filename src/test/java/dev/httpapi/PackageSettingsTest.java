package dev.httpapi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.httpapi.testing.InlineService;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.json.JSONException;
import org.json.JSONObject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which files count for a version, as {@code package} of the service and of functions say. */
class PackageSettingsTest {
  @TempDir Path folder;

  @BeforeEach
  void writeCode() throws IOException {
    Files.writeString(folder.resolve("a.js"), "1");
    Files.writeString(folder.resolve("b.js"), "1");
  }

  @Test
  void whatTheServiceTakesInComesAfterWhatAFunctionLeavesOut() throws Exception {
    assertCounts("{patterns: [a.js]}", "{individually: true, exclude: [a.js]}");
  }

  @Test
  void whatAFunctionLeavesOutByPatternComesLast() throws Exception {
    assertDoesNotCount("{patterns: [a.js]}", "{individually: true, patterns: ['!a.js']}");
  }

  @Test
  void anExclusionOfAnExclusionTakesIn() throws Exception {
    assertCounts("{exclude: ['*.js', '!a.js']}", "{}");
    assertDoesNotCount("{exclude: ['*.js', '!b.js']}", "{}");
  }

  @Test
  void patternsOfAFunctionCountWhenItIsPackagedAlone() throws Exception {
    assertCounts("{}", "{patterns: ['!a.js']}");
    assertDoesNotCount("{individually: true}", "{patterns: ['!a.js']}");
  }

  @Test
  void aFunctionPackagedAloneHasNothingOfTheServicesArchive() throws Exception {
    Files.writeString(folder.resolve("service.zip"), "an archive");
    assertDoesNotCount("{artifact: service.zip}", "{}");
    assertCounts("{artifact: service.zip}", "{individually: true}");
    assertDoesNotCount("{artifact: service.zip, individually: true}", "{}");
  }

  private void assertCounts(String service, String function) throws Exception {
    assertNotEquals(version(service, function), versionWithOtherFile(service, function));
  }

  private void assertDoesNotCount(String service, String function) throws Exception {
    assertEquals(version(service, function), versionWithOtherFile(service, function));
  }

  private String versionWithOtherFile(String service, String function) throws Exception {
    Files.writeString(folder.resolve("a.js"), "2");
    String version = version(service, function);
    Files.writeString(folder.resolve("a.js"), "1");
    return version;
  }

  private String version(String service, String function) throws JSONException {
    JSONObject template =
        new InlineService(
                folder,
                "service: shop\n"
                    + "provider: {name: aws, runtime: nodejs20.x}\n"
                    + ("package: " + service + "\n")
                    + "functions:\n"
                    + ("  list: {handler: a.b, package: " + function + "}\n"))
            .template();
    return template
        .getJSONObject("Outputs")
        .getJSONObject("ListLambdaFunctionQualifiedArn")
        .getJSONObject("Value")
        .getString("Ref");
  }
}
