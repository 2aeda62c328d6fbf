package dev.httpapi.rules.lambda;

/** What characters a text has. */
final class Letters {
  private Letters() {}

  static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  /** Whether a text is made of ASCII letters, digits and some other characters only. */
  static boolean only(String text, String others) {
    return firstBut(text, others) < 0;
  }

  /** Where the first character stands that is no ASCII letter, digit or other; -1 without one. */
  static int firstBut(String text, String others) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!isLetter(c) && !isDigit(c) && others.indexOf(c) < 0) {
        return i;
      }
    }
    return -1;
  }

  /** The character at a place, as a person would name it. */
  static String shown(String text, int at) {
    int character = text.codePointAt(at);
    return character == ' ' ? "a space" : "`" + Character.toString(character) + "`";
  }

  /** Whether a text is made of digits only; not when it is empty. */
  static boolean areDigits(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (!isDigit(text.charAt(i))) {
        return false;
      }
    }
    return !text.isEmpty();
  }

  /** How many characters a text has. */
  static int count(String text) {
    return text.codePointCount(0, text.length());
  }
}
