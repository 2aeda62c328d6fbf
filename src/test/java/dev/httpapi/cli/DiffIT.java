package dev.httpapi.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code httpapi diff} as a process: its arguments, its streams, its exit status. */
class DiffIT {
  private static final Path EXAMPLE = Program.BASE.resolve("fixtures/diff-formats/agreed");

  /** Templates, so that what is said does not depend on how services are compiled. */
  private static final String OLD =
      """
      Resources:
        Jobs: {Type: AWS::SQS::Queue, Properties: {QueueName: jobs}}
        Gone: {Type: AWS::SNS::Topic}
      """;

  private static final String NEW =
      """
      Resources:
        Jobs: {Type: AWS::SQS::Queue, Properties: {QueueName: work}}
      """;

  @TempDir Path folder;

  @BeforeEach
  void sides() throws IOException {
    Files.writeString(folder.resolve("old.yml"), OLD);
    Files.writeString(folder.resolve("new.yml"), NEW);
  }

  private Outcome diff(String... arguments) {
    return Program.httpapi(folder, "diff").with(arguments).run();
  }

  private void accept(String text) throws IOException {
    Files.writeString(folder.resolve("accepted.yml"), text);
  }

  @Test
  void whatDiffersIsTheResult() {
    Outcome outcome = diff("old.yml", "new.yml");
    assertEquals(0, outcome.status());
    assertEquals("", outcome.err());
    assertTrue(outcome.out().startsWith("httpapi: 1 resource is replaced, "), outcome.out());
    assertTrue(outcome.out().contains("QueueName: jobs -> work"), outcome.out());
  }

  @Test
  void aServiceIsTheSameInAnotherFolder() throws IOException {
    String service =
        """
        service: shop
        provider: {name: aws, runtime: nodejs20.x}
        functions:
          list: {handler: list.handler, events: [{httpApi: GET /items}]}
        """;
    Files.createDirectories(folder.resolve("was"));
    Files.createDirectories(folder.resolve("is/deeper"));
    Files.writeString(folder.resolve("was/serverless.yml"), service);
    Files.writeString(folder.resolve("is/deeper/serverless.yml"), service);
    assertEquals(
        "httpapi: no changes from was/serverless.yml to is/deeper/serverless.yml\n",
        diff("was/serverless.yml", "is/deeper/serverless.yml").out());
  }

  @Test
  void eventsThatAreNotComparedAreNoted() throws IOException {
    String service =
        """
        service: jobs
        provider: {name: aws, runtime: nodejs20.x}
        functions:
          nightly: {handler: nightly.handler}
        """;
    Files.writeString(folder.resolve("without.yml"), service);
    Files.writeString(
        folder.resolve("with.yml"), service.replace("r}", "r, events: [{schedule: rate(1 day)}]}"));
    assertEquals(1, diff("with.yml", "without.yml").status());
    assertEquals(
        new Outcome(
            0,
            """
            httpapi: no changes from with.yml to without.yml
              note: events of type `schedule` are not compiled: what changes of them is not told
            """,
            ""),
        diff("with.yml", "without.yml", "--allow-unsupported-events"));
  }

  @Test
  void transformsThatAreNotRunAreNoted() throws IOException {
    String out = "httpapi: no changes from sam.yml to sam.yml\n";
    for (String written : List.of("AWS::Serverless-2016-10-31", "[AWS::Serverless-2016-10-31]")) {
      Files.writeString(folder.resolve("sam.yml"), "Transform: " + written + "\n" + OLD);
      assertEquals(
          out
              + "  note: the transform `AWS::Serverless-2016-10-31` is not run: what it makes is not"
              + " compared\n",
          diff("sam.yml", "sam.yml").out());
    }
    Files.writeString(folder.resolve("sam.yml"), "Transform: {Name: [x]}\n" + OLD);
    assertEquals(out, diff("sam.yml", "sam.yml").out());
  }

  @Test
  void anotherStageMayBeAnotherStack() throws IOException {
    Services.write(folder.resolve("shop.yml"), Services.SHOP);
    String out = diff("shop.yml", "shop.yml", "--old-stage", "prod").out();
    assertTrue(out.contains("\n  note: exports begin with `sls-shop-dev-` instead of "), out);
  }

  @Test
  void nothingDiffersFromItself() {
    assertEquals(
        new Outcome(0, "httpapi: no changes from old.yml to old.yml\n", ""),
        diff("old.yml", "old.yml", "--fail-on", "any"));
  }

  @Test
  void standardInputIsASide() {
    Outcome outcome = Program.httpapi(folder, "diff", "-", "old.yml").withInput(OLD).run();
    assertEquals(new Outcome(0, "httpapi: no changes from <stdin> to old.yml\n", ""), outcome);
  }

  @ParameterizedTest
  @CsvSource({
    "any,3",
    "replacement,3",
    "breaking,0",
    "security,0",
    "security --fail-on replacement,3",
    "any --ignore resource-replaced,3",
    "replacement --ignore resource-replaced,0",
  })
  void changesThatAreAskedForFail(String words, int status) {
    List<String> arguments = new ArrayList<>(List.of("old.yml", "new.yml", "--fail-on"));
    arguments.addAll(List.of(words.split(" ")));
    Outcome outcome = diff(arguments.toArray(String[]::new));
    assertEquals(status, outcome.status(), outcome.err());
    assertTrue(outcome.out().startsWith("httpapi: "), outcome.out());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "old.yml new.yml --format xml| --format takes text, markdown, json or github, not xml",
        "old.yml new.yml --fail-on all| --fail-on takes any, breaking, replacement or security, not all",
        "old.yml new.yml --ignore route-remvoed| no change has the code route-remvoed; did you mean `route-removed`?",
        "old.yml new.yml --ignore xyz| no change has the code xyz",
        "old.yml new.yml --accept gone.yml| there is no file gone.yml",
        "old.yml new.yml --accept=| --accept takes a file",
        "old.yml new.yml --output=| --output takes a file",
        "old.yml new.yml -o new.yml| the report would overwrite new.yml",
        "old.yml new.yml -o ./old.yml| the report would overwrite old.yml",
        "old.yml gone.yml| there is no file gone.yml",
      })
  void usage(String arguments, String message) throws IOException {
    assertEquals(
        new Outcome(2, "", "httpapi: " + message + "\nTry 'httpapi diff --help'.\n"),
        diff(arguments.split(" ")));
    assertEquals(List.of("new.yml", "old.yml"), Services.names(folder));
    assertEquals(NEW, Files.readString(folder.resolve("new.yml")));
  }

  @Test
  void aSideThatIsRefusedIsTold() throws IOException {
    Services.write(folder.resolve("new.yml"), Services.REFUSED);
    Outcome outcome = diff("old.yml", "new.yml", "-o", "report.txt");
    assertEquals(1, outcome.status());
    assertEquals("", outcome.out());
    assertTrue(outcome.err().startsWith("error[invalid-route]"), outcome.err());
    assertFalse(Files.exists(folder.resolve("report.txt")));
  }

  @Test
  void whatWasAgreedToIsShownApartAndDoesNotFail() throws IOException {
    accept(
        """
        - change: resource-replaced
          of: J*s
          reason: the queue is empty then
        """);
    Outcome outcome =
        diff("old.yml", "new.yml", "--accept", "accepted.yml", "--fail-on", "replacement");
    assertEquals(0, outcome.status());
    assertEquals("", outcome.err());
    assertTrue(outcome.out().contains(" from old.yml to new.yml, 1 agreed to\n"), outcome.out());
    assertTrue(outcome.out().contains("the queue is empty then"), outcome.out());
    assertFalse(outcome.out().contains("is replaced"), outcome.out());
  }

  @Test
  void whatWasAgreedToAndIsNotThereIsNoted() throws IOException {
    accept(
        """
        - {change: route-removed, of: GET /x, reason: a}
        - {change: cors, reason: b}
        """);
    Outcome outcome = diff("old.yml", "old.yml", "--accept", "accepted.yml");
    assertEquals(0, outcome.status());
    assertEquals("httpapi: no changes from old.yml to old.yml\n", outcome.out());
    assertEquals(
        """
        note: accepted.yml:1:4: there is no `route-removed` of `GET /x`: the change has landed, or is spelt otherwise
        note: accepted.yml:2:4: there is no `cors`: the change has landed, or is spelt otherwise
        """,
        outcome.err());
    assertEquals("", diff("old.yml", "old.yml", "--accept", "accepted.yml", "--quiet").err());
  }

  @Test
  void aListThatCannotBeReadIsRefused() throws IOException {
    accept("- {change: route-remvoed, reason: a}\n");
    Outcome outcome = diff("old.yml", "new.yml", "--accept", "accepted.yml");
    assertEquals(1, outcome.status());
    assertEquals("", outcome.out());
    assertTrue(outcome.err().startsWith("error[invalid-agreement]: no change has"), outcome.err());
    assertTrue(outcome.err().contains("--> accepted.yml:1:12"), outcome.err());
    assertTrue(outcome.err().contains("did you mean `route-removed`?"), outcome.err());
  }

  @Test
  void whatIsIgnoredIsCounted() throws IOException {
    Outcome outcome =
        diff("old.yml", "new.yml", "--ignore", "resource-replaced", "--format", "json");
    JsonNode report = new ObjectMapper().readTree(outcome.out());
    assertEquals("1 change is of a code that is ignored", report.at("/notes/0").asText());
    assertEquals(0, report.at("/verdict/replaced").asInt());
    assertFalse(outcome.out().contains("resource-replaced"), outcome.out());
  }

  @ParameterizedTest
  @ValueSource(strings = {"text", "markdown", "json", "github"})
  void theReportGoesIntoAFile(String format) throws IOException {
    String told = diff("old.yml", "new.yml", "--format", format).out();
    Outcome outcome =
        diff("old.yml", "new.yml", "--format", format, "-o", "report", "--color", "always");
    assertEquals(new Outcome(0, "", ""), outcome);
    assertEquals(told, Files.readString(folder.resolve("report")));
    assertEquals(List.of("new.yml", "old.yml", "report"), Services.names(folder));
  }

  @Test
  void aReportThatFailsIsWrittenAllTheSame() throws IOException {
    Outcome outcome =
        diff("old.yml", "new.yml", "--fail-on", "any", "--format", "markdown", "-o", "report.md");
    assertEquals(new Outcome(3, "", ""), outcome);
    String report = Files.readString(folder.resolve("report.md"));
    assertTrue(report.startsWith("<!-- httpapi diff: new.yml -->\n### "), report);
  }

  @Test
  void aFolderThatIsNotThereIsAnError() {
    Outcome outcome = diff("old.yml", "new.yml", "-o", "none/report.md");
    assertEquals(1, outcome.status());
    assertEquals(
        "httpapi: the result cannot be written: none/report.md: there is no such folder\n",
        outcome.err());
  }

  @Test
  void annotationsStandAtFilesOfTheWorkingTree() {
    String here = diff("old.yml", "new.yml", "--format", "github").out();
    assertTrue(here.startsWith("::warning file=new.yml,line=2,"), here);
    String piped =
        Program.httpapi(folder, "diff", "old.yml", "-", "--format", "github")
            .withInput(NEW)
            .run()
            .out();
    assertTrue(piped.startsWith("::warning title=httpapi (resource-replaced)::Jobs"), piped);
  }

  @ParameterizedTest
  @ValueSource(strings = {"text", "json"})
  @EnabledOnOs({OS.LINUX, OS.MAC})
  void aReaderThatLeavesIsNoError(String format) throws IOException {
    StringBuilder many = new StringBuilder("Resources:\n");
    for (int i = 0; i < 2000; i++) {
      many.append("  Topic").append(i).append(": {Type: AWS::SNS::Topic}\n");
    }
    Files.writeString(folder.resolve("new.yml"), many);
    Process process =
        Program.httpapi(folder, "diff", "old.yml", "new.yml", "--format", format).start();
    try (BufferedReader reader = process.inputReader()) {
      reader.readLine();
    }
    assertEquals(new Outcome(0, "", ""), Program.finish(process));
  }

  /**
   * The blocks of the page are what is said; {@code fixtures/record_diff_formats.py} writes them.
   */
  @Test
  void thePageShowsWhatIsSaid() throws IOException {
    String page = Files.readString(Program.BASE.resolve("docs/diff.md"));
    Matcher block =
        Pattern.compile("(`{3,4})text\n\\$ httpapi ([^\n]*)\n(.*?\n)\\1\n", Pattern.DOTALL)
            .matcher(page);
    int blocks = 0;
    while (block.find()) {
      Outcome outcome = Program.httpapi(EXAMPLE, block.group(2).split(" ")).run();
      assertEquals(outcome.out(), block.group(3), block.group(2));
      blocks++;
    }
    assertTrue(blocks >= 4, "blocks: " + blocks);
    String accepted = Files.readString(EXAMPLE.resolve("accepted.yml"));
    assertTrue(page.contains("```yaml title=accepted.yml\n" + accepted + "```\n"), page);
  }

  @Test
  void thePageNamesEveryOption() throws IOException {
    String page = Files.readString(Program.BASE.resolve("docs/diff.md"));
    for (String option :
        List.of(
            "--base", "--format", "--fail-on", "--accept", "--ignore", "--output", "--old-stage")) {
      assertTrue(page.contains("`" + option), option);
    }
  }
}
