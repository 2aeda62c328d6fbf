package dev.httpapi.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import org.junit.jupiter.api.Test;

class ExcerptTest {

  private static String place(String part, String text, int line, int column, int endLine) {
    Span span = Span.at(new SourceFile("f", text), line, column, endLine, 1000);
    Span found = Excerpt.of(part, span);
    return found.line() + ":" + found.column() + "-" + found.endLine() + ":" + found.endColumn();
  }

  @Test
  void aPartOfAStringIsFound() {
    assertEquals("1:12-1:20", place("${env:B}", "a: ${env:A}${env:B}", 1, 4, 1));
  }

  @Test
  void whatStandsBeforeTheStringIsNotMeant() {
    assertEquals("1:14-1:22", place("${env:A}", "${env:A}: x: ${env:A}", 1, 11, 1));
  }

  @Test
  void itMayStandOnALaterLine() {
    assertEquals("3:3-3:11", place("${env:A}", "a: |\n  text\n  ${env:A}\n", 1, 4, 4));
  }

  @Test
  void columnsAreCodePoints() {
    assertEquals("1:6-1:14", place("${env:A}", "😀: é ${env:A}", 1, 4, 1));
  }

  @Test
  void whatIsWrittenInAnotherWayIsTheWholeString() {
    Span span = Span.at(new SourceFile("f", "a: \"\\u0024{env:A}\""), 1, 4, 1, 20);
    assertSame(span, Excerpt.of("${env:A}", span));
    assertSame(span, Excerpt.of("", span));
    assertSame(span, Excerpt.of("a\nb", span));
  }

  @Test
  void theUseIsKept() {
    SourceFile file = new SourceFile("f", "a: ${env:A}");
    Span use = Span.at(new SourceFile("g", "x"), 1, 1, 1, 2);
    Span span = Span.at(file, 1, 4, 1, 12).usedAt(use);
    assertEquals(use, Excerpt.of("env", span).usedAt().orElseThrow());
  }
}
