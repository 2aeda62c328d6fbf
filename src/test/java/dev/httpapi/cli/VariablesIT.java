package dev.httpapi.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code httpapi variables} as a process. */
class VariablesIT {
  private static final String SECRET = "hunter2";

  @TempDir Path folder;

  @Test
  void allResolvedIsStatusZero() throws IOException {
    assertEquals(
        new Outcome(0, "serverless.yml:10:27: ${env:SECRET} = \"***\" (env)\n", ""),
        variables(Services.withVariable("${env:SECRET}")).run());
  }

  @Test
  void valuesOfTheEnvironmentAreShownWhenAskedFor() throws IOException {
    Outcome outcome = variables(Services.withVariable("${env:SECRET}"), "--show-values").run();
    assertEquals("serverless.yml:10:27: ${env:SECRET} = \"hunter2\" (env)\n", outcome.out());
  }

  @Test
  void someUnresolvedIsStatusOneAndStillAList() throws IOException {
    Outcome outcome = variables(Services.withVariable("${env:NONE}")).run();
    assertEquals(
        new Outcome(
            1, "serverless.yml:10:27: ${env:NONE} unresolved: the environment has no `NONE`\n", ""),
        outcome);
  }

  @Test
  void jsonHasTheDocumentedShape() throws IOException {
    Outcome outcome =
        variables(Services.withVariable("a${env:SECRET} ${cf:a.b}"), "--format", "json").run();
    assertEquals(1, outcome.status());
    JsonNode json = Services.json(outcome.out());
    assertEquals(
        Services.json(
            """
            {"variable": "${env:SECRET}", "file": "serverless.yml", "line": 10, "column": 28,
             "source": "env", "given": false, "resolved": true, "value": "***",
             "environment": ["SECRET"]}
            """),
        json.at("/variables/0"));
    assertEquals(
        Services.json(
            """
            {"variable": "${cf:a.b}", "file": "serverless.yml", "line": 10, "column": 42,
             "source": "cf", "given": false, "resolved": false, "code": "unresolved-variable",
             "reason": "`cf:a.b` is known to AWS only, which is never asked"}
            """),
        json.at("/variables/1"));
    assertEquals(1, json.at("/unresolved").asInt());
  }

  @Test
  void whatCannotBeReadIsARefusal() throws IOException {
    Outcome outcome = variables("service: [").run();
    assertEquals(1, outcome.status());
    assertEquals("", outcome.out());
    assertTrue(outcome.err().startsWith("error[invalid-yaml]"), outcome.err());
  }

  @Test
  void aFileThatCannotBeReadIsToldBesideTheList() throws IOException {
    Files.writeString(folder.resolve("conf.yml"), "a: [\n");
    Outcome outcome = variables(Services.withVariable("${file(conf.yml):a}")).run();
    assertEquals(1, outcome.status());
    assertTrue(outcome.out().startsWith("serverless.yml:10:27: ${file(conf.yml):a} unresolved: "));
    assertTrue(outcome.err().startsWith("error[invalid-yaml]"), outcome.err());
  }

  @Test
  void leaksAreStatusOneAndShowNoValue() throws IOException {
    Outcome outcome = variables(Services.withVariable("x-${env:SECRET}"), "--leaks").run();
    assertEquals(
        new Outcome(
            1,
            "ListLambdaFunction.Properties.Environment.Variables.VALUE: ${env:SECRET}"
                + " (serverless.yml:10:29)\n",
            ""),
        outcome);
    assertEquals(new Outcome(0, "", ""), variables(Services.SHOP, "--leaks").run());
  }

  @Test
  void leaksOfARefusedServiceAreARefusal() throws IOException {
    Outcome outcome = variables(Services.REFUSED, "--leaks").run();
    assertEquals(1, outcome.status());
    assertTrue(outcome.err().startsWith("error[invalid-route]"), outcome.err());
  }

  @Test
  void leaksInJson() throws IOException {
    Outcome outcome =
        variables(Services.withVariable("${env:SECRET}"), "--leaks", "--format", "json").run();
    assertFalse(outcome.out().contains(SECRET), outcome.out());
    assertEquals(
        Services.json(
            """
            {"leaks": [{"name": "SECRET", "section": "Resources",
              "logicalId": "ListLambdaFunction", "path": "Properties.Environment.Variables.VALUE",
              "certain": true, "file": "serverless.yml", "line": 10, "column": 27}]}
            """),
        Services.json(outcome.out()));
  }

  @Test
  void theSkeletonFilledInIsWhatCompileTakes() throws IOException {
    String service = Services.withVariable("${cf:net.Vpc}");
    Outcome written = variables(service, "--write-values", "values.yml").run();
    assertEquals(new Outcome(0, "", "httpapi: values.yml: 1 variable added\n"), written);
    Path values = folder.resolve("values.yml");
    String filled = Files.readString(values).replace("cf:net.Vpc:", "cf:net.Vpc: vpc-1");
    Files.writeString(values, filled);
    Outcome again = variables(service, "--write-values", "values.yml", "--quiet").run();
    assertEquals(new Outcome(0, "", ""), again);
    assertEquals(filled, Files.readString(values));
    Outcome compiled = Program.httpapi(folder, "compile", "--values", "values.yml").run();
    assertEquals("vpc-1", Services.variable(compiled.out()));
  }

  @Test
  void aFileThatTakesNoLinesStays() throws IOException {
    Path values = Files.writeString(folder.resolve("values.yml"), "{a: b}\n");
    Outcome outcome =
        variables(Services.withVariable("${cf:a.b}"), "--write-values", "values.yml").run();
    assertEquals(2, outcome.status());
    assertEquals("{a: b}\n", Files.readString(values));
    assertEquals(List.of("handler.js", "serverless.yml", "values.yml"), Services.names(folder));
  }

  @Test
  void theServiceIsNotWrittenOver() throws IOException {
    Outcome outcome = variables(Services.SHOP, "--write-values", "serverless.yml").run();
    assertEquals(2, outcome.status());
    assertEquals(Services.SHOP, Files.readString(folder.resolve("serverless.yml")));
  }

  @Test
  void wrongUsageIsStatusTwo() throws IOException {
    assertEquals(2, variables(Services.SHOP, "--format", "yaml").run().status());
    assertEquals(2, variables(Services.SHOP, "--leaks", "--write-values", "x").run().status());
    assertEquals(2, variables(Services.SHOP, "--write-values", "x.json").run().status());
  }

  private Program variables(String service, String... arguments) throws IOException {
    Services.write(folder.resolve("serverless.yml"), service);
    return Program.httpapi(folder, "variables").with(arguments).withEnvironment("SECRET", SECRET);
  }
}
