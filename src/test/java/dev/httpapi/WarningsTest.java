package dev.httpapi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.httpapi.report.TextRenderer;
import dev.httpapi.testing.Fixture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every service of {@code fixtures/warned} compiles, and is told what it should know. */
class WarningsTest {

  @TestFactory
  Stream<DynamicTest> warnings() throws IOException {
    try (Stream<Path> folders = Files.list(Path.of("fixtures/warned"))) {
      return folders.sorted().toList().stream()
          .map(
              folder ->
                  DynamicTest.dynamicTest(folder.getFileName().toString(), () -> check(folder)));
    }
  }

  private static void check(Path folder) throws IOException {
    Fixture.Result result = new Fixture(folder).validate();
    assertTrue(result.template().isPresent());
    String expected = Files.readString(folder.resolve("diagnostics.txt"));
    String told = new TextRenderer(false).render(result.diagnostics().all());
    assertEquals(expected.substring(0, expected.lastIndexOf("httpapi: ")), told);
  }
}
