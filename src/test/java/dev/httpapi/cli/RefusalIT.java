package dev.httpapi.cli;

import static dev.httpapi.cli.Services.FUNCTION;
import static dev.httpapi.cli.Services.PROVIDER;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code httpapi compile} with a service that it refuses: where and how it says so. */
class RefusalIT {
  private static final String STRICT = "configValidationMode: error\n" + PROVIDER + FUNCTION;

  @TempDir Path folder;

  static Stream<Arguments> refusals() {
    String route = PROVIDER + FUNCTION + "    events:\n      - httpApi: ";
    return Stream.of(
        arguments("duplicate-key", "2:1", "service: a\nservice: b\n"),
        arguments("invalid-yaml", "1:11", "service: [\n\n"),
        arguments("unknown-tag", "8:22", PROVIDER + FUNCTION + "    environment: {A: !Rf Table}\n"),
        arguments("not-a-service", "1:1", "- service\n"),
        arguments("missing-property", "1:1", "provider: aws\n"),
        arguments("unknown-property", "9:5", STRICT + "    timeuot: 5\n"),
        arguments("invalid-value", "9:17", STRICT + "    memorySize: lots\n"),
        arguments("no-handler", "6:3", PROVIDER + "functions:\n  list:\n    timeout: 3\n"),
        arguments("handler-and-image", "8:5", PROVIDER + FUNCTION + "    image: app\n"),
        arguments("unknown-image", "7:12", PROVIDER + "functions:\n  list:\n    image: app\n"),
        arguments("invalid-route", "9:18", route + "FETCH /items\n"),
        arguments("invalid-route", "9:9", route + "{path: /items}\n"),
        arguments("duplicate-route", "10:18", route + "GET /items\n      - httpApi: get /items\n"),
        arguments(
            "unknown-authorizer", "9:53", route + "{method: GET, path: /, authorizer: users}\n"),
        arguments("uncompiled-event", "10:9", route + "GET /\n      - sqs: arn:aws:sqs:::q\n"),
        arguments("external-http-api", "5:22", external()),
        arguments(
            "unknown-function",
            "8:31",
            PROVIDER + FUNCTION + "    destinations: {onSuccess: gone}\n"),
        arguments(
            "missing-artifact", "8:25", PROVIDER + FUNCTION + "    package: {artifact: no.zip}\n"),
        arguments(
            "snap-start-with-provisioned-concurrency",
            "8:5",
            PROVIDER + FUNCTION + "    snapStart: true\n    provisionedConcurrency: 1\n"),
        arguments(
            "unknown-extension",
            "10:5",
            PROVIDER + FUNCTION + "resources:\n  extensions:\n    Gone: {DependsOn: A}\n"),
        arguments(
            "logical-id-collision",
            "7:3",
            PROVIDER + "functions:\n  a-b: {handler: a.b}\n  aDashb: {handler: a.b}\n"),
        custom("unresolved-variable", "${env:GONE}"),
        custom("unresolved-variable", "${file(gone.yml)}"),
        custom("unresolved-variable", "${cf:stack.Output}"),
        custom("unknown-source", "${evn:GONE}"),
        custom("invalid-variable", "${strToBool(maybe)}"),
        custom("variable-cycle", "${self:custom}"),
        custom("code-not-run", "${file(a.js)}"),
        custom("unreadable-file", "${file(.)}"));
  }

  private static String external() {
    return PROVIDER
        + "  httpApi: {id: abc, cors: true}\n"
        + FUNCTION
        + "    events:\n      - httpApi: GET /items\n";
  }

  private static Arguments custom(String code, String value) {
    return arguments(code, "5:9", PROVIDER + "custom: " + value + "\n" + FUNCTION);
  }

  @ParameterizedTest(name = "{0} at {1}")
  @MethodSource("refusals")
  void saysWhatIsWrongAndWhere(String code, String place, String text) throws IOException {
    Files.writeString(folder.resolve("a.js"), "module.exports = 1\n");
    assertRefused(compile(text), code, "serverless.yml:" + place);
  }

  @Test
  void refusesJsonWithItsPlace() throws IOException {
    Services.write(folder.resolve("serverless.json"), "{\"service\": \"a\",\n \"provider\": }");
    assertRefused(run(), "invalid-json", "serverless.json:2:14");
  }

  @Test
  void refusesStandardInput() {
    Outcome outcome = Program.httpapi(folder, "compile", "-").withInput(Services.REFUSED).run();
    assertRefused(outcome, "invalid-route", "<stdin>:9:18");
  }

  @Test
  void refusesEmptyStandardInput() {
    assertRefused(Program.httpapi(folder, "compile", "-").run(), "not-a-service", "<stdin>:1:1");
  }

  @Test
  void reportsAllProblemsInOneRun() throws IOException {
    Outcome outcome =
        compile(
            STRICT
                + """
                    timeuot: 5
                    memorySize: lots
                    events:
                      - httpApi: GET /items
                  other:
                    handlr: handler.other
                """);
    assertRefused(outcome, "unknown-property", "serverless.yml:9:5");
    assertRefused(outcome, "invalid-value", "serverless.yml:10:17");
    assertRefused(outcome, "unknown-property", "serverless.yml:14:5");
    assertTrue(outcome.err().contains("did you mean `timeout`?"), outcome.err());
    assertTrue(outcome.err().endsWith("\nhttpapi: 3 errors; nothing is written\n"), outcome.err());
  }

  @Test
  void reportsEveryVariableThatHasNoValue() throws IOException {
    Outcome outcome =
        compile(PROVIDER + "custom: ['${env:A1}', '${env:B2}', '${opt:c3}']\n" + FUNCTION);
    assertRefused(outcome, "unresolved-variable", "serverless.yml:5:11");
    assertRefused(outcome, "unresolved-variable", "serverless.yml:5:24");
    assertRefused(outcome, "unresolved-variable", "serverless.yml:5:37");
  }

  @Test
  void pointsIntoTheFileThatAVariableReads() throws IOException {
    String text = PROVIDER + FUNCTION + "    events: ${file(events/list.yml)}\n";
    Services.write(
        folder.resolve("events/list.yml"), "# events\n- httpApi: GET /a\n- httpApi: FETCH /b\n");
    assertRefused(compile(text), "invalid-route", "events/list.yml:3:12");

    Files.writeString(folder.resolve("events/list.yml"), "- httpApi: ${env:GONE}\n");
    assertRefused(compile(text), "unresolved-variable", "events/list.yml:1:12");

    Files.writeString(folder.resolve("events/list.yml"), "- a: 1\n  a: 2\n");
    assertRefused(compile(text), "duplicate-key", "events/list.yml:2:3");
  }

  @Test
  void namesAFileThatAVariableReadsAsSeenFromTheWorkingFolder() throws IOException {
    Services.write(
        folder.resolve("services/shop/serverless.yml"),
        PROVIDER + FUNCTION + "    events: ${file(../events.yml)}\n");
    Files.writeString(folder.resolve("services/events.yml"), "- httpApi: FETCH /b\n");
    Outcome outcome = run("services/shop/serverless.yml");
    assertEquals(1, outcome.status());
    String place = outcome.err().replaceFirst("(?s).*?error.*?--> (\\S+):1:12\n.*", "$1");
    assertTrue(Files.isRegularFile(folder.resolve(place)), outcome.err());
  }

  @Test
  void quietStillSaysWhatIsWrong() throws IOException {
    Services.write(
        folder.resolve("serverless.yml"),
        Services.REFUSED.replace("events", "timeout: 40\n    events"));
    Outcome outcome = run("--quiet");
    assertRefused(outcome, "invalid-route", "serverless.yml:10:18");
    assertFalse(outcome.err().contains("warning"), outcome.err());
  }

  @Test
  void leavesTheOutputAsItWas() throws IOException, InterruptedException {
    Services.write(folder.resolve("serverless.yml"), Services.REFUSED);
    Path output = Files.writeString(folder.resolve("out.yml"), "before");
    var time = Files.getLastModifiedTime(output);
    Thread.sleep(20);
    assertEquals(1, run("-o", "out.yml").status());
    assertEquals("before", Files.readString(output));
    assertEquals(time, Files.getLastModifiedTime(output));
    assertEquals(
        Stream.of("handler.js", "out.yml", "serverless.yml").toList(), Services.names(folder));
  }

  @Test
  void makesNoOutput() throws IOException {
    Services.write(folder.resolve("serverless.yml"), Services.REFUSED);
    assertEquals(1, run("-o", "out.yml").status());
    assertFalse(Files.exists(folder.resolve("out.yml")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"gone/out.yml", "handler.js/out.yml", "folder"})
  void anOutputThatCannotBeWrittenIsOneClearLine(String output) throws IOException {
    Services.write(folder.resolve("serverless.yml"), Services.SHOP);
    Files.createDirectories(folder.resolve("folder"));
    var before = Services.names(folder);
    Outcome outcome = run("-o", output);
    assertAll(
        () -> assertEquals(1, outcome.status()),
        () -> assertEquals("", outcome.out()),
        () -> assertEquals(1, outcome.errLines().size(), outcome.err()),
        () -> assertTrue(outcome.err().contains(output), outcome.err()),
        () -> assertFalse(outcome.err().contains(".out.yml"), outcome.err()),
        () -> assertEquals(before, Services.names(folder)));
  }

  @Test
  void saysWhyAnOutputCannotBeWritten() throws IOException {
    Services.write(folder.resolve("serverless.yml"), Services.SHOP);
    String err = run("-o", "gone/out.yml").err();
    assertTrue(err.matches("(?s).*(folder|directory|[Nn]o such file).*"), err);
  }

  @Test
  void aRefusalComesBeforeTheOutputIsLookedAt() throws IOException {
    Services.write(folder.resolve("serverless.yml"), Services.REFUSED);
    assertRefused(run("-o", "gone/out.yml"), "invalid-route", "serverless.yml:9:18");
  }

  private Outcome compile(String service) throws IOException {
    Services.write(folder.resolve("serverless.yml"), service);
    return run();
  }

  private Outcome run(String... arguments) {
    return Program.httpapi(folder, "compile").with(arguments).run();
  }

  private static void assertRefused(Outcome outcome, String code, String place) {
    assertAll(
        () -> assertEquals(1, outcome.status(), outcome.err()),
        () -> assertEquals("", outcome.out()),
        () -> assertTrue(hasError(outcome.err(), code, place), outcome.err()),
        () -> assertFalse(outcome.err().contains("\tat "), outcome.err()),
        () -> assertTrue(outcome.err().endsWith("nothing is written\n"), outcome.err()));
  }

  /** Whether the line after that of an error with this code names the place. */
  private static boolean hasError(String err, String code, String place) {
    var lines = err.lines().toList();
    for (int i = 1; i < lines.size(); i++) {
      if (lines.get(i - 1).startsWith("error[" + code + "]: ")
          && lines.get(i).strip().equals("--> " + place)) {
        return true;
      }
    }
    return false;
  }
}
