package dev.httpapi.rules.rest;

/** Of what characters names are made. */
final class Names {
  private Names() {}

  /** Whether a character is an ASCII letter or digit. */
  static boolean isLetterOrDigit(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
  }

  /** Whether a name has letters, digits and some other characters only, and at least one. */
  static boolean isOf(String name, String others) {
    for (int i = 0; i < name.length(); i++) {
      if (!isLetterOrDigit(name.charAt(i)) && others.indexOf(name.charAt(i)) < 0) {
        return false;
      }
    }
    return !name.isEmpty();
  }

  /** Whether a text is a prefix and then such a name. */
  static boolean isOf(String text, String prefix, String others) {
    return text.startsWith(prefix) && isOf(text.substring(prefix.length()), others);
  }
}
