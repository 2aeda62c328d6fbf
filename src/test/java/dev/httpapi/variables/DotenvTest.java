package dev.httpapi.variables;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.httpapi.source.SourceFile;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What {@code fixtures/compile/settings-dotenv*} do not show of {@code .env} files. */
class DotenvTest {

  @Test
  void aValueThatNamesItselfIsRefused() {
    assertEquals("a", under(Map.of(), "A=a\nB=$A").get("B"));
    for (String text : List.of("A=$A", "A=$B\nB=${A:-x}", "A=${A:-${A}}")) {
      assertThrows(UnresolvableException.class, () -> under(Map.of(), text));
    }
  }

  @Test
  void theEnvironmentOfTheProcessGoesFirst() {
    assertEquals(Map.of("A", "mine"), under(Map.of("A", "mine"), "A=file"));
    assertEquals(Map.of("A", ""), under(Map.of("A", ""), "A=file"));
  }

  @Test
  void everyLineEndEndsALine() {
    assertEquals(Map.of("A", "1", "B", "2", "C", "3"), DotenvText.parse("A=1\r\nB=2\rC=3"));
  }

  @Test
  void linesThatAreNoAssignmentsAreSkipped() {
    assertEquals(Map.of("A", "1"), DotenvText.parse("what is this\n=x\n\n# B=2\nA=1\nC"));
  }

  @Test
  void anEmptyFileHasNothing() {
    assertEquals(Map.of(), DotenvText.parse(""));
    assertEquals(Map.of(), DotenvText.parse("\n \n"));
  }

  private static Map<String, String> under(Map<String, String> environment, String text) {
    return Dotenv.under(environment, new SourceFile(".env", text));
  }
}
