package dev.httpapi.emit.base;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The words of a name, as lodash tells them apart: at what is no letter or digit, between digits
 * and letters, and where an upper-case letter starts a word. Letters lose their accents, an
 * apostrophe joins, and an ordinal ({@code 2nd}) is one word.
 */
public final class Words {
  /** Letters that are no plain letter with an accent, each with what it is spelt as. */
  private static final String[] SPELT = {
    "ßss", "ÆAe", "æae", "ÐD", "ðd", "ØO", "øo", "ÞTh", "þth", "ĐD", "đd", "ĦH", "ħh", "ıi", "ĲIJ",
    "ĳij", "ĸk", "ĿL", "ŀl", "ŁL", "łl", "ŉn", "ŊN", "ŋn", "ŒOe", "œoe", "ŦT", "ŧt", "ſs",
  };

  private Words() {}

  public static List<String> of(String name) {
    String text = plain(name);
    List<String> words = new ArrayList<>();
    int at = 0;
    while (at < text.length()) {
      if (isWordCharacter(text.charAt(at))) {
        int end = endOfWord(text, at);
        words.add(text.substring(at, end));
        at = end;
      } else {
        at++;
      }
    }
    return words;
  }

  private static String plain(String name) {
    String text = name.replace("'", "").replace("\u2019", "");
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= 128) {
        return withoutAccents(text);
      }
    }
    return text;
  }

  private static String withoutAccents(String text) {
    StringBuilder plain = new StringBuilder();
    String decomposed = Normalizer.normalize(text, Normalizer.Form.NFD);
    for (int i = 0; i < decomposed.length(); i++) {
      char c = decomposed.charAt(i);
      if (Character.getType(c) != Character.NON_SPACING_MARK) {
        plain.append(spelt(c));
      }
    }
    return plain.toString();
  }

  private static String spelt(char c) {
    for (String spelt : SPELT) {
      if (spelt.charAt(0) == c) {
        return spelt.substring(1);
      }
    }
    return String.valueOf(c);
  }

  private static int endOfWord(String text, int start) {
    int ordinal = endOfOrdinal(text, start);
    if (ordinal > start) {
      return ordinal;
    }
    int end = start + 1;
    while (end < text.length() && isWordCharacter(text.charAt(end)) && !startsWord(text, end)) {
      end++;
    }
    return end;
  }

  /** Where an ordinal that starts here ends; its own start when none does. */
  private static int endOfOrdinal(String text, int start) {
    int letters = start;
    while (letters < text.length() && isDigit(text.charAt(letters))) {
      letters++;
    }
    int end = letters + 2;
    if (letters == start || end > text.length()) {
      return start;
    }
    String ending =
        switch (text.charAt(letters - 1)) {
          case '1' -> "st";
          case '2' -> "nd";
          case '3' -> "rd";
          default -> "th";
        };
    boolean upper = isUpper(text.charAt(letters));
    boolean fits = text.startsWith(upper ? ending.toUpperCase(Locale.ROOT) : ending, letters);
    return fits && !goesOn(text, end, upper) ? end : start;
  }

  private static boolean goesOn(String text, int at, boolean upper) {
    if (at == text.length()) {
      return false;
    }
    char c = text.charAt(at);
    return isDigit(c) || (upper ? isUpper(c) : isLower(c));
  }

  private static boolean startsWord(String text, int at) {
    char before = text.charAt(at - 1);
    char c = text.charAt(at);
    if (isDigit(c) != isDigit(before)) {
      return true;
    }
    if (!isUpper(c)) {
      return false;
    }
    boolean beforeLower = at + 1 < text.length() && isLower(text.charAt(at + 1));
    return isLower(before) || (isUpper(before) && beforeLower);
  }

  private static boolean isWordCharacter(char c) {
    return isDigit(c) || isUpper(c) || isLower(c);
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isUpper(char c) {
    return c >= 'A' && c <= 'Z';
  }

  private static boolean isLower(char c) {
    return c >= 'a' && c <= 'z';
  }
}
