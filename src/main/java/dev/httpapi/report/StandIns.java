package dev.httpapi.report;

/**
 * What is shown in the place of characters that a terminal obeys, or that no eye can see: they
 * would hide what is wrong, or show another text than the one that was written
 * (https://trojansource.codes/).
 */
final class StandIns {
  private static final int CONTROL_PICTURES = 0x2400;
  private static final int PICTURE_OF_DELETE = 0x2421;

  private StandIns() {}

  /** What stands for a character, such as {@code \}{@code u{202e}}; empty when it can be shown. */
  static String of(int codePoint) {
    if (codePoint < ' ') {
      return Character.toString(CONTROL_PICTURES + codePoint);
    }
    if (codePoint < 0x7F) {
      return "";
    }
    if (codePoint == 0x7F) {
      return Character.toString(PICTURE_OF_DELETE);
    }
    return isHidden(codePoint) ? name(codePoint) : "";
  }

  /** The notation of a character by its number. */
  static String name(int codePoint) {
    return "\\u{" + Integer.toHexString(codePoint) + "}";
  }

  private static boolean isHidden(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          true;
      case Character.FORMAT -> !TerminalWidth.isJoiner(codePoint) && !isNumberSign(codePoint);
      default -> false;
    };
  }

  /** The signs that are drawn under numbers in Arabic, Syriac and Kaithi are of the same type. */
  private static boolean isNumberSign(int codePoint) {
    return (codePoint >= 0x600 && codePoint <= 0x605)
        || codePoint == 0x6DD
        || codePoint == 0x70F
        || codePoint == 0x890
        || codePoint == 0x891
        || codePoint == 0x8E2
        || codePoint == 0x110BD
        || codePoint == 0x110CD;
  }
}
