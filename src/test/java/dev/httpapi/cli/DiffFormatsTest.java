package dev.httpapi.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.httpapi.diagnostics.Diagnostics;
import dev.httpapi.diff.Comparison;
import dev.httpapi.diff.agreement.AgreementReader;
import dev.httpapi.diff.agreement.Agreements;
import dev.httpapi.diff.report.DiffGithub;
import dev.httpapi.diff.report.DiffReport;
import dev.httpapi.source.SourceFile;
import dev.httpapi.testing.DiffCase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What is said of the pairs of fixtures/diff-formats, in each form. */
class DiffFormatsTest {
  private static final Path ALL = Path.of("fixtures/diff-formats");

  @TestFactory
  Stream<DynamicTest> pairs() throws IOException {
    try (Stream<Path> folders = Files.list(ALL)) {
      return folders.sorted().toList().stream()
          .map(
              folder ->
                  DynamicTest.dynamicTest(folder.getFileName().toString(), () -> check(folder)));
    }
  }

  private static void check(Path folder) throws IOException {
    DiffReport report = report(folder);
    assertEquals(told(folder, "txt"), DiffFormat.TEXT.renderer(false).render(report));
    assertEquals(told(folder, "md"), DiffFormat.MARKDOWN.renderer(false).render(report));
    assertEquals(told(folder, "json"), DiffFormat.JSON.renderer(false).render(report));
    DiffGithub github = new DiffGithub(name -> Files.isRegularFile(folder.resolve(name)));
    assertEquals(told(folder, "github"), github.render(report));
  }

  private static DiffReport report(Path folder) throws IOException {
    Comparison comparison =
        Comparison.of(
            DiffCase.side("old.yml", Files.readString(folder.resolve("old.yml")), folder),
            DiffCase.side("new.yml", Files.readString(folder.resolve("new.yml")), folder));
    Path accepted = folder.resolve("accepted.yml");
    Agreements agreements =
        Files.exists(accepted)
            ? AgreementReader.read(
                new SourceFile("accepted.yml", Files.readString(accepted)),
                false,
                new Diagnostics())
            : Agreements.none();
    return new AgreedChanges(agreements, Set.of()).report(comparison, List.of());
  }

  private static String told(Path folder, String ending) throws IOException {
    return Files.readString(folder.resolve("diff." + ending));
  }
}
