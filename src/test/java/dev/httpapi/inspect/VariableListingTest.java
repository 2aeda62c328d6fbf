package dev.httpapi.inspect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The list of a service's variables: where they stand, what they are, and what is not shown. */
class VariableListingTest {
  private static final Map<String, String> ENVIRONMENT =
      Map.of("SECRET", "hunter2", "STAGE", "prod", "SHORT", "tru", "BROKEN", "s3cr3t ${self:");

  @TempDir Path folder;

  @Test
  void variablesStandWhereTheyAreWrittenAlsoInFiles() throws IOException {
    Files.writeString(folder.resolve("conf.yml"), "deep:\n  x: ${self:service}\n  y: [a]\n");
    Files.writeString(folder.resolve("note.txt"), "one\n  two ${self:service}\n");
    assertEquals(
        List.of(
            "serverless.yml:6:6: ${file(conf.yml):deep} = {\"x\": \"shop\", \"y\": [\"a\"]} (file)",
            "serverless.yml:7:6: ${self:custom.a.x} = \"shop\" (self)",
            "serverless.yml:7:29: ${self:custom.a.x} = \"shop\" (self)",
            "serverless.yml:8:6: ${file(note.txt)} = \"one\\n  two shop\\n\" (file)",
            "serverless.yml:9:6: ${opt:none, env:NONE, 'literal'} = \"literal\" (literal)",
            "conf.yml:2:6: ${self:service} = \"shop\" (self)",
            "note.txt:2:7: ${self:service} = \"shop\" (self)"),
        custom(
            "a: ${file(conf.yml):deep}",
            "b: ${self:custom.a.x} and ${self:custom.a.x}",
            "c: ${file(note.txt)}",
            "d: ${opt:none, env:NONE, 'literal'}"));
  }

  @Test
  void whatHasNoValueIsToldAndDoesNotStopTheList() {
    assertEquals(
        List.of(
            "serverless.yml:6:6: ${cf:net.A} unresolved: `cf:net.A` is known to AWS only, which is"
                + " never asked",
            "serverless.yml:6:18: ${env:NONE} unresolved: the environment has no `NONE`",
            "serverless.yml:6:30: ${self:service} = \"shop\" (self)",
            "serverless.yml:7:6: ${self:custom.a} unresolved: what it leads to has no value",
            "serverless.yml:8:6: ${cf:${env:NONE}.B} unresolved: a variable in it has no value",
            "serverless.yml:8:11: ${env:NONE} unresolved: the environment has no `NONE`",
            "serverless.yml:9:6: ${terraform:x} unresolved: `terraform` is no source of variables",
            "serverless.yml:10:6: ${self:service unresolved: this variable has no closing `}`"),
        custom(
            "a: ${cf:net.A} ${env:NONE} ${self:service}",
            "b: ${self:custom.a}",
            "c: ${cf:${env:NONE}.B}",
            "d: ${terraform:x}",
            "e: \"${self:service\""));
  }

  @Test
  void valuesOfTheEnvironmentAreHiddenHoweverTheyGotThere() throws IOException {
    Files.writeString(folder.resolve("conf.yml"), "secret: x${env:SECRET}\nopen: 1\n");
    String[] lines = {
      "a: pre-${env:SECRET}",
      "b: ${self:custom.a}",
      "c: ${file(conf.yml)}",
      "d: ${self:custom.a.5}",
      "e: ${cf:net-${env:STAGE}.A}",
      "f: ${strToBool(${env:SHORT})}",
      "g: ${env:BROKEN}"
    };
    assertEquals(
        List.of(
            "serverless.yml:6:10: ${env:SECRET} = \"***\" (env)",
            "serverless.yml:7:6: ${self:custom.a} = \"pre-***\" (self)",
            "serverless.yml:8:6: ${file(conf.yml)} = {\"secret\": \"x***\", \"open\": 1} (file)",
            "serverless.yml:9:6: ${self:custom.a.5} = \"***\" (self)",
            "serverless.yml:10:6: ${cf:net-${env:STAGE}.A} unresolved: `cf:net-***.A` is known to"
                + " AWS only, which is never asked",
            "serverless.yml:10:15: ${env:STAGE} = \"***\" (env)",
            "serverless.yml:11:6: ${strToBool(${env:SHORT})} unresolved: the reason holds a value"
                + " of the environment, which --show-values shows",
            "serverless.yml:11:18: ${env:SHORT} = \"***\" (env)",
            "serverless.yml:12:6: ${env:BROKEN} unresolved: this variable has no closing `}`",
            "conf.yml:1:10: ${env:SECRET} = \"***\" (env)"),
        custom(lines));
    assertEquals(
        "serverless.yml:7:6: ${self:custom.a} = \"pre-hunter2\" (self)",
        new Inspection(folder, service(lines), ENVIRONMENT).listed(true).get(1));
  }

  @Test
  void whatIsKnownAtTheEndIsShown() {
    List<String> lines =
        custom("a: x-${sls:instanceId}", "b: ${self:custom.a}", "c: ${aws:accountId}");
    assertTrue(lines.get(1).matches(".* = \"x-[0-9a-f]{16}\" \\(self\\)"), () -> lines.get(1));
    assertEquals(
        "serverless.yml:8:6: ${aws:accountId} = \"${AWS::AccountId}\" (aws)", lines.get(2));
  }

  @Test
  void marksInAFileAreText() throws IOException {
    Files.writeString(folder.resolve("odd.txt"), "\0\u0002\0\u0001x\0\u00017");
    assertEquals(
        "\"\\u0000\\u0002\\u0000\\u0001x\\u0000\\u00017\" (file)",
        custom("a: ${file(odd.txt)}").get(0).split(" = ")[1]);
  }

  @Test
  void aCycleIsToldOnce() {
    assertEquals(
        List.of(
            "serverless.yml:6:6: ${self:custom.b} unresolved: what it leads to has no value",
            "serverless.yml:7:6: ${self:custom.a} unresolved: this refers back to itself: custom.a"
                + " -> custom.b -> custom.a"),
        custom("a: ${self:custom.b}", "b: ${self:custom.a}"));
  }

  @Test
  void aFileThatHoldsItselfHasAnEnd() throws IOException {
    Files.writeString(folder.resolve("conf.yml"), "again: ${file(conf.yml)}\n");
    List<String> lines = custom("a: ${self:service}", "b: ${file(conf.yml):again.again.again}");
    assertEquals("serverless.yml:6:6: ${self:service} = \"shop\" (self)", lines.get(0));
  }

  private List<String> custom(String... lines) {
    return new Inspection(folder, service(lines), ENVIRONMENT).listed(false);
  }

  private static String service(String... lines) {
    return Inspection.PROVIDER + "custom:\n  " + String.join("\n  ", lines) + "\n";
  }
}
