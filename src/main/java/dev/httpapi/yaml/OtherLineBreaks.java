package dev.httpapi.yaml;

/**
 * Three characters that end a line in YAML 1.1, by which SnakeYAML scans, and are text in YAML 1.2:
 * NEL, LS and PS. They are scanned as characters of a private plane, and put back in what is read.
 */
final class OtherLineBreaks {
  private static final String BREAKS = "\u0085\u2028\u2029";
  private static final int FIRST_STAND_IN = 0x10FFF0;

  private OtherLineBreaks() {}

  static boolean areIn(String text) {
    for (int i = 0; i < BREAKS.length(); i++) {
      if (text.indexOf(BREAKS.charAt(i)) >= 0) {
        return true;
      }
    }
    return false;
  }

  static String hide(String text) {
    String hidden = text;
    for (int i = 0; i < BREAKS.length(); i++) {
      hidden = hidden.replace(BREAKS.substring(i, i + 1), standIn(i));
    }
    return hidden;
  }

  static String show(String text) {
    String shown = text;
    for (int i = 0; i < BREAKS.length(); i++) {
      shown = shown.replace(standIn(i), BREAKS.substring(i, i + 1));
    }
    return shown;
  }

  private static String standIn(int index) {
    return Character.toString(FIRST_STAND_IN + index);
  }
}
