package dev.httpapi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.httpapi.report.TextRenderer;
import dev.httpapi.testing.SchemaCase;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The schemas, held against services as people write them, right and wrong. */
class SchemaCasesTest {

  @TestFactory
  Stream<DynamicTest> nothingIsSaidOfWhatIsRight() {
    return SchemaCase.accepted().stream()
        .map(
            one ->
                DynamicTest.dynamicTest(
                    one.name(), () -> assertEquals(List.of(), one.diagnostics().all())));
  }

  @TestFactory
  Stream<DynamicTest> aMistakeIsToldInTheseWords() {
    return SchemaCase.refused().stream()
        .map(one -> DynamicTest.dynamicTest(one.name(), () -> check(one)));
  }

  private static void check(SchemaCase refused) {
    String told = new TextRenderer(false).render(refused.diagnostics().all());
    assertEquals(refused.told(), told + "httpapi: 1 error; nothing is written\n");
    assertFalse(told.contains("null"), told);
    assertTrue(told.startsWith("error["), told);
  }
}
