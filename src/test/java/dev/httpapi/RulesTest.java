package dev.httpapi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.httpapi.diagnostics.Code;
import dev.httpapi.diagnostics.Diagnostic;
import dev.httpapi.diagnostics.Kind;
import dev.httpapi.report.TextRenderer;
import dev.httpapi.testing.Fixture;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Every rule has a service that fails it, told in the words of its {@code diagnostics.txt}, and one
 * that passes it, as near to failing as it can be. A folder is named after the code; behind a dot
 * stands the kind of API, where a code holds for several.
 */
class RulesTest {
  private static final Path RULES = Path.of("fixtures/rules");

  @TestFactory
  Stream<DynamicTest> rules() throws IOException {
    try (Stream<Path> folders = Files.list(RULES)) {
      return folders.sorted().toList().stream()
          .flatMap(
              folder ->
                  Stream.of(
                      DynamicTest.dynamicTest(folder.getFileName() + " fails", () -> fails(folder)),
                      DynamicTest.dynamicTest(
                          folder.getFileName() + " passes", () -> passes(folder))));
    }
  }

  private static void fails(Path folder) throws IOException {
    Path service = folder.resolve("fails");
    Fixture.Result result = new Fixture(service).validate();
    List<Diagnostic> told = result.diagnostics().all();
    String expected = read(service.resolve("diagnostics.txt"));
    assertEquals(
        expected.substring(0, expected.lastIndexOf("httpapi: ")),
        new TextRenderer(false).render(told));
    List<Diagnostic> ofRule = told.stream().filter(one -> isOf(one, folder)).toList();
    assertTrue(!ofRule.isEmpty(), () -> "another rule speaks: " + told);
    assertEquals(
        told.stream().noneMatch(Diagnostic::isError), result.template().isPresent(), "refused");
  }

  private static void passes(Path folder) {
    Fixture.Result result = new Fixture(folder.resolve("passes")).validate();
    List<Diagnostic> told = result.diagnostics().all();
    assertEquals(List.of(), told.stream().filter(one -> isOf(one, folder)).toList());
    assertTrue(result.template().isPresent(), told::toString);
  }

  @Test
  void everyRuleHasBoth() {
    List<String> missing =
        Stream.of(Code.values())
            .filter(code -> code.kind() == Kind.RULE)
            // Raised under an option only: LeastPermissionsTest.
            .filter(code -> code != Code.PERMISSIONS_WIDENED)
            .map(Code::id)
            .filter(id -> !Files.isDirectory(RULES.resolve(id)))
            .toList();
    assertEquals(List.of(), missing);
  }

  private static boolean isOf(Diagnostic diagnostic, Path folder) {
    String name = folder.getFileName().toString();
    int dot = name.indexOf('.');
    return diagnostic.code().id().equals(dot < 0 ? name : name.substring(0, dot));
  }

  private static String read(Path file) {
    try {
      return Files.readString(file, StandardCharsets.UTF_8);
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
  }
}
