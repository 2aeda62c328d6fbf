package dev.httpapi.rules.credentials;

import java.util.List;
import java.util.Locale;

/** Texts that stand where a credential will stand. */
final class Placeholders {
  private static final List<String> WORDS =
      List.of(
          "changeme",
          "change-me",
          "change_me",
          "replace",
          "example",
          "placeholder",
          "dummy",
          "fake",
          "sample",
          "todo",
          "your-",
          "your_",
          "yourpassword",
          "insert",
          "redacted",
          "localhost",
          "undefined",
          "xxx",
          "***",
          "...",
          "12345",
          "abcdef");

  private Placeholders() {}

  /** Whether a text has such a word in it, or is what some program is to fill in. */
  static boolean isOne(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    for (String word : WORDS) {
      if (lower.contains(word)) {
        return true;
      }
    }
    return enclosed(text, "<", ">") || enclosed(text, "{", "}") || text.contains("${");
  }

  private static boolean enclosed(String text, String start, String end) {
    return text.startsWith(start) && text.endsWith(end);
  }
}
