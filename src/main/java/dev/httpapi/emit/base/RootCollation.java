package dev.httpapi.emit.base;

import java.util.Comparator;

/**
 * The order of the Unicode root collation for ASCII, by which the framework sorts keys before it
 * digests them: punctuation, digits, then letters without regard to case, lower case first where
 * nothing else differs. Other characters follow by code point. No locale of the machine has a say.
 *
 * @see <a href="https://www.unicode.org/reports/tr35/tr35-collation.html#Root_Collation">Root
 *     collation, Unicode Technical Standard 35</a>
 */
public final class RootCollation implements Comparator<String> {
  public static final RootCollation ORDER = new RootCollation();

  private static final String PUNCTUATION_AND_DIGITS =
      " _-,;:!?.'\"()[]{}@*/\\&#%`^+<=>|~$0123456789";

  private RootCollation() {}

  @Override
  public int compare(String a, String b) {
    int shared = Math.min(a.length(), b.length());
    for (int i = 0; i < shared; i++) {
      int difference = Integer.compare(primary(a.charAt(i)), primary(b.charAt(i)));
      if (difference != 0) {
        return difference;
      }
    }
    if (a.length() != b.length()) {
      return Integer.compare(a.length(), b.length());
    }
    for (int i = 0; i < shared; i++) {
      if (a.charAt(i) != b.charAt(i)) {
        return Character.isLowerCase(a.charAt(i)) ? -1 : 1;
      }
    }
    return 0;
  }

  /** The weight of a character, its case left out. */
  private static int primary(char c) {
    if (c >= 'a' && c <= 'z') {
      return PUNCTUATION_AND_DIGITS.length() + c - 'a';
    }
    if (c >= 'A' && c <= 'Z') {
      return PUNCTUATION_AND_DIGITS.length() + c - 'A';
    }
    int index = PUNCTUATION_AND_DIGITS.indexOf(c);
    return index >= 0 ? index : 1000 + c;
  }
}
