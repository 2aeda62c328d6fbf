package dev.httpapi.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.httpapi.diagnostics.Code;
import dev.httpapi.diagnostics.Diagnostic;
import dev.httpapi.source.SourceFile;
import dev.httpapi.source.Span;
import java.util.List;
import org.junit.jupiter.api.Test;

class TextRendererTest {
  private static final String SEE = " = see: https://httpapi.dev/diagnostics/invalid-value\n\n";

  private static SourceFile service(String text) {
    return new SourceFile("serverless.yml", text);
  }

  private static Diagnostic wrong(Span span) {
    return Diagnostic.of(Code.INVALID_VALUE, span, "it is wrong");
  }

  private static String render(Diagnostic diagnostic) {
    return new TextRenderer(false).render(List.of(diagnostic));
  }

  /** What is shown between the headline and the link. */
  private static String frames(Diagnostic diagnostic, int width) {
    String shown = new TextRenderer(false, width).render(List.of(diagnostic));
    int start = shown.indexOf('\n') + 1;
    return shown.substring(start, shown.lastIndexOf('\n', shown.indexOf(" = see: ")) + 1);
  }

  private static String frames(Diagnostic diagnostic) {
    return frames(diagnostic, 140);
  }

  private static String frames(String text, int line, int column, int endLine, int endColumn) {
    return frames(wrong(Span.at(service(text), line, column, endLine, endColumn)));
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
          = see: https://httpapi.dev/diagnostics/invalid-value

        """,
        render(wrong(Span.at(service("a: 1\nb: two\nc: 3\nd: 4\n"), 2, 4, 2, 7))));
  }

  @Test
  void helpComesBeforeTheLink() {
    String shown = render(wrong(service("a: 1\n").start()).help("take `b`"));
    assertTrue(shown.endsWith("  = help: take `b`\n " + SEE), shown);
  }

  @Test
  void theLastLineHasNoneAfterIt() {
    assertEquals(
        """
         --> serverless.yml:2:4
        1 | a: 1
        2 | b: two
          |    ^^^
        """,
        frames("a: 1\nb: two", 2, 4, 2, 7));
  }

  @Test
  void theEndOfALineIsPointedAt() {
    assertEquals(
        """
         --> serverless.yml:1:3
        1 | a:
          |   ^
        """,
        frames("a:\n", 1, 3, 1, 3));
  }

  @Test
  void theEndOfTheTextIsPointedAt() {
    assertEquals(
        """
         --> serverless.yml:2:1
        1 | a: 1
        2 |
          | ^
        """,
        frames("a: 1\n", 2, 1, 2, 1));
  }

  @Test
  void aPlaceBehindTheTextIsItsEnd() {
    assertEquals(
        """
         --> serverless.yml:9:9
        1 | a: 1
          |     ^
        """,
        frames("a: 1", 9, 9, 9, 10));
  }

  @Test
  void anEmptyFileCanBeWrong() {
    assertEquals(
        """
         --> serverless.yml:1:1
        1 |
          | ^
        """,
        frames("", 1, 1, 1, 1));
  }

  @Test
  void tabsTakeFourColumns() {
    assertEquals(
        """
         --> serverless.yml:1:4
        1 | a:    bad    x
          |       ^^^
        """,
        frames("a:\tbad\tx\n", 1, 4, 1, 7));
  }

  @Test
  void wideCharactersTakeTwoColumns() {
    assertEquals(
        """
         --> serverless.yml:1:5
        1 | 日本: bad 👩‍👧 e\u0301
          |       ^^^
        """,
        frames("日本: bad 👩‍👧 e\u0301\n", 1, 5, 1, 8));
    assertEquals(
        """
         --> serverless.yml:1:4
        1 | k: 日本 x
          |    ^^^^
        """,
        frames("k: 日本 x\n", 1, 4, 1, 6));
  }

  @Test
  void aPartOfACharacterIsUnderlinedAsAWhole() {
    assertEquals(
        """
         --> serverless.yml:1:5
        1 | k: 👩‍👧 x
          |    ^^
        """,
        frames("k: 👩‍👧 x\n", 1, 5, 1, 6));
  }

  @Test
  void lineEndsAreNotShown() {
    String expected =
        """
         --> serverless.yml:2:4
        1 | a: 1
        2 | b: two
          |    ^^^
        3 | c: 3
        """;
    assertEquals(expected, frames("a: 1\r\nb: two\r\nc: 3\r\n", 2, 4, 2, 7));
    assertEquals(expected, frames("a: 1\rb: two\rc: 3\r", 2, 4, 2, 7));
  }

  @Test
  void theByteOrderMarkIsNotCounted() {
    assertEquals(
        """
         --> serverless.yml:1:4
        1 | a: bad
          |    ^^^
        """,
        frames("\ufeffa: bad\n", 1, 4, 1, 7));
  }

  @Test
  void nothingReachesTheTerminalThatItWouldObey() {
    SourceFile file = new SourceFile("\u001b[2J.yml", "a: \u202ebad\u001b[0m\n");
    Diagnostic diagnostic =
        Diagnostic.of(Code.INVALID_VALUE, Span.at(file, 1, 5, 1, 8), "`\u202ebad\n` is wrong")
            .related(Span.at(file, 1, 1, 1, 2), "\u0007here")
            .help("\u009bhelp");
    assertEquals(
        """
        error[invalid-value]: `\\u{202e}bad␊` is wrong
         --> ␛[2J.yml:1:5
        1 | a: \\u{202e}bad␛[0m
          |            ^^^
          | - ␇here
          = help: \\u{9b}help
          = see: https://httpapi.dev/diagnostics/invalid-value

        """,
        render(diagnostic));
  }

  @Test
  void pseudoParametersHaveTheirNames() {
    SourceFile file = service("a: 1\n");
    Diagnostic diagnostic =
        wrong(Span.at(file, 1, 4, 1, 5))
            .related(file.start(), "\0AWS::Region\0")
            .help("\0AWS::Region\0");
    String shown = render(diagnostic);
    assertTrue(shown.contains("^ ${AWS::Region}\n") || shown.contains("- ${AWS::Region}\n"), shown);
    assertTrue(shown.contains("help: ${AWS::Region}\n"), shown);
  }

  @Test
  void aRangeOverLinesIsHeldByABar() {
    assertEquals(
        """
         --> serverless.yml:2:16
        1 |   a:
        2 |     environment: |
          |  ________________^
        3 | |     one
        4 | |     two
          | |_______^
        5 |     b: 1
        """,
        frames("a:\n  environment: |\n    one\n    two\n  b: 1\n", 2, 16, 5, 1));
  }

  @Test
  void aRangeOfWholeLinesBeginsWithTheBar() {
    assertEquals(
        """
         --> serverless.yml:2:3
        1 |   a:
        2 | /   - one
        3 | |
        4 | |   - two
          | |_______^
        5 |   b: 1
        """,
        frames("a:\n  - one\n\n  - two\nb: 1\n", 2, 3, 4, 8));
  }

  @Test
  void theMiddleOfALongRangeIsLeftOut() {
    assertEquals(
        """
          --> serverless.yml:2:3
         1 |   list:
         2 | /   - item
         3 | |   - item
         4 | |   - item
        ...  |
        12 | |   - item
        13 | |   - item
           | |________^
        14 |   end: 1
        """,
        frames("list:\n" + "  - item\n".repeat(12) + "end: 1\n", 2, 3, 14, 1));
  }

  @Test
  void aRelatedRangeHasItsLabelAtItsEnd() {
    SourceFile file = service("list:\n  - a\n  - b\nend: 1\n");
    assertEquals(
        """
         --> serverless.yml:4:1
        1 |   list:
        2 | /   - a
        3 | |   - b
          | |_____- all of these
        4 |   end: 1
          |   ^^^
        """,
        frames(
            wrong(Span.at(file, 4, 1, 4, 4)).related(Span.at(file, 2, 3, 3, 6), "all of these")));
  }

  @Test
  void twoRangesHaveTwoFrames() {
    SourceFile file = service("a: [\n1]\nb: [\n2]\n");
    assertEquals(
        """
         --> serverless.yml:3:4
        2 |   1]
        3 |   b: [
          |  ____^
        4 | | 2]
          | |__^
         ::: serverless.yml:1:4
        1 |   a: [
          |  ____-
        2 | | 1]
          | |__- and this
        3 |   b: [
        """,
        frames(wrong(Span.at(file, 3, 4, 4, 3)).related(Span.at(file, 1, 4, 2, 3), "and this")));
  }

  @Test
  void ofALongLineThePartAroundTheSpanIsShown() {
    SourceFile file = service("x".repeat(300) + " BAD " + "y".repeat(300) + "\n");
    assertEquals(
        """
         --> serverless.yml:1:302
        1 | …xxxxxxxxxxxx BAD yyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyy…
          |               ^^^
        """,
        frames(wrong(Span.at(file, 1, 302, 1, 305)), 60));
  }

  @Test
  void aSpanWiderThanTheTerminalIsUnderlinedUpToItsEdge() {
    SourceFile file = service("k: {" + "日".repeat(100) + "}\n");
    assertEquals(
        """
         --> serverless.yml:1:4
        1 | …{日日日日日日日日日日日日日日日…
          |  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
        """,
        frames(wrong(Span.at(file, 1, 4, 1, 106)), 40));
  }

  @Test
  void lineNumbersAreAligned() {
    assertEquals(
        """
          --> serverless.yml:9:1
         8 | x
         9 | x
           | ^
        10 | x
        """,
        frames("x\n".repeat(12), 9, 1, 9, 2));
  }

  @Test
  void theVariableThatBroughtAValueIsShown() {
    SourceFile service = service("a: 1\nb: ${file(x.yml):k}\n");
    SourceFile other = new SourceFile("config/x.yml", "k: bad\n");
    Span span = Span.at(other, 1, 4, 1, 7).usedAt(Span.at(service, 2, 4, 2, 20));
    assertEquals(
        """
         --> config/x.yml:1:4
        1 | k: bad
          |    ^^^
         ::: serverless.yml:2:4
        1 | a: 1
        2 | b: ${file(x.yml):k}
          |    ---------------- used here
        """,
        frames(wrong(span)));
  }

  @Test
  void soAreVariablesThatBroughtTheVariable() {
    SourceFile service = service("b: ${self:custom.k}\ncustom: {k: '${file(x.yml)}'}\n");
    SourceFile other = new SourceFile("x.yml", "bad\n");
    Span inner = Span.at(service, 2, 14, 2, 28).usedAt(Span.at(service, 1, 4, 1, 20));
    assertEquals(
        """
         --> x.yml:1:1
        1 | bad
          | ^^^
         ::: serverless.yml:2:14
        1 | b: ${self:custom.k}
          |    ---------------- used here
        2 | custom: {k: '${file(x.yml)}'}
          |              -------------- used here
        """,
        frames(wrong(Span.at(other, 1, 1, 1, 4).usedAt(inner))));
  }

  @Test
  void placesNearEachOtherShareAFrame() {
    SourceFile file = service("a: 1\nb: 2\na: 3\n");
    assertEquals(
        """
         --> serverless.yml:3:1
        1 | a: 1
          | - first written here
        2 | b: 2
        3 | a: 3
          | ^
        """,
        frames(
            wrong(Span.at(file, 3, 1, 3, 2))
                .related(Span.at(file, 1, 1, 1, 2), "first written here")));
  }

  @Test
  void linesBetweenThemAreLeftOut() {
    SourceFile file = service("a: 1\nb: 2\nc: 3\nd: 4\ne: 5\na: 6\n");
    assertEquals(
        """
         --> serverless.yml:6:1
        1 | a: 1
          | - first written here
        2 | b: 2
        ...
        5 | e: 5
        6 | a: 6
          | ^
        """,
        frames(
            wrong(Span.at(file, 6, 1, 6, 2))
                .related(Span.at(file, 1, 1, 1, 2), "first written here")));
  }

  @Test
  void placesFurtherApartHaveFramesOfTheirOwn() {
    SourceFile file = service("a: 1\n" + "b: 2\n".repeat(7) + "a: 3\n");
    assertEquals(
        """
         --> serverless.yml:9:1
        8 | b: 2
        9 | a: 3
          | ^
         ::: serverless.yml:1:1
        1 | a: 1
          | - first written here
        2 | b: 2
        """,
        frames(
            wrong(Span.at(file, 9, 1, 9, 2))
                .related(Span.at(file, 1, 1, 1, 2), "first written here")));
  }

  @Test
  void placesInOneLineAreUnderlinedTogether() {
    SourceFile file = service("- httpApi: {method: get, path: /items, authorizer: costumers}\n");
    assertEquals(
        """
         --> serverless.yml:1:52
        1 | - httpApi: {method: get, path: /items, authorizer: costumers}
          |                                        ----------  ^^^^^^^^^
          |                                ------ second
          |                     --- first
        """,
        frames(
            wrong(Span.at(file, 1, 52, 1, 61))
                .related(Span.at(file, 1, 21, 1, 24), "first")
                .related(Span.at(file, 1, 32, 1, 38), "second")
                .related(Span.at(file, 1, 40, 1, 50), "")));
  }

  @Test
  void placesFarApartInALongLineHaveFramesOfTheirOwn() {
    SourceFile file = service("k: " + "x".repeat(50) + " BAD " + "y".repeat(100) + " END\n");
    assertEquals(
        """
         --> serverless.yml:1:55
        1 | …xxxxxxx BAD yyyyyyyyyyyyyyyyyyyyy…
          |          ^^^
         ::: serverless.yml:1:160
        1 | …yyyyyyyyyyyyyyyyyyyyyyyyyyyyyy END
          |                                 ---
          |                       not seen here
        """,
        frames(
            wrong(Span.at(file, 1, 55, 1, 58))
                .related(Span.at(file, 1, 160, 1, 163), "not seen here"),
            41));
  }

  @Test
  void blankLinesAroundAreLeftOut() {
    assertEquals(
        """
         --> serverless.yml:2:1
        2 | b: 2
          | ^
        """,
        frames("\nb: 2\n  \nc: 3\n", 2, 1, 2, 2));
  }

  @Test
  void coloursAreUsedOnlyWhenAskedFor() {
    SourceFile file = service("a: 1\nb: [\n]\n");
    Diagnostic diagnostic =
        Diagnostic.of(Code.HTTP_API_TIMEOUT, Span.at(file, 1, 1, 1, 2), "slow")
            .related(Span.at(file, 2, 4, 3, 2), "there")
            .help("hurry");
    String plain = render(diagnostic);
    String coloured = new TextRenderer(true).render(List.of(diagnostic));
    assertFalse(plain.contains("\u001b"));
    assertTrue(coloured.contains("\u001b["));
    String bare =
        coloured
            .replaceAll("\u001b\\[[0-9;]*m", "")
            .replaceAll("\u001b]8;;[^\u001b]*\u001b\\\\", "");
    assertEquals(plain, bare);
    assertTrue(plain.startsWith("warning[http-api-timeout]: slow\n"), plain);
  }

  @Test
  void theCodeLeadsToItsPageWhereThereAreColours() {
    String shown = new TextRenderer(true).render(List.of(wrong(service("a: 1\n").start())));
    assertTrue(
        shown.contains(
            "[\u001b]8;;https://httpapi.dev/diagnostics/invalid-value\u001b\\invalid-value"
                + "\u001b]8;;\u001b\\]"),
        shown);
  }
}
