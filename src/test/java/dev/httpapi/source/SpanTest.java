package dev.httpapi.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class SpanTest {
  private static final SourceFile FILE = new SourceFile("dir/serverless.yml", "a: 1\nb: two\n");

  @Test
  void itIsShownAsEditorsKnowIt() {
    assertEquals("dir/serverless.yml:2:4", Span.at(FILE, 2, 4, 2, 7).toString());
  }

  @Test
  void itReachesToTheEndOfAnother() {
    Span both = Span.at(FILE, 1, 1, 1, 2).to(Span.at(FILE, 2, 4, 2, 7));
    assertEquals(
        List.of(1, 1, 2, 7), List.of(both.line(), both.column(), both.endLine(), both.endColumn()));
  }

  @Test
  void itKnowsTheVariableThatLedHere() {
    Span use = Span.at(FILE, 1, 4, 1, 5);
    Span span = Span.at(FILE, 2, 4, 2, 7);
    assertTrue(span.usedAt().isEmpty());
    assertEquals(use, span.usedAt(use).usedAt().orElseThrow());
    assertEquals(use, span.usedAt(use).to(span).usedAt().orElseThrow());
  }

  @Test
  void linesEndAsFilesEndThem() {
    assertEquals(List.of("a", "b", "c", "", "d"), new SourceFile("f", "a\nb\r\nc\r\rd").lines());
    assertEquals(List.of("a", ""), new SourceFile("f", "a\n").lines());
    assertEquals(List.of(""), new SourceFile("f", "").lines());
  }
}
