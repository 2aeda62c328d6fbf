package dev.httpapi;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.httpapi.CompileOptions.Choice;
import dev.httpapi.diagnostics.Code;
import dev.httpapi.diagnostics.Switches;
import dev.httpapi.diagnostics.Switches.Level;
import dev.httpapi.testing.InlineService;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rules are switched by an option, by the service, and by comments. */
class RuleSwitchesTest {
  private static final String SERVICE =
      """
      service: shop
      provider:
        name: aws
        runtime: nodejs20.x
      functions:
        resize:
          handler: src/resize.handler
          memorySize: 64
      """;

  @TempDir Path folder;

  private List<String> told(String text, Switches switches, Choice... choices) {
    return new InlineService(folder, text, choices)
        .diagnostics(switches).stream()
            .map(
                one ->
                    one.severity().label()
                        + " "
                        + one.code().id()
                        + " "
                        + one.span().file().name()
                        + ":"
                        + one.span().line())
            .toList();
  }

  private List<String> told(String text) {
    return told(text, new Switches());
  }

  private static String rules(String rules) {
    return SERVICE + "custom: {httpapi: {rules: " + rules + "}}\n";
  }

  private static String commented(String comment) {
    return SERVICE.replace("memorySize: 64", "memorySize: 64 " + comment);
  }

  @Test
  void anErrorRefusesUnlessItIsSwitched() {
    assertEquals(List.of("error memory-size serverless.yml:8"), told(SERVICE));
  }

  @ParameterizedTest
  @CsvSource({
    "WARNING, warning memory-size serverless.yml:8",
    "ERROR, error memory-size serverless.yml:8"
  })
  void theOptionWeighs(Level level, String expected) {
    assertEquals(List.of(expected), told(SERVICE, new Switches().set(Code.MEMORY_SIZE, level)));
  }

  @Test
  void whatIsOffIsNotToldInOtherWords() {
    assertEquals(List.of(), told(SERVICE, new Switches().set(Code.MEMORY_SIZE, Level.OFF)));
  }

  @ParameterizedTest
  @CsvSource({"off", "'off'", "false"})
  void theServiceSwitchesOff(String word) {
    assertEquals(List.of(), told(rules("{memory-size: " + word + "}")));
  }

  @Test
  void theServiceWeighs() {
    assertEquals(
        List.of("warning memory-size serverless.yml:8"), told(rules("{memory-size: warning}")));
  }

  @Test
  void theOptionGoesBeforeTheService() {
    assertEquals(
        List.of("warning memory-size serverless.yml:8"),
        told(rules("{memory-size: off}"), new Switches().set(Code.MEMORY_SIZE, Level.WARNING)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {"{memorysize: off}", "{invalid-yaml: off}", "{memory-size: loud}", "[memory-size]"})
  void aSettingThatCannotBeReadIsAnError(String setting) {
    assertEquals(
        List.of("error invalid-rule serverless.yml:9", "warning invalid-value serverless.yml:8"),
        told(rules(setting)));
  }

  @Test
  void aWarningOfTheSchemasIsSwitched() {
    String misspelt = SERVICE.replace("memorySize: 64", "memorysize: 640");
    assertEquals(List.of("warning unknown-property serverless.yml:8"), told(misspelt));
    assertEquals(List.of(), told(misspelt, new Switches().set(Code.UNKNOWN_PROPERTY, Level.OFF)));
    assertEquals(
        List.of("error unknown-property serverless.yml:9"),
        told(
            "configValidationMode: error\n" + misspelt,
            new Switches().set(Code.UNKNOWN_PROPERTY, Level.OFF)));
  }

  @Test
  void aCommentIgnoresItsLine() {
    assertEquals(List.of(), told(commented("# httpapi-ignore: memory-size a test of ours")));
  }

  @Test
  void aCommentOnALineOfItsOwnIgnoresTheNext() {
    String comment = "# httpapi-ignore: memory-size a test of ours";
    assertEquals(
        List.of(),
        told(
            SERVICE.replace("    memorySize", "    " + comment + "\n\n    # why\n    memorySize")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "# httpapi-ignore: memory-size; warning malformed-ignore serverless.yml:8",
        "# httpapi-ignore; error memory-size serverless.yml:8, warning malformed-ignore serverless.yml:8",
        "# httpapi-ignore: memorysize why; error memory-size serverless.yml:8, warning malformed-ignore serverless.yml:8",
        "# httpapi-ignore: invalid-yaml why; error memory-size serverless.yml:8, warning malformed-ignore serverless.yml:8",
        "# httpapi-ignore: unused-setting why; error memory-size serverless.yml:8, warning unused-ignore serverless.yml:8",
      })
  void aCommentThatIgnoresNothingIsTold(String comment, String expected) {
    assertEquals(
        List.of(expected.split(", ")), told(commented(comment)).stream().sorted().toList());
  }

  @Test
  void whatLooksLikeACommentInAnAddressIsNone() {
    assertEquals(
        List.of("error memory-size serverless.yml:8"),
        told(SERVICE + "custom: {a: 'x#httpapi-ignore: memory-size why'}\n"));
  }

  @Test
  void aCommentInAFileThatIsReadIgnoresItsLine() throws IOException {
    String text = SERVICE.replace("memorySize: 64", "memorySize: ${file(sizes.yml):small}");
    Files.writeString(folder.resolve("sizes.yml"), "small: 64\n");
    assertEquals(List.of("error memory-size sizes.yml:1"), told(text));
    Files.writeString(
        folder.resolve("sizes.yml"), "small: 64 # httpapi-ignore: memory-size a test of ours\n");
    assertEquals(List.of(), told(text));
  }

  @Test
  void aCommentWhereTheVariableStandsIgnores() throws IOException {
    Files.writeString(folder.resolve("sizes.yml"), "small: 64\n");
    assertEquals(
        List.of(),
        told(
            SERVICE.replace(
                "memorySize: 64",
                "memorySize: ${file(sizes.yml):small} # httpapi-ignore: memory-size a test")));
  }

  @Test
  void withoutRulesNothingThatCompilesIsRefused() {
    assertEquals(
        List.of("warning invalid-value serverless.yml:8"),
        told(SERVICE, new Switches().refuseNothing(), Choice.NO_RULES));
    String siblings =
        SERVICE.replace("memorySize: 64", "events: [{http: 'GET /a/{b}'}, {http: 'GET /a/{c}'}]");
    assertEquals(List.of("error sibling-path-variables serverless.yml:8"), told(siblings));
    assertEquals(
        List.of("warning sibling-path-variables serverless.yml:8"),
        told(siblings, new Switches().refuseNothing(), Choice.NO_RULES));
  }

  @Test
  void theRulesOfTheServiceAndOfTheTemplateAreToldTogether() {
    String both = SERVICE + "    events: [{http: 'GET /a/{b}'}, {http: 'GET /a/{c}'}]\n";
    assertEquals(
        List.of(
            "error sibling-path-variables serverless.yml:9", "error memory-size serverless.yml:8"),
        told(both));
  }
}
