package dev.httpapi.variables;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The grammar of {@code .env} files: {@code KEY=value} line by line, with quotes of three kinds
 * that may span lines, comments, and {@code export} before a key. A line that is none of this is
 * skipped.
 *
 * @see <a href="https://github.com/motdotla/dotenv#what-rules-does-the-parsing-engine-follow">the
 *     rules of the library that the framework reads them by</a>
 */
final class DotenvText {
  private static final String EXPORT = "export";

  private final String text;
  private int at;

  private DotenvText(String text) {
    this.text = text;
  }

  /** The values as they are written, by key; of two with one key the last. */
  static Map<String, String> parse(String text) {
    return new DotenvText(text.replace("\r\n", "\n").replace('\r', '\n')).all();
  }

  private Map<String, String> all() {
    Map<String, String> values = new LinkedHashMap<>();
    while (at < text.length()) {
      int line = at;
      if (!assignment(values)) {
        at = line;
        skipLine();
      }
    }
    return values;
  }

  private void skipLine() {
    int end = text.indexOf('\n', at);
    at = end < 0 ? text.length() : end + 1;
  }

  private boolean assignment(Map<String, String> values) {
    skipBlanks(true);
    if (text.startsWith(EXPORT, at) && isBlank(at + EXPORT.length())) {
      at += EXPORT.length();
      skipBlanks(true);
    }
    int start = at;
    while (at < text.length() && isKeyPart(text.charAt(at))) {
      at++;
    }
    String key = text.substring(start, at);
    if (key.isEmpty() || !separator()) {
      return false;
    }
    String value = value();
    values.put(key, value);
    return true;
  }

  /** An equals sign, blanks before it or not; or a colon with a blank after it. */
  private boolean separator() {
    if (at + 1 < text.length() && text.charAt(at) == ':' && isBlank(at + 1)) {
      at++;
      return true;
    }
    skipBlanks(true);
    if (at < text.length() && text.charAt(at) == '=') {
      at++;
      return true;
    }
    return false;
  }

  private String value() {
    int start = at;
    skipBlanks(true);
    if (at < text.length() && "'\"`".indexOf(text.charAt(at)) >= 0) {
      char quote = text.charAt(at);
      int close = closing(quote);
      if (close >= 0 && endsLine(close + 1)) {
        String inner = text.substring(at + 1, close);
        at = close + 1;
        skipLine();
        return quote == '"' ? inner.replace("\\n", "\n").replace("\\r", "\r") : inner;
      }
    }
    at = start;
    skipLine();
    String line = text.substring(start, at);
    int comment = line.indexOf('#');
    return unquoted(trimmed(comment < 0 ? line : line.substring(0, comment)));
  }

  private static String trimmed(String value) {
    int start = 0;
    int end = value.length();
    while (start < end && isWhite(value.charAt(start))) {
      start++;
    }
    while (end > start && isWhite(value.charAt(end - 1))) {
      end--;
    }
    return value.substring(start, end);
  }

  /** What JavaScript takes for blank: a byte order mark too, and no separators of records. */
  private static boolean isWhite(char c) {
    return switch (c) {
      case '\u00a0', '\u2007', '\u202f', '\ufeff' -> true;
      case '\u001c', '\u001d', '\u001e', '\u001f' -> false;
      default -> Character.isWhitespace(c);
    };
  }

  /** Quotes around all of a value that does not end where its first quote is closed. */
  private static String unquoted(String value) {
    int last = value.length() - 1;
    boolean quoted =
        last > 0 && "'\"`".indexOf(value.charAt(0)) >= 0 && value.charAt(last) == value.charAt(0);
    return quoted ? value.substring(1, last) : value;
  }

  private int closing(char quote) {
    for (int i = at + 1; i < text.length(); i++) {
      if (text.charAt(i) == '\\' && i + 1 < text.length() && text.charAt(i + 1) == quote) {
        i++;
      } else if (text.charAt(i) == quote) {
        return i;
      }
    }
    return -1;
  }

  /** Whether nothing but a comment follows on the line. */
  private boolean endsLine(int from) {
    for (int i = from; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n' || c == '#') {
        return true;
      }
      if (!isWhite(c)) {
        return false;
      }
    }
    return true;
  }

  private void skipBlanks(boolean lines) {
    while (isBlank(at) && (lines || text.charAt(at) != '\n')) {
      at++;
    }
  }

  private boolean isBlank(int index) {
    return index < text.length() && isWhite(text.charAt(index));
  }

  private static boolean isKeyPart(char c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || c == '_'
        || c == '.'
        || c == '-';
  }
}
