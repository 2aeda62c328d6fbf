package dev.httpapi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.httpapi.report.TextRenderer;
import dev.httpapi.testing.Fixture;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every service that is refused is told so in the words of its {@code diagnostics.txt}. */
class RefusalsTest {

  @TestFactory
  Stream<DynamicTest> refusals() throws IOException {
    return Stream.concat(
            Fixture.all().stream().map(Fixture::folder), folders(Path.of("fixtures/refused")))
        .filter(folder -> Files.exists(folder.resolve("diagnostics.txt")))
        .map(
            folder ->
                DynamicTest.dynamicTest(folder.getFileName().toString(), () -> check(folder)));
  }

  private static Stream<Path> folders(Path folder) throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.sorted().toList().stream();
    }
  }

  private static void check(Path folder) throws IOException {
    Fixture.Result result = new Fixture(folder).validate();
    assertTrue(result.template().isEmpty());
    String told = new TextRenderer(false).render(result.diagnostics().all());
    assertEquals(withoutSummary(folder), told);
  }

  /** The last line counts the diagnostics, and is the command's own. */
  private static String withoutSummary(Path folder) throws IOException {
    String text =
        new String(Files.readAllBytes(folder.resolve("diagnostics.txt")), StandardCharsets.UTF_8);
    return text.substring(0, text.lastIndexOf("httpapi: "));
  }
}
