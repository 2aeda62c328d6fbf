package dev.httpapi.diff.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DiffMarkdownTest {
  private static String render(DiffReport report) {
    return new DiffMarkdown().render(report);
  }

  @Test
  void allOfAReportIsShown() {
    assertEquals(Reports.expected("full.md"), render(Reports.full()));
  }

  @Test
  void noChangesAreAComment() {
    assertEquals(
        """
        <!-- httpapi diff: serverless.yml -->
        ### ✅ no changes

        From `origin/main:serverless.yml` to `serverless.yml`
        """,
        render(Reports.of()));
  }

  @Test
  void whatIsAgreedToIsNoChange() {
    DiffReport report =
        Reports.of(
            List.of(),
            List.of(new DiffReport.Accepted(Reports.REMOVED, "clients were told")),
            List.of());
    assertEquals(
        """
        <!-- httpapi diff: serverless.yml -->
        ### ✅ no changes but 1 agreed to

        From `origin/main:serverless.yml` to `serverless.yml`

        <details>
        <summary>1 change was agreed to</summary>

        - `route-removed` of `GET /v1/items/{id}`: clients were told

        </details>
        """,
        render(report));
  }

  /** The mark tells how bad it is, and so do the words. */
  @ParameterizedTest
  @CsvSource({"PUBLIC,⛔", "REMOVED,⛔", "UNKNOWN,⚠️", "REPLACED,⚠️", "LOST,⚠️", "ADDED,ℹ️"})
  void theHeadingHasAMark(String change, String mark) {
    DiffReport report =
        Reports.of(
            switch (change) {
              case "PUBLIC" -> Reports.PUBLIC;
              case "REMOVED" -> Reports.REMOVED;
              case "UNKNOWN" -> Reports.UNKNOWN;
              case "REPLACED" -> Reports.REPLACED;
              case "LOST" -> Reports.LOST;
              default -> Reports.ADDED;
            });
    assertTrue(render(report).contains("\n### " + mark + " 1 "), render(report));
  }

  @ParameterizedTest
  @CsvSource({
    "serverless.yml,serverless.yml",
    "a-b.yml,a-b.yml",
    "a--b.yml,a-&#45;b.yml",
    "a---b,a-&#45;&#45;b",
    "<stdin>,&lt;stdin&gt;",
    "x --> <script>,x -&#45;&gt; &lt;script&gt;",
  })
  void nothingEndsTheFirstLineEarly(String name, String written) {
    DiffReport report = new DiffReport("old", name, List.of(), List.of(), List.of());
    String line = render(report).lines().findFirst().orElseThrow();
    assertEquals("<!-- httpapi diff: " + written + " -->", line);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "old.yml; new.yml; httpapi diff old.yml new.yml",
        "origin/main:a/b.yml; a/b.yml; httpapi diff --base origin/main a/b.yml",
        "HEAD~1:a/b.yml; b.yml; httpapi diff HEAD~1:a/b.yml b.yml",
        "<stdin>; it's new.yml; httpapi diff - 'it'\\''s new.yml'",
        "main@{12:30}:a.yml; a.yml; httpapi diff --base 'main@{12:30}' a.yml",
        "C:a.yml; a.yml; httpapi diff C:a.yml a.yml",
        "a; $(rm x); httpapi diff a '$(rm x)'",
      })
  void theCommandThatShowsAllIsOneForAShell(String before, String after, String command) {
    DiffReport report = new DiffReport(before, after, List.of(), List.of(), List.of());
    assertEquals(command, report.command());
  }

  @Test
  void aCommitIsShownShort() {
    String commit = "5d54afc395ff6f423242055863c19457ceca0e48";
    DiffReport report = new DiffReport(commit + ":a.yml", "a.yml", List.of(), List.of(), List.of());
    assertTrue(render(report).contains("\nFrom `5d54afc395:a.yml` to `a.yml`\n"), render(report));
    assertEquals("httpapi diff --base " + commit + " a.yml", report.command());
  }
}
