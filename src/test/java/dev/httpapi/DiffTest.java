package dev.httpapi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.httpapi.diff.Comparison;
import dev.httpapi.diff.base.Change;
import dev.httpapi.diff.base.ChangeCode;
import dev.httpapi.diff.report.ChangePage;
import dev.httpapi.diff.report.DiffReport;
import dev.httpapi.diff.report.DiffText;
import dev.httpapi.testing.DiffCase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Every kind of change has a pair of services, or templates, that shows it, told in both
 * directions. A folder is named after the change's code; behind a dot stands what tells it from
 * others. The pairs called {@code same} do not differ in what they mean.
 */
class DiffTest {
  private static final String SAME = "same";

  @TestFactory
  Stream<DynamicTest> pairs() {
    return DiffCase.all().stream()
        .map(pair -> DynamicTest.dynamicTest(pair.name(), () -> check(pair)));
  }

  private static void check(DiffCase pair) {
    Comparison forth = pair.forth();
    Comparison back = pair.back();
    assertEquals(pair.told("forth.txt"), text(forth), "forth");
    assertEquals(pair.told("back.txt"), text(back), "back");
    if (pair.code().equals(SAME)) {
      assertEquals(List.of(), forth.changes());
      assertEquals(List.of(), back.changes());
      return;
    }
    ChangeCode code = ChangeCode.named(pair.code()).orElseThrow();
    List<Change> all = new ArrayList<>(forth.changes());
    all.addAll(back.changes());
    assertTrue(all.stream().anyMatch(change -> change.code() == code), "another change is told");
    assertFalse(forth.changes().isEmpty() || back.changes().isEmpty(), "one way is silent");
  }

  private static String text(Comparison comparison) {
    return new DiffText(false)
        .render(
            new DiffReport(
                comparison.before().name(),
                comparison.after().name(),
                comparison.changes(),
                List.of(),
                comparison.notes()));
  }

  @Test
  void theReadmeShowsOne() throws IOException {
    String told = Files.readString(Path.of("fixtures/diff/public-route/forth.txt"));
    assertTrue(Files.readString(Path.of("README.md")).contains("```\n" + told + "```\n"));
  }

  @Test
  void everyKindOfChangeIsExplained() {
    for (ChangeCode code : ChangeCode.values()) {
      assertTrue(ChangePage.of(code).isPresent(), () -> "docs/changes.md has no " + code.id());
    }
  }

  @Test
  void everyKindOfChangeHasAPair() {
    List<String> shown = DiffCase.all().stream().map(DiffCase::code).distinct().toList();
    for (ChangeCode code : ChangeCode.values()) {
      assertTrue(shown.contains(code.id()), () -> "no pair shows " + code.id());
    }
    assertTrue(DiffCase.all().size() >= 60, "pairs: " + DiffCase.all().size());
  }
}
