package dev.httpapi.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class WindowTest {
  private static final String DIGITS = "0123456789";

  private static Window on(String line, int start, int end, int room) {
    return Window.on(Cells.of(line), start, end, room);
  }

  @Test
  void aLineThatFitsIsShownWhole() {
    assertEquals(DIGITS, on(DIGITS, 9, 10, 10).text());
  }

  @Test
  void theStartOfALineIsShownAsLongAsItHoldsTheMark() {
    Window window = on(DIGITS.repeat(2), 6, 9, 10);
    assertEquals("012345678…", window.text());
    assertEquals(6, window.place(6));
  }

  @Test
  void aMarkInTheMiddleHasTextAtBothSides() {
    Window window = on(DIGITS.repeat(4), 20, 22, 12);
    assertEquals("…7890123456…", window.text());
    assertEquals(4, window.place(20));
    assertEquals(6, window.place(22));
  }

  @Test
  void theEndOfALineFillsTheRoom() {
    Window window = on(DIGITS.repeat(4), 39, 40, 12);
    assertEquals("…90123456789", window.text());
    assertEquals(11, window.place(39));
  }

  @Test
  void aMarkBehindTheLineHasRoom() {
    Window window = on(DIGITS.repeat(4), 40, 41, 12);
    assertEquals("…0123456789", window.text());
    assertEquals(11, window.place(40));
  }

  @Test
  void ofAMarkThatIsTooWideTheStartIsShown() {
    Window window = on(DIGITS.repeat(4), 5, 35, 12);
    assertEquals("…5678901234…", window.text());
    assertEquals(1, window.place(5));
    assertEquals(12, window.place(35));
  }

  @Test
  void wideCharactersAreNotCutApart() {
    Window window = on("日本".repeat(10), 20, 22, 12);
    assertEquals("…本日本日本…", window.text());
    assertEquals(3, window.place(20));
    assertEquals("日本日…", on("日本".repeat(10), 0, 2, 8).text());
  }

  @Test
  void spacesAtTheEndAreNotWritten() {
    assertEquals("a", on("a  \t", 0, 1, 10).text());
  }
}
