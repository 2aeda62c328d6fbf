package dev.httpapi.diagnostics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.httpapi.source.SourceFile;
import dev.httpapi.source.Span;
import java.util.List;
import org.junit.jupiter.api.Test;

class TextRendererTest {

  private static String render(String text, int line, int column, int endLine, int endColumn) {
    SourceFile file = new SourceFile("serverless.yml", text);
    return render(
        Diagnostic.of(
            Code.INVALID_VALUE, Span.at(file, line, column, endLine, endColumn), "it is wrong"));
  }

  private static String render(Diagnostic diagnostic) {
    return new TextRenderer(false).render(List.of(diagnostic));
  }

  @Test
  void theLineItsNeighboursAndTheCharactersAreShown() {
    assertEquals(
        """
        error[invalid-value]: it is wrong
         --> serverless.yml:2:4
        1 | a: 1
        2 | b: two
          |    ^^^
        3 | c: 3

        """,
        render("a: 1\nb: two\nc: 3\nd: 4\n", 2, 4, 2, 7));
  }

  @Test
  void theLastLineHasNoneAfterIt() {
    String shown = render("a: 1\nb: two", 2, 4, 2, 7);
    assertTrue(shown.endsWith("2 | b: two\n  |    ^^^\n\n"), shown);
  }

  @Test
  void theEndOfALineIsPointedAt() {
    String shown = render("a:\n", 1, 3, 1, 3);
    assertTrue(shown.contains("1 | a:\n  |   ^\n"), shown);
  }

  @Test
  void aPlaceBehindTheTextIsPointedAt() {
    String shown = render("a: 1\n", 9, 9, 9, 10);
    assertTrue(shown.contains("serverless.yml:9:9"), shown);
  }

  @Test
  void anEmptyFileCanBeWrong() {
    String shown = render("", 1, 1, 1, 1);
    assertTrue(shown.contains("1 |\n  | ^\n"), shown);
  }

  @Test
  void tabsTakeFourColumns() {
    String shown = render("a:\tbad\tx\n", 1, 4, 1, 7);
    assertTrue(shown.contains("1 | a:    bad    x\n  |       ^^^\n"), shown);
  }

  @Test
  void wideCharactersTakeTwoColumns() {
    String shown = render("日本: bad\n", 1, 5, 1, 8);
    assertTrue(shown.contains("1 | 日本: bad\n  |       ^^^\n"), shown);
    shown = render("k: 日本 x\n", 1, 4, 1, 6);
    assertTrue(shown.contains("  |    ^^^^\n"), shown);
  }

  @Test
  void emojiAreOneCharacterOfTwoColumns() {
    String shown = render("😀: bad\n", 1, 4, 1, 7);
    assertTrue(shown.contains("1 | 😀: bad\n  |     ^^^\n"), shown);
  }

  @Test
  void combiningCharactersTakeNone() {
    String shown = render("e\u0301: bad\n", 1, 5, 1, 8);
    assertTrue(shown.contains("\n  |    ^^^\n"), shown);
  }

  @Test
  void windowsLineEndsAreNotShown() {
    String shown = render("a: 1\r\nb: two\r\nc: 3\r\n", 2, 4, 2, 7);
    assertTrue(shown.contains("1 | a: 1\n2 | b: two\n  |    ^^^\n3 | c: 3\n"), shown);
    assertFalse(shown.contains("\r"));
  }

  @Test
  void aSpanOverSeveralLinesIsUnderlinedToTheEndOfItsFirst() {
    String shown = render("a: |\n  one\n  two\nb: 1\n", 1, 4, 3, 6);
    assertTrue(shown.contains("1 | a: |\n  |    ^\n2 |   one\n"), shown);
  }

  @Test
  void ofALongLineThePartAroundTheSpanIsShown() {
    String line = "x".repeat(300) + "BAD" + "y".repeat(300);
    String[] shown = render(line + "\n", 1, 301, 1, 304).split("\n");
    int caret = shown[3].indexOf('^');
    assertEquals("BAD", shown[2].substring(caret, shown[3].lastIndexOf('^') + 1));
    assertTrue(shown[2].length() <= 170, () -> "width " + shown[2].length());
  }

  @Test
  void aLongLineOfWideCharactersIsCutBetweenThem() {
    String line = "😀".repeat(300);
    String shown = render(line + "\n", 1, 200, 1, 201);
    assertTrue(shown.codePoints().noneMatch(c -> c >= 0xD800 && c <= 0xDFFF), shown);
  }

  @Test
  void lineNumbersAreAligned() {
    String shown = render("x\n".repeat(12), 9, 1, 9, 2);
    assertTrue(shown.contains("  --> serverless.yml:9:1\n 8 | x\n 9 | x\n   | ^\n10 | x\n"), shown);
  }

  @Test
  void theVariableThatBroughtAValueIsShown() {
    SourceFile service = new SourceFile("serverless.yml", "a: 1\nb: ${file(x.yml):k}\n");
    SourceFile other = new SourceFile("x.yml", "k: bad\n");
    Span span = Span.at(other, 1, 4, 1, 7).usedAt(Span.at(service, 2, 4, 2, 20));
    assertEquals(
        """
        error[invalid-value]: it is wrong
         --> x.yml:1:4
        1 | k: bad
          |    ^^^
          : used here
         ::: serverless.yml:2:4
        1 | a: 1
        2 | b: ${file(x.yml):k}
          |    ^^^^^^^^^^^^^^^^

        """,
        render(Diagnostic.of(Code.INVALID_VALUE, span, "it is wrong")));
  }

  @Test
  void relatedPlacesAndHelpFollow() {
    SourceFile file = new SourceFile("serverless.yml", "a: 1\nb: 2\na: 3\n");
    Diagnostic diagnostic =
        Diagnostic.of(Code.DUPLICATE_KEY, Span.at(file, 3, 1, 3, 2), "twice")
            .related(Span.at(file, 1, 1, 1, 2), "first written here")
            .help("take one out");
    assertEquals(
        """
        error[duplicate-key]: twice
         --> serverless.yml:3:1
        2 | b: 2
        3 | a: 3
          | ^
          : first written here
         ::: serverless.yml:1:1
        1 | a: 1
          | ^
        2 | b: 2
          = help: take one out

        """,
        render(diagnostic));
  }

  @Test
  void coloursAreUsedOnlyWhenAskedFor() {
    SourceFile file = new SourceFile("serverless.yml", "a: 1\n");
    Diagnostic diagnostic =
        Diagnostic.of(Code.HTTP_API_TIMEOUT, Span.at(file, 1, 1, 1, 2), "slow").help("hurry");
    String plain = render(diagnostic);
    String coloured = new TextRenderer(true).render(List.of(diagnostic));
    assertFalse(plain.contains("\u001b"));
    assertTrue(coloured.contains("\u001b["));
    assertEquals(plain, coloured.replaceAll("\u001b\\[[0-9;]*m", ""));
    assertTrue(plain.startsWith("warning[http-api-timeout]: slow\n"), plain);
  }
}
