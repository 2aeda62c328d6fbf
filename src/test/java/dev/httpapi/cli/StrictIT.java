package dev.httpapi.cli;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code httpapi compile --strict}: warnings are errors, notes are not. */
class StrictIT {
  private static final String NOTED =
      Services.PROVIDER
          + "  apiKeys: [partner]\n"
          + Services.FUNCTION
          + "    events:\n      - http: {method: get, path: /items, private: true, authorizer: aws_iam}\n";

  @TempDir Path folder;

  @Test
  void aWarningIsAnErrorAndNothingIsWritten() throws IOException {
    Services.write(folder.resolve("serverless.yml"), Services.WARNED);
    Path output = Files.writeString(folder.resolve("out.yml"), "before");
    Outcome outcome = strict("-o", "out.yml");
    assertAll(
        () -> assertEquals(1, outcome.status()),
        () -> assertEquals("", outcome.out()),
        () -> assertTrue(outcome.err().startsWith("error[http-api-timeout]: "), outcome.err()),
        () -> assertFalse(outcome.err().contains("warning["), outcome.err()),
        () ->
            assertEquals(
                "httpapi: 1 error (a warning without --strict); nothing is written", last(outcome)),
        () -> assertEquals("before", Files.readString(output)));
  }

  @Test
  void tellsErrorsFromWarningsInItsLastLine() throws IOException {
    Services.write(
        folder.resolve("serverless.yml"),
        Services.REFUSED.replace("events", "timeout: 40\n    unknown: 1\n    events"));
    Outcome outcome = strict();
    assertEquals(1, outcome.status());
    assertEquals(
        "httpapi: 2 errors (1 of them a warning without --strict); nothing is written",
        last(outcome));
  }

  @Test
  void severalWarningsAreCounted() throws IOException {
    Services.write(
        folder.resolve("serverless.yml"), Services.WARNED + "unknown: 1\nplugins: [other]\n");
    Outcome outcome = strict();
    assertEquals(1, outcome.status());
    assertEquals(
        "httpapi: 3 errors (warnings without --strict); nothing is written", last(outcome));
  }

  @Test
  void quietSaysWhatRefuses() throws IOException {
    Services.write(folder.resolve("serverless.yml"), Services.WARNED);
    Outcome outcome = strict("--quiet");
    assertEquals(1, outcome.status());
    assertTrue(outcome.err().startsWith("error[http-api-timeout]: "), outcome.err());
  }

  @Test
  void aNoteIsNone() throws IOException {
    Services.write(folder.resolve("serverless.yml"), NOTED);
    Outcome outcome = strict();
    assertEquals(0, outcome.status(), outcome.err());
    assertTrue(outcome.err().startsWith("note[moved-setting]: "), outcome.err());
    assertEquals("httpapi: 1 note", last(outcome));
    assertFalse(outcome.out().isEmpty());
  }

  @Test
  void aServiceWithNothingToSayOfIsCompiled() throws IOException {
    Services.write(folder.resolve("serverless.yml"), Services.SHOP);
    Outcome outcome = strict();
    assertEquals("", outcome.err());
    assertEquals(Program.httpapi(folder, "compile").run(), outcome);
  }

  @Test
  void whatTheServiceDoesNotWantToHearIsNoWarning() throws IOException {
    Services.write(
        folder.resolve("serverless.yml"),
        "configValidationMode: off\nunknown: 1\n" + Services.SHOP);
    assertEquals(0, strict().status());
  }

  @Test
  void withoutTheOptionAWarningIsOne() throws IOException {
    Services.write(folder.resolve("serverless.yml"), Services.WARNED);
    Outcome outcome = Program.httpapi(folder, "compile").run();
    assertEquals(0, outcome.status());
    assertEquals("httpapi: 1 warning", last(outcome));
  }

  private Outcome strict(String... arguments) {
    return Program.httpapi(folder, "compile", "--strict").with(arguments).run();
  }

  private static String last(Outcome outcome) {
    return outcome.errLines().get(outcome.errLines().size() - 1);
  }
}
