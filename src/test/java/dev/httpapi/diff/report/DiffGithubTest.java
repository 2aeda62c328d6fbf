package dev.httpapi.diff.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.httpapi.diff.base.Change;
import dev.httpapi.diff.base.ChangeCode;
import dev.httpapi.diff.base.Consequence;
import dev.httpapi.diff.base.Effect;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DiffGithubTest {
  private static String render(DiffReport report) {
    return new DiffGithub(Set.of("serverless.yml")::contains).render(report);
  }

  @Test
  void whatIsWorthALookIsAnAnnotation() {
    assertEquals(Reports.expected("full.github"), render(Reports.full()));
  }

  @Test
  void nothingIsSaidOfNothing() {
    assertEquals("", render(Reports.of()));
    assertEquals("", render(Reports.of(Reports.UPDATED)));
  }

  @Test
  void whatIsGoneIsToldAtTheStartOfTheNewFile() {
    String start = "::error file=serverless.yml,line=1,endLine=1,col=1,endColumn=1,title=";
    assertTrue(render(Reports.of(Reports.REMOVED)).startsWith(start));
  }

  /** As in {@code diff serverless.yml serverless.yml --old-stage prod}. */
  @Test
  void whatIsGoneFromTheSameFileIsToldWhereItStands() {
    Consequence gone = Reports.REMOVED.gone(Reports.now(28));
    DiffReport report =
        new DiffReport("serverless.yml", "serverless.yml", List.of(gone), List.of(), List.of());
    assertTrue(render(report).startsWith("::error file=serverless.yml,line=28,"));
  }

  @Test
  void aSideThatIsNoFileHasNoLines() {
    DiffReport report =
        new DiffReport("a.yml", "<stdin>", List.of(Reports.REMOVED), List.of(), List.of());
    assertEquals(
        "::error title=httpapi (route-removed)::breaking: GET /v1/items/{id}: the route is gone\n",
        render(report));
  }

  @Test
  void theTenthSaysHowManyMoreThereAre() {
    List<Change> changes = new ArrayList<>();
    for (int i = 1; i <= 13; i++) {
      changes.add(
          Consequence.of(ChangeCode.ROUTE_REMOVED, Effect.BREAKING, "GET /" + i, "it is gone"));
    }
    List<String> lines = render(Reports.of(changes, List.of(), List.of())).lines().toList();
    assertEquals(DiffGithub.MOST, lines.size());
    assertTrue(
        lines
            .get(9)
            .endsWith(
                "GET /10: it is gone%0Aand 3 more of level error, which GitHub would not show: "
                    + "httpapi diff --base origin/main serverless.yml"),
        lines.get(9));
    String ten = render(Reports.of(changes.subList(0, 10), List.of(), List.of()));
    assertTrue(ten.endsWith("GET /10: it is gone\n"), ten);
  }

  @Test
  void aMessageIsOneLineWhateverItHolds() {
    Consequence odd =
        Consequence.of(ChangeCode.CORS, Effect.BREAKING, "a\n::error::x", "100%\r\n`\u001b[31m`");
    String line = render(Reports.of(odd));
    assertTrue(line.endsWith("::breaking: a%0A::error::x: 100%25%0D%0A`␛[31m`\n"), line);
    assertEquals(1, line.lines().count());
  }
}
