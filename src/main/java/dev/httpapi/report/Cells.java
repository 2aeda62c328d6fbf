package dev.httpapi.report;

/**
 * A line as a terminal shows it: characters that are drawn as one are one cell, which takes some
 * columns and is never cut apart. Tabs are spaces, hidden characters have their stand-ins.
 *
 * <p>What is one cell follows https://www.unicode.org/reports/tr29/ and
 * https://www.unicode.org/reports/tr51/ as far as terminals do.
 */
final class Cells {
  private static final String TAB = "    ";
  private static final int EMOJI_WIDTH = 2;
  private static final char FIRST_MARK = '\u0300';
  private static final int ZERO_WIDTH_JOINER = 0x200D;
  private static final int EMOJI_STYLE = 0xFE0F;
  private static final int BLACK_FLAG = 0x1F3F4;

  /** What a mark is shown on that stands over nothing. */
  private static final String DOTTED_CIRCLE = "\u25CC";

  private final String line;
  private int count;

  /** Where each cell begins in the text of the line, and where the last one ends. */
  private final int[] places;

  /** Of each cell its first code point; after the last one the number of code points. */
  private final int[] starts;

  /** Of each cell its first column, counted from 0; after the last one the width of the line. */
  private final int[] columns;

  private Cells(String line) {
    this.line = line;
    this.places = new int[line.length() + 1];
    this.starts = new int[line.length() + 1];
    this.columns = new int[line.length() + 1];
    while (places[count] < line.length()) {
      int at = places[count];
      boolean plain = isPlain(at);
      int end = plain ? at + 1 : end(at);
      columns[count + 1] = columns[count] + (plain ? 1 : width(at, end));
      starts[count + 1] = starts[count] + (plain ? 1 : line.codePointCount(at, end));
      places[++count] = end;
    }
  }

  /** Whether a character is as wide as any and has no mark behind it, as nearly all are. */
  private boolean isPlain(int at) {
    char c = line.charAt(at);
    return c >= ' ' && c <= '~' && (at + 1 == line.length() || line.charAt(at + 1) < FIRST_MARK);
  }

  static Cells of(String line) {
    return new Cells(line);
  }

  int count() {
    return count;
  }

  /** The width of the line in columns. */
  int width() {
    return columns[count];
  }

  /** The first column of a cell, counted from 0; of the cell behind the last, the width. */
  int columnOf(int cell) {
    return columns[cell];
  }

  /** What is shown of the whole line. */
  String text() {
    return text(0, count);
  }

  /** What is shown of the cells from one up to another. */
  String text(int from, int to) {
    StringBuilder text = new StringBuilder();
    for (int i = from; i < to; i++) {
      int first = line.codePointAt(places[i]);
      text.append(replacement(first));
      if (isShown(first)) {
        text.append(line, places[i], places[i + 1]);
      }
    }
    return text.toString();
  }

  /** The column at which the character that is counted as {@code codePoint}, from 1, begins. */
  int startOf(int codePoint) {
    int cell = 0;
    while (cell < count && starts[cell + 1] < codePoint) {
      cell++;
    }
    return columns[cell];
  }

  /** The column behind the character before {@code codePoint}. */
  int endOf(int codePoint) {
    int cell = 0;
    while (cell < count && starts[cell] < codePoint - 1) {
      cell++;
    }
    return columns[cell];
  }

  /** What is shown in the place of a character that a cell begins with, or before it. */
  private static String replacement(int first) {
    if (first == '\t') {
      return TAB;
    }
    if (TerminalWidth.isJoiner(first)) {
      return StandIns.name(first);
    }
    return TerminalWidth.isMark(first) ? DOTTED_CIRCLE : StandIns.of(first);
  }

  private static boolean isShown(int first) {
    return TerminalWidth.isMark(first) || replacement(first).isEmpty();
  }

  /** Where the cell ends that begins at a place. */
  private int end(int start) {
    int first = line.codePointAt(start);
    int next = start + Character.charCount(first);
    if (isRegional(first)) {
      return next < line.length() && isRegional(line.codePointAt(next)) ? next + 2 : next;
    }
    return isShown(first) ? joined(next, first) : next;
  }

  private int width(int start, int end) {
    int first = line.codePointAt(start);
    int next = start + Character.charCount(first);
    String replacement = replacement(first);
    if (!replacement.isEmpty()) {
      return replacement.length();
    }
    return isRegional(first) ? (end > next ? EMOJI_WIDTH : 1) : width(first, next, end);
  }

  /** Where the characters end that are drawn with the first one, which ends before {@code next}. */
  private int joined(int next, int first) {
    int end = next;
    while (end < line.length()) {
      int c = line.codePointAt(end);
      int after = end + Character.charCount(c);
      if (c == ZERO_WIDTH_JOINER && isEmoji(first) && isEmojiAt(after)) {
        end = after + Character.charCount(line.codePointAt(after));
      } else if (belongs(c, first) || joinsLetters(c, line.codePointBefore(end))) {
        end = after;
      } else {
        break;
      }
    }
    return end;
  }

  private static boolean belongs(int c, int first) {
    return TerminalWidth.isMark(c)
        || Character.getType(c) == Character.COMBINING_SPACING_MARK
        || (isSkinTone(c) && isEmoji(first))
        || (isTag(c) && first == BLACK_FLAG)
        || (TerminalWidth.isInnerJamo(c) && isKorean(first));
  }

  /** In scripts such as Persian or Devanagari, joiners belong to the spelling. */
  private static boolean joinsLetters(int c, int before) {
    return TerminalWidth.isJoiner(c)
        && (Character.getType(before) == Character.OTHER_LETTER
            || Character.getType(before) == Character.COMBINING_SPACING_MARK
            || (TerminalWidth.isMark(before) && before != EMOJI_STYLE));
  }

  private int width(int first, int next, int end) {
    int width = TerminalWidth.of(first);
    for (int i = next; i < end; i += Character.charCount(line.codePointAt(i))) {
      int c = line.codePointAt(i);
      if (isSkinTone(c) || (c == ZERO_WIDTH_JOINER && isEmoji(first)) || isStyled(c, first)) {
        return EMOJI_WIDTH;
      }
      if (Character.getType(c) == Character.COMBINING_SPACING_MARK) {
        width++;
      }
    }
    return width;
  }

  /** Whether a variation selector makes a wide picture of a narrow character. */
  private static boolean isStyled(int selector, int first) {
    boolean keycap = first == '#' || first == '*' || (first >= '0' && first <= '9');
    return selector == EMOJI_STYLE && (keycap || isEmoji(first));
  }

  private boolean isEmojiAt(int place) {
    return place < line.length() && isEmoji(line.codePointAt(place));
  }

  /** By the blocks that hold pictures: only characters that joiners and selectors follow ask. */
  private static boolean isEmoji(int c) {
    return c == 0xA9
        || c == 0xAE
        || (c >= 0x203C && c <= 0x2BFF)
        || c == 0x3030
        || c == 0x303D
        || c == 0x3297
        || c == 0x3299
        || (c >= 0x1F000 && c <= 0x1FAFF && !isRegional(c));
  }

  private static boolean isRegional(int c) {
    return c >= 0x1F1E6 && c <= 0x1F1FF;
  }

  private static boolean isSkinTone(int c) {
    return c >= 0x1F3FB && c <= 0x1F3FF;
  }

  private static boolean isTag(int c) {
    return c >= 0xE0020 && c <= 0xE007F;
  }

  private static boolean isKorean(int c) {
    return (c >= 0x1100 && c <= 0x115F) || (c >= 0xAC00 && c <= 0xD7A3);
  }
}
