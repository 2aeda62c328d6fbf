package dev.httpapi.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code httpapi validate} as a process. */
class ValidateIT {
  private static final String REFUSED =
      Services.PROVIDER + Services.FUNCTION + "    memorySize: 64\n";

  @TempDir Path folder;

  @BeforeEach
  void services() throws IOException {
    Services.write(folder.resolve("good/serverless.yml"), Services.SHOP);
    Services.write(folder.resolve("bad/serverless.yml"), REFUSED);
    Services.write(folder.resolve("bad/deeper/serverless.yml"), Services.WARNED);
    Services.write(folder.resolve("node_modules/x/serverless.yml"), REFUSED);
  }

  private Outcome validate(String... arguments) {
    return Program.httpapi(folder, "validate").with(arguments).run();
  }

  @Test
  void nothingIsWrong() {
    assertEquals(
        new Outcome(0, "httpapi: nothing is wrong in good/serverless.yml\n", ""),
        validate("good/serverless.yml"));
    assertEquals(new Outcome(0, "", ""), validate("-q", "good/serverless.yml"));
  }

  @Test
  void nothingIsWritten() throws IOException {
    validate("good/serverless.yml");
    try (Stream<Path> files = Files.walk(folder.resolve("good"))) {
      assertEquals(
          List.of("handler.js", "serverless.yml"),
          files
              .filter(Files::isRegularFile)
              .map(file -> file.getFileName().toString())
              .sorted()
              .toList());
    }
  }

  @Test
  void theServiceOfTheFolderIsTheDefault() {
    Outcome outcome = Program.httpapi(folder.resolve("bad"), "validate").run();
    assertEquals(1, outcome.status());
    assertTrue(outcome.out().startsWith("error[memory-size]"), outcome.out());
    assertTrue(outcome.out().endsWith("httpapi: 1 error in serverless.yml\n"), outcome.out());
    assertEquals("", outcome.err());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "good/serverless.yml bad/serverless.yml; 1; 1 error in 2 files",
        "*/serverless.yml; 1; 1 error in 2 files",
        "**/serverless.yml; 1; 1 error, 1 warning in 3 files",
        "{good,bad/deeper}/serverless.yml; 0; 1 warning in 2 files",
        "good/serverless.yml ./good/serverless.yml bad/d*/*.yml; 0; 1 warning in 3 files",
        "bad/deeper/serverless.yml --strict; 1; 1 error (a warning without --strict) in bad/deeper/serverless.yml",
        "bad/serverless.yml --rule memory-size=off; 0; nothing is wrong in bad/serverless.yml",
        "bad/serverless.yml --rule=memory-size=warning; 0; 1 warning in bad/serverless.yml",
      })
  void severalFiles(String arguments, int status, String summary) {
    Outcome outcome = validate(arguments.split(" "));
    assertEquals(status, outcome.status(), outcome.out() + outcome.err());
    String[] lines = outcome.out().split("\n");
    assertEquals("httpapi: " + summary, lines[lines.length - 1]);
  }

  @Test
  void aFileWhoseNameLooksLikeAPatternIsThatFile() throws IOException {
    Services.write(folder.resolve("a[b].yml"), Services.SHOP);
    assertEquals("httpapi: nothing is wrong in a[b].yml\n", validate("a[b].yml").out());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "*.yaml| no file fits *.yaml",
        "good/serverless.yml gone.yml| there is no file gone.yml",
        "good/serverless.yml --format xml| --format takes text, json, sarif or github, not xml",
        "good/serverless.yml --rule memory-size| --rule takes CODE=off, warning or error, not memory-size",
        "good/serverless.yml --rule memory-size=no| --rule takes off, warning or error for a code, not no",
        "good/serverless.yml --rule memorysize=off| no rule has the code memorysize; did you mean `memory-size`?",
        "good/serverless.yml --rule invalid-yaml=off| invalid-yaml cannot be switched: nothing can be compiled with it; 'httpapi rules' lists those that can",
        "good/[.yml| good/[.yml is no pattern of files: Missing ']",
      })
  void usage(String arguments, String message) {
    String told = message;
    assertEquals(
        new Outcome(2, "", "httpapi: " + told + "\nTry 'httpapi validate --help'.\n"),
        validate(arguments.split(" ")));
  }

  @Test
  void programsReadJson() throws IOException {
    Outcome outcome = validate("bad/serverless.yml", "good/serverless.yml", "--format", "json");
    assertEquals(1, outcome.status());
    assertEquals("", outcome.err());
    JsonNode report = new ObjectMapper().readTree(outcome.out());
    assertEquals(1, report.path("version").asInt());
    assertEquals(2, report.path("files").size());
    assertEquals("memory-size", report.path("diagnostics").path(0).path("code").asText());
    assertEquals(1, report.path("summary").path("errors").asInt());
  }

  @Test
  void codeScanningReadsSarif() throws IOException {
    Outcome outcome = validate("bad/serverless.yml", "--format=sarif");
    JsonNode run = new ObjectMapper().readTree(outcome.out()).path("runs").path(0);
    JsonNode result = run.path("results").path(0);
    assertEquals("memory-size", result.path("ruleId").asText());
    assertEquals(
        "A function has too little or too much memory",
        run.path("tool")
            .path("driver")
            .path("rules")
            .path(result.path("ruleIndex").asInt())
            .path("shortDescription")
            .path("text")
            .asText());
    assertEquals(
        "bad/serverless.yml",
        result.at("/locations/0/physicalLocation/artifactLocation/uri").asText());
  }

  @Test
  void workflowsReadAnnotations() {
    Outcome outcome = validate("bad/serverless.yml", "--format=github");
    assertTrue(
        outcome
            .out()
            .startsWith("::error file=bad/serverless.yml,line=8,endLine=8,col=17,endColumn=18,"),
        outcome.out());
    assertEquals(new Outcome(0, "", ""), validate("good/serverless.yml", "--format=github"));
  }

  @Test
  void standardInputIsAService() {
    Outcome outcome = Program.httpapi(folder, "validate", "-").withInput(REFUSED).run();
    assertEquals(1, outcome.status());
    assertTrue(outcome.out().contains("--> <stdin>:8:17"), outcome.out());
  }

  @Test
  void compileRefusesByTheSameRules() {
    Outcome refused = Program.httpapi(folder, "compile", "bad/serverless.yml").run();
    assertEquals(1, refused.status());
    assertEquals("", refused.out());
    assertTrue(refused.err().startsWith("error[memory-size]"), refused.err());
    Outcome compiled = Program.httpapi(folder, "compile", "bad/serverless.yml", "--no-rules").run();
    assertEquals(0, compiled.status());
    assertTrue(compiled.out().contains("MemorySize: 64"), compiled.out());
    Outcome weighed =
        Program.httpapi(folder, "compile", "bad/serverless.yml", "--rule", "memory-size=warning")
            .run();
    assertEquals(0, weighed.status());
    assertTrue(weighed.err().startsWith("warning[memory-size]"), weighed.err());
  }

  @Test
  void rulesAreListed() {
    Outcome listed = Program.httpapi(folder, "rules").run();
    assertEquals(0, listed.status());
    assertTrue(
        listed
            .out()
            .contains(
                """
                  memory-size (error): A function has too little or too much memory
                      https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html
                """
                    .indent(0)),
        listed.out());
    Outcome json = Program.httpapi(folder, "rules", "--format", "json").run();
    assertTrue(json.out().contains("\"code\": \"memory-size\""), json.out());
    assertEquals(2, Program.httpapi(folder, "rules", "--format", "xml").run().status());
  }

  @Test
  void theReadmeShowsWhatIsSaid() throws IOException {
    Path refused = Program.BASE.resolve("fixtures/refused");
    String validated =
        Program.httpapi(
                refused.resolve("known-before-the-deployment"), "validate", "serverless.yml")
            .run()
            .out();
    String compiled =
        Program.httpapi(refused.resolve("quick-start-mistakes"), "compile", "serverless.yml")
            .run()
            .err();
    String readme = Files.readString(Program.BASE.resolve("README.md"));
    assertTrue(readme.contains("```\n" + validated + "```\n"), validated);
    assertTrue(readme.contains("```\n" + compiled + "```\n"), compiled);
  }
}
