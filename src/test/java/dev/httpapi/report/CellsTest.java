package dev.httpapi.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CellsTest {

  private static String columns(String line) {
    Cells cells = Cells.of(line);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < cells.count(); i++) {
      text.append(cells.columnOf(i)).append('[').append(cells.text(i, i + 1)).append("] ");
    }
    return text.append(cells.width()).toString();
  }

  @Test
  void lettersTakeOneColumnEach() {
    assertEquals("0[a] 1[é] 2[ß] 3[д] 4", columns("aéßд"));
  }

  @Test
  void anEmptyLineHasNoCells() {
    assertEquals("0", columns(""));
  }

  @Test
  void tabsAreFourSpacesWhereverTheyStand() {
    assertEquals("0[a] 1[    ] 5[b] 6", columns("a\tb"));
  }

  @Test
  void wideAndFullwidthCharactersTakeTwo() {
    assertEquals("0[日] 2[本] 4[Ａ] 6[한] 8[。] 10", columns("日本Ａ한。"));
  }

  @Test
  void halfwidthFormsTakeOne() {
    assertEquals("0[ｱ] 1[ｲ] 2", columns("ｱｲ"));
  }

  @ParameterizedTest
  @CsvSource({
    "😀, 2",
    "☺, 1",
    "☺️, 2",
    "❤️, 2",
    "👍🏽, 2",
    "👩‍👩‍👧‍👦, 2",
    "👩🏽‍🚀, 2",
    "🏳️‍🌈, 2",
    "🤷🏼‍♀️, 2",
    "🇩🇪, 2",
    "🏴󠁧󠁢󠁥󠁮󠁧󠁿, 2",
    "1️⃣, 2",
    "🫠, 2",
  })
  void emojiAreOneCell(String emoji, int width) {
    Cells cells = Cells.of(emoji);
    assertEquals(1, cells.count());
    assertEquals(width, cells.width());
    assertEquals(emoji, cells.text());
  }

  @Test
  void flagsArePairsOfLetters() {
    assertEquals("0[🇩🇪] 2[🇫🇷] 4[🇮] 5", columns("🇩🇪🇫🇷🇮"));
  }

  @Test
  void combiningMarksBelongToTheCharacterBefore() {
    assertEquals(
        "0[e\u0301] 1[x\u0301\u0302] 2[日\u3099] 4", columns("e\u0301x\u0301\u0302日\u3099"));
  }

  @Test
  void aMarkWithNothingBeforeItStandsOnACircle() {
    assertEquals("0[◌\u0301] 1[a] 2", columns("\u0301a"));
    assertEquals("0[    ] 4[◌\u0301] 5", columns("\t\u0301"));
  }

  @Test
  void spacingMarksTakeAColumnOfTheirLetter() {
    assertEquals("0[\u0915\u093F] 2", columns("\u0915\u093F"));
  }

  @Test
  void joinersAreShownWhereTheyJoinNothing() {
    assertEquals("0[a] 1[\\u{200d}] 9[b] 10", columns("a\u200db"));
    assertEquals("0[a] 1[\\u{200c}] 9[b] 10", columns("a\u200cb"));
    assertEquals("0[\u0645\u200c] 1[\u06CC] 2", columns("\u0645\u200c\u06CC"));
  }

  @Test
  void whatATerminalObeysIsShownByAPicture() {
    assertEquals("0[␛] 1[[] 2[2] 3[J] 4[␀] 5[␍] 6[␡] 7", columns("\u001b[2J\0\r\u007f"));
  }

  @Test
  void whatNobodySeesIsShownByItsNumber() {
    assertEquals("0[\\u{202e}] 8[a] 9[\\u{2066}] 17", columns("\u202ea\u2066"));
    assertEquals("0[\\u{feff}] 8[\\u{200b}] 16[\\u{ad}] 22", columns("\ufeff\u200b\u00ad"));
    assertEquals("0[\\u{9b}] 6[\\u{2028}] 14", columns("\u009b\u2028"));
    assertEquals("0[\\u{d800}] 8[x] 9", columns("\ud800x"));
  }

  @Test
  void codePointsAreFoundInTheirCells() {
    Cells cells = Cells.of("e\u0301: 😀x");
    assertEquals(0, cells.startOf(1));
    assertEquals(0, cells.startOf(2));
    assertEquals(1, cells.startOf(3));
    assertEquals(3, cells.startOf(5));
    assertEquals(5, cells.startOf(6));
    assertEquals(6, cells.startOf(7));
    assertEquals(6, cells.startOf(99));
  }

  @Test
  void anEndWithinACellIsBehindIt() {
    Cells cells = Cells.of("e\u0301: 😀x");
    assertEquals(0, cells.endOf(1));
    assertEquals(1, cells.endOf(2));
    assertEquals(1, cells.endOf(3));
    assertEquals(5, cells.endOf(6));
    assertEquals(6, cells.endOf(99));
  }
}
