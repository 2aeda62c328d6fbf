package dev.httpapi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.httpapi.diagnostics.Code;
import dev.httpapi.diagnostics.Diagnostic;
import dev.httpapi.diagnostics.Page;
import dev.httpapi.testing.DiagnosticPage;
import dev.httpapi.testing.PageExample;
import dev.httpapi.testing.Programs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** The pages of {@code docs/diagnostics} are true: their examples do what they are said to do. */
class DiagnosticPagesTest {
  private static final Path INDEX = Path.of("docs/diagnostics.md");

  @TempDir Path folder;

  @Test
  void everyCodeHasAPageAndEveryPageACode() {
    assertEquals(Stream.of(Code.values()).map(Code::id).sorted().toList(), DiagnosticPage.ids());
  }

  @Test
  void theIndexListsEveryPage() throws IOException {
    List<String> expected =
        DiagnosticPage.ids().stream()
            .map(DiagnosticPage::read)
            .map(DiagnosticPagesTest::row)
            .toList();
    List<String> listed =
        Files.readAllLines(INDEX).stream().filter(line -> line.startsWith("| [")).toList();
    assertEquals(String.join("\n", expected), String.join("\n", listed));
  }

  private static String row(DiagnosticPage page) {
    String link = "[`" + page.id() + "`](diagnostics/" + page.id() + ".md)";
    return "| " + link + " | " + page.front().get("severity") + " | " + page.title() + " |";
  }

  @TestFactory
  Stream<DynamicNode> pages() {
    return DiagnosticPage.ids().stream()
        .map(
            id ->
                DynamicContainer.dynamicContainer(
                    id,
                    Stream.of(
                        DynamicTest.dynamicTest(
                            id + " says what its code is", () -> saysWhatItsCodeIs(id)),
                        DynamicTest.dynamicTest(
                            id + " wrong", () -> wrong(DiagnosticPage.read(id))),
                        DynamicTest.dynamicTest(
                            id + " right", () -> right(DiagnosticPage.read(id))))));
  }

  private static void saysWhatItsCodeIs(String id) {
    DiagnosticPage page = DiagnosticPage.read(id);
    List<String> keys = List.of("severity", "kind", "area", "source");
    assertEquals(keys.subList(0, page.front().size()), List.copyOf(page.front().keySet()));
    assertEquals(page.code().severity().label(), page.front().get("severity"));
    assertEquals(page.code().kind().label(), page.front().get("kind"));
    Page packaged = Page.of(page.code());
    assertEquals(page.title(), packaged.title());
    assertEquals(page.front().get("area"), packaged.area());
    assertEquals(page.front().get("source"), packaged.source().orElse(null));
    assertTrue(packaged.text().startsWith(page.text() + "\n\n## Wrong\n"), packaged.text());
    assertFalse(page.title().contains("`" + id + "`"), page.title());
    assertTrue(page.text().endsWith("."), page.text());
    assertTrue(page.text().lines().allMatch(line -> line.length() <= 120), page.text());
  }

  private void wrong(DiagnosticPage page) throws IOException {
    List<Diagnostic> said = run(page.wrong(), page.id() + "-wrong");
    assertTrue(
        said.stream().anyMatch(one -> one.severity() == page.code().severity()), said.toString());
    assertEquals(
        List.of(),
        said.stream().filter(one -> one.isError() && one.code() != page.code()).toList());
  }

  private void right(DiagnosticPage page) throws IOException {
    List<Diagnostic> said = run(page.right(), page.id() + "-right");
    assertEquals(
        List.of(),
        said.stream().filter(one -> one.isError() || one.code() == page.code()).toList());
  }

  /** The service lies deep enough for files to lie outside of the folder that it may read. */
  private List<Diagnostic> run(PageExample example, String name) throws IOException {
    assumeTrue(!example.runsCode() || Programs.isHere("node"));
    return example.run(Files.createDirectories(folder.resolve(name).resolve("services/shop")));
  }
}
