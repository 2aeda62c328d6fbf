package dev.httpapi.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.httpapi.source.SourceFile;
import dev.httpapi.source.Span;
import org.junit.jupiter.api.Test;

class MarkTest {

  private static String mark(String text, int line, int column, int endLine, int endColumn) {
    SourceFile file = new SourceFile("serverless.yml", text);
    Span span = Span.at(file, line, column, endLine, endColumn);
    Mark mark = Mark.of(span, true, "", new SourceLines(file));
    return mark.line() + ":" + mark.column() + "-" + mark.endLine() + ":" + mark.endColumn();
  }

  @Test
  void aSpanInTheTextStaysAsItIs() {
    assertEquals("1:4-1:7", mark("a: two\nb: 1\n", 1, 4, 1, 7));
    assertEquals("1:2-2:3", mark("a: two\nb: 1\n", 1, 2, 2, 3));
  }

  @Test
  void aSpanBehindALineOrTheTextIsMovedToItsEnd() {
    assertEquals("1:5-1:5", mark("a: 1\nb: 2", 1, 9, 1, 12));
    assertEquals("2:5-2:5", mark("a: 1\nb: 2", 7, 3, 8, 1));
    assertEquals("1:4-2:5", mark("a: 1\nb: 2", 1, 4, 9, 9));
    assertEquals("1:1-1:1", mark("", 1, 1, 1, 1));
  }

  @Test
  void aSpanThatEndsBeforeItBeginsIsEmpty() {
    assertEquals("2:3-2:3", mark("a: 1\nb: 2", 2, 3, 1, 1));
    assertEquals("1:3-1:3", mark("a: 1", 1, 3, 1, 2));
    assertEquals("1:1-1:1", mark("a: 1", 0, 0, 0, 0));
  }

  @Test
  void theBlankEndOfARangeIsLeftOut() {
    assertEquals("1:4-3:6", mark("a: |\n  one\n  two\n\n  \nb: 1\n", 1, 4, 6, 1));
    assertEquals("1:4-1:5", mark("a: |\n\n", 1, 4, 3, 1));
  }

  @Test
  void columnsAreCodePoints() {
    assertEquals("1:2-1:3", mark("😀😀", 1, 2, 1, 9));
  }
}
