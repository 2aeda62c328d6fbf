package dev.httpapi.inspect;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Values of the environment are found in the template, and nothing else is taken for them. */
class LeakSearchTest {
  private static final String PROPERTIES = "ListLambdaFunction.Properties.";

  @TempDir Path folder;

  @BeforeEach
  void code() throws IOException {
    Files.writeString(folder.resolve("a.js"), "exports.b = 1;\n");
  }

  @Test
  void aValueIsFoundThroughTextsPropertiesAndFiles() throws IOException {
    Files.writeString(folder.resolve("conf.yml"), "url: db://${self:custom.secret}@host\n");
    assertEquals(
        List.of(PROPERTIES + "Environment.Variables.URL: ${env:SECRET} (serverless.yml:6:13)"),
        leaks(
            "custom:\n  secret: \"x${env:SECRET}\"",
            "environment: {URL: \"${file(conf.yml):url}\", OTHER: hunter2}",
            Map.of("SECRET", "hunter2")));
  }

  @Test
  void aShortValueIsNoFalseAlarm() {
    assertEquals(
        List.of(PROPERTIES + "Environment.Variables.N: ${env:ONE} (serverless.yml:8:23)"),
        leaks("", "environment: {N: \"${env:ONE}\", M: 1, L: a1}", Map.of("ONE", "1")));
  }

  @Test
  void numbersThatTheSchemaMakesAreFound() {
    assertEquals(
        List.of(PROPERTIES + "MemorySize: ${env:MEMORY} (serverless.yml:8:17)"),
        leaks("", "memorySize: ${env:MEMORY}", Map.of("MEMORY", "512")));
  }

  @Test
  void theStageIsFoundWhereTheCompilerPutIt() {
    List<String> leaks =
        leaks(
            "custom: {stage: \"${env:STAGE}\"}\nparams: {default: {s: \"${self:custom.stage}\"}}",
            "environment: {S: \"${param:s}\"}\n    name: fn-${self:custom.stage}",
            Map.of("STAGE", "prod"));
    assertEquals(
        List.of(
            "ListLogGroup.Properties.LogGroupName: ${env:STAGE} (serverless.yml:5:18)",
            PROPERTIES + "FunctionName: ${env:STAGE} (serverless.yml:5:18)",
            PROPERTIES + "Environment.Variables.S: ${env:STAGE} (serverless.yml:5:18)"),
        leaks.stream()
            .filter(leak -> !leak.startsWith("IamRole") && !leak.startsWith("Outputs"))
            .toList());
  }

  @Test
  void aLogicalIdThatIsMadeOfAValueIsOne() {
    assertEquals(
        List.of(
            "HttpApiRouteGetMyDashitems: ${env:PATH_NAME} (serverless.yml:8:30)",
            "HttpApiRouteGetMyDashitems.Properties.RouteKey: ${env:PATH_NAME}"
                + " (serverless.yml:8:30)"),
        leaks(
            "", "events: [{httpApi: \"GET /${env:PATH_NAME}\"}]", Map.of("PATH_NAME", "my-items")));
  }

  @Test
  void whatOnlyDecidesLandsNowhere() throws IOException {
    Files.writeString(folder.resolve("prod.yml"), "x: one\n");
    assertEquals(
        List.of(),
        leaks(
            "custom: {on: \"${strToBool(${env:ON})}\", unused: \"${env:WHICH}\"}",
            "environment: {X: \"${file(${env:WHICH}.yml):x}\", Y: \"${self:custom.on}\"}",
            Map.of("WHICH", "prod", "ON", "true")));
  }

  @Test
  void aSettingThatTakesFewWordsIsSearchedByItsText() {
    assertEquals(
        List.of(
            PROPERTIES
                + "Architectures.0: ${env:ARCH} (serverless.yml:9:19) possibly: the same"
                + " characters stand there"),
        leaks("configValidationMode: error", "architecture: ${env:ARCH}", Map.of("ARCH", "arm64")));
  }

  private List<String> leaks(String head, String function, Map<String, String> environment) {
    String text =
        Inspection.PROVIDER
            + (head.isEmpty() ? "" : head + "\n")
            + "functions:\n  list:\n    handler: a.b\n    "
            + function
            + "\n";
    return new Inspection(folder, text, environment).leaks();
  }
}
