package dev.httpapi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.httpapi.CompileOptions.Choice;
import dev.httpapi.diagnostics.Code;
import dev.httpapi.template.TemplateFormat;
import dev.httpapi.template.TemplateWriter;
import dev.httpapi.testing.Fixture;
import dev.httpapi.testing.InlineService;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.json.JSONException;
import org.json.JSONObject;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A whole stack without a look at code: it need not be there, and settings alone name versions. */
class CodeNotReadTest {
  private static final String SERVICE =
      """
      service: shop
      provider: {name: aws, runtime: nodejs20.x}
      package: {artifact: code.zip}
      layers:
        archive: {package: {artifact: layer.zip}, retain: true}
        folder: {path: layer, retain: true, allowedAccounts: ['*']}
      functions:
        a: {handler: a.b, layers: [!Ref ArchiveLambdaLayer]}
        f: {handler: a.b, layers: [!Ref FolderLambdaLayer], provisionedConcurrency: 1}
        away: {handler: a.b, package: {artifact: 's3://bucket/code.zip'}}
        image: {image: '123456789012.dkr.ecr.eu-west-1.amazonaws.com/a@sha256:IMAGE'}
      """
          .replace("IMAGE", "0".repeat(64));

  @TempDir Path folder;

  @TestFactory
  Stream<DynamicTest> everyFixtureCompilesToTheSameTwice() {
    return Fixture.all().stream()
        .map(fixture -> DynamicTest.dynamicTest(fixture.name(), () -> check(fixture)));
  }

  private static void check(Fixture fixture) {
    Fixture.Result first = fixture.compile(Choice.CODE_NOT_READ);
    assertEquals(text(first), text(fixture.compile(Choice.CODE_NOT_READ)));
    assertTrue(
        first.diagnostics().all().stream().noneMatch(one -> one.code() == Code.MISSING_ARTIFACT));
    if (!fixture.isRefused()) {
      assertTrue(first.template().isPresent(), () -> first.diagnostics().all().toString());
    }
  }

  private static String text(Fixture.Result result) {
    return result
        .template()
        .map(template -> TemplateWriter.write(template, TemplateFormat.JSON))
        .orElse("");
  }

  private String template(String service) throws JSONException {
    return new InlineService(folder, service, Choice.CODE_NOT_READ).template().toString();
  }

  @ParameterizedTest
  @ValueSource(strings = {"3", "2"})
  void codeIsOfNoConsequence(String formula) throws IOException, JSONException {
    String service =
        formula.equals("3")
            ? SERVICE
            : SERVICE.replace(
                "runtime: nodejs20.x", "runtime: nodejs20.x, lambdaHashingVersion: 20200924");
    String none = template(service);
    for (String content : new String[] {"one", "another"}) {
      Files.writeString(folder.resolve("code.zip"), content);
      Files.writeString(folder.resolve("layer.zip"), content);
      Files.createDirectories(folder.resolve("layer"));
      Files.writeString(folder.resolve("layer/a.js"), content);
      assertEquals(none, template(service));
    }
    assertFalse(none.contains("CodeSha256\":\"\""));
  }

  @Test
  void settingsNameVersionsAndLayers() throws JSONException {
    JSONObject before = new JSONObject(template(SERVICE)).getJSONObject("Resources");
    JSONObject after =
        new JSONObject(
                template(
                    SERVICE
                        .replace("a: {handler: a.b", "a: {handler: a.c")
                        .replace("layer.zip}", "layer.zip}, description: other")))
            .getJSONObject("Resources");
    for (String start : new String[] {"ALambdaVersion", "ArchiveLambdaLayer"}) {
      assertNotEquals(id(before, start), id(after, start));
      assertTrue(id(before, start).length() > start.length());
    }
    for (String start : new String[] {"FLambdaVersion", "FolderLambdaLayer", "AwayLambdaVersion"}) {
      assertEquals(id(before, start), id(after, start));
    }
  }

  private static String id(JSONObject resources, String start) throws JSONException {
    return Json.keys(resources).stream()
        .filter(id -> id.startsWith(start))
        .findFirst()
        .orElseThrow();
  }
}
