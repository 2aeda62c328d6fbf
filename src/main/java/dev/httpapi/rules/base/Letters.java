package dev.httpapi.rules.base;

/** What characters a text has. */
public final class Letters {
  private Letters() {}

  public static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  public static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  /** Whether a character is an ASCII letter or digit. */
  public static boolean isLetterOrDigit(char c) {
    return isLetter(c) || isDigit(c);
  }

  /** Whether a text is made of ASCII letters, digits and some other characters only. */
  public static boolean only(String text, String others) {
    return firstBut(text, others) < 0;
  }

  /** Where the first character stands that is no ASCII letter, digit or other; -1 without one. */
  public static int firstBut(String text, String others) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!isLetterOrDigit(c) && others.indexOf(c) < 0) {
        return i;
      }
    }
    return -1;
  }

  /** The character at a place, as a person would name it. */
  public static String shown(String text, int at) {
    int character = text.codePointAt(at);
    return character == ' ' ? "a space" : "`" + Character.toString(character) + "`";
  }

  /** Whether a text is made of digits only; not when it is empty. */
  public static boolean areDigits(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (!isDigit(text.charAt(i))) {
        return false;
      }
    }
    return !text.isEmpty();
  }

  /** How many characters a text has. */
  public static int count(String text) {
    return text.codePointCount(0, text.length());
  }

  /** Whether a text has ASCII letters, digits and some other characters only, and at least one. */
  public static boolean isName(String text, String others) {
    return !text.isEmpty() && only(text, others);
  }

  /** Whether a text is a prefix and then such a name. */
  public static boolean isName(String text, String prefix, String others) {
    return text.startsWith(prefix) && isName(text.substring(prefix.length()), others);
  }
}
