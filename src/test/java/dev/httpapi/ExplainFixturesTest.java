package dev.httpapi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.httpapi.provenance.Provenance;
import dev.httpapi.report.ExplanationRenderer;
import dev.httpapi.testing.Fixture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * What is told of parts of the services in {@code fixtures/explain}. A text is what {@code httpapi
 * explain LOGICAL_ID} prints in the folder; its file has the name of the logical id.
 */
class ExplainFixturesTest {
  private static final String TEXT = ".txt";

  @TestFactory
  Stream<DynamicTest> explanations() throws IOException {
    return files(Path.of("fixtures/explain"))
        .flatMap(
            folder -> {
              List<Path> texts =
                  files(folder).filter(file -> file.toString().endsWith(TEXT)).toList();
              assertFalse(texts.isEmpty(), folder::toString);
              return texts.stream()
                  .map(text -> DynamicTest.dynamicTest(text.toString(), () -> check(text)));
            });
  }

  private static Stream<Path> files(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList().stream();
    } catch (IOException problem) {
      throw new AssertionError(problem);
    }
  }

  private static void check(Path text) throws IOException {
    String logicalId = text.getFileName().toString().replace(TEXT, "");
    Provenance provenance =
        new Provenance(new Fixture(text.getParent()).compile().template().orElseThrow());
    assertEquals(
        Files.readString(text),
        new ExplanationRenderer(provenance, false)
            .render(provenance.find(logicalId).orElseThrow()));
  }
}
