package dev.httpapi.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code httpapi print} as a process. */
class PrintIT {
  private static final String SERVICE =
      Services.withVariable("${self:service}-${param:p}-${sls:stage}")
          + "custom: {list: [a, 1], text: \"a\\nb\\n\", esc: '\\${env:PATH}', arn: 'x${aws:region}'}\n";

  @TempDir Path folder;

  @Test
  void theWholeServiceIsPrinted() throws IOException {
    assertEquals(
        new Outcome(
            0,
            """
            service: shop
            provider:
              name: aws
              runtime: nodejs20.x
              stage: prod
              versionFunctions: true
            functions:
              list:
                handler: handler.list
                events:
                - httpApi: GET /items
                environment:
                  VALUE: shop-one-prod
                name: shop-prod-list
            custom:
              list:
              - a
              - 1
              text: |
                a
                b
              esc: "\\\\${env:PATH}"
              arn: x${AWS::Region}
            """,
            ""),
        print("--stage", "prod"));
  }

  @Test
  void whatIsPrintedCompilesToTheSame() throws IOException {
    String printed = print("--stage", "prod").out();
    Outcome piped = Program.httpapi(folder, "compile", "-").withInput(printed).run();
    Outcome direct =
        Program.httpapi(folder, "compile", "--stage", "prod", "--param", "p=one").run();
    assertEquals(direct.out(), piped.out());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "functions.list.environment.VALUE | text | shop-one-dev",
        "functions.list.name | text | shop-dev-list",
        "custom.list | text | a~1",
        "custom.list | json | [~  \"a\",~  1~]",
        "custom.list.1 | yaml | 1",
        "custom.text | yaml | '|~  a~  b'",
        "custom.esc | yaml | ${env:PATH}",
        "custom.arn | json | \"x${AWS::Region}\"",
        "functions.list.events.0 | yaml | httpApi: GET /items"
      })
  void aPartIsPrinted(String path, String format, String expected) throws IOException {
    assertEquals(
        new Outcome(0, expected.replace('~', '\n') + "\n", ""),
        print("--path", path, "--format", format));
  }

  @Test
  void aPathThatLeadsNowhereIsTold() throws IOException {
    Outcome outcome = print("--path", "provider.runtme");
    assertEquals(1, outcome.status());
    assertEquals("", outcome.out());
    assertTrue(
        outcome.err().startsWith("error[unknown-path]: the service has no `provider.runtme`\n"),
        outcome.err());
    assertTrue(outcome.err().contains("did you mean `provider.runtime`?"), outcome.err());
  }

  @Test
  void keysArePrinted() throws IOException {
    assertEquals(
        new Outcome(0, "name\nruntime\nstage\nversionFunctions\n", ""),
        print("--path", "provider", "--transform", "keys", "--format", "text"));
    assertEquals("- \"0\"\n- \"1\"\n", print("--path", "custom.list", "--transform", "keys").out());
    assertEquals(1, print("--path", "service", "--transform", "keys").status());
    assertEquals(2, print("--transform", "values").status());
  }

  @Test
  void aMappingIsNoText() throws IOException {
    Outcome outcome = print("--path", "provider", "--format", "text");
    assertEquals(1, outcome.status());
    assertTrue(outcome.err().startsWith("error[invalid-value]: a mapping cannot"), outcome.err());
  }

  @Test
  void anUnresolvedVariableIsARefusal() throws IOException {
    Services.write(folder.resolve("serverless.yml"), Services.withVariable("${cf:a.b}"));
    Outcome outcome = Program.httpapi(folder, "print").run();
    assertEquals(1, outcome.status());
    assertEquals("", outcome.out());
    assertTrue(outcome.err().startsWith("error[unresolved-variable]"), outcome.err());
  }

  @Test
  void anUnknownFormatIsWrongUsage() throws IOException {
    assertEquals(2, print("--format", "xml").status());
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void aReaderThatReadsNothingIsNoError() throws IOException {
    Services.write(folder.resolve("serverless.yml"), Services.ofSize(2000));
    Process process = Program.httpapi(folder, "print").start();
    process.getInputStream().close();
    assertEquals(new Outcome(0, "", ""), Program.finish(process));
  }

  private Outcome print(String... arguments) throws IOException {
    Services.write(folder.resolve("serverless.yml"), SERVICE);
    return Program.httpapi(folder, "print", "--param", "p=one").with(arguments).run();
  }
}
