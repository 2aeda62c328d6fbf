package dev.httpapi.template;

import java.util.Locale;
import java.util.Set;

/**
 * Which strings may stand in YAML without quotes: those that no reader of YAML 1.1 or 1.2 takes for
 * anything but text. CloudFormation reads YAML 1.1, in which {@code on}, {@code 12:30} and {@code
 * 1_000} are no strings.
 */
final class PlainScalars {
  private static final Set<String> WORDS_OF_OTHER_TYPES =
      Set.of("y", "n", "yes", "no", "on", "off", "true", "false", "null");

  private PlainScalars() {}

  static boolean isPlain(String text) {
    if (text.isEmpty() || !startsPlainly(text.charAt(0))) {
      return false;
    }
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean last = i == text.length() - 1;
      if (c == ':' && (last || text.charAt(i + 1) == ' ')) {
        return false;
      }
      if (c == ' ' && (last || text.charAt(i + 1) == '#')) {
        return false;
      }
      if (c < ' ' || c > '~') {
        return false;
      }
    }
    return !WORDS_OF_OTHER_TYPES.contains(text.toLowerCase(Locale.ROOT));
  }

  private static boolean startsPlainly(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '/' || c == '_' || c == '$';
  }
}
