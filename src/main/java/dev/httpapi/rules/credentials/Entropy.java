package dev.httpapi.rules.credentials;

import dev.httpapi.rules.base.Letters;

/** How much a text looks as if nobody had thought of it. */
final class Entropy {
  /** Of a text that a program made; shorter ones are words with numbers. */
  private static final int SHORTEST_RANDOM = 12;

  /** Bits a character; words of a language have fewer in so short a text. */
  private static final double LEAST_BITS = 3.0;

  private Entropy() {}

  /** Whether it is what people take for a password: letters and digits. */
  static boolean isPassword(String text) {
    boolean letters = false;
    boolean digits = false;
    for (int i = 0; i < text.length(); i++) {
      letters |= Letters.isLetter(text.charAt(i));
      digits |= Letters.isDigit(text.charAt(i));
    }
    return letters && digits;
  }

  /**
   * Whether it is what programs make: long, of many different characters, and with digits among the
   * letters of one word, so that {@code shop-prod-v2} is not one.
   */
  static boolean isRandom(String text) {
    return text.length() >= SHORTEST_RANDOM && hasMixedWord(text) && bits(text) >= LEAST_BITS;
  }

  /** Whether letters and digits change at least twice within eight of them or more. */
  private static boolean hasMixedWord(String text) {
    int length = 0;
    int changes = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!Letters.isLetter(c) && !Letters.isDigit(c)) {
        length = 0;
        changes = 0;
        continue;
      }
      length++;
      if (length > 1 && Letters.isDigit(c) != Letters.isDigit(text.charAt(i - 1))) {
        changes++;
      }
      if (length >= 8 && changes >= 2) {
        return true;
      }
    }
    return false;
  }

  /** Shannon's entropy of the characters, in bits a character. */
  private static double bits(String text) {
    double bits = 0;
    for (int i = 0; i < text.length(); i++) {
      if (text.indexOf(text.charAt(i)) == i) {
        double share = (double) count(text, text.charAt(i)) / text.length();
        bits -= share * Math.log(share) / Math.log(2);
      }
    }
    return bits;
  }

  private static int count(String text, char wanted) {
    int count = 0;
    for (int i = 0; i < text.length(); i++) {
      count += text.charAt(i) == wanted ? 1 : 0;
    }
    return count;
  }
}
