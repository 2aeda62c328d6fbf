package dev.httpapi.variables;

import dev.httpapi.diagnostics.Code;
import dev.httpapi.source.SourceFile;
import dev.httpapi.source.Span;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The environment with a {@code .env} file laid under it: what the process has goes first, and
 * {@code $NAME}, <code>${NAME}</code> and <code>${NAME:-otherwise}</code> in a value of the file
 * stand for other values.
 */
final class Dotenv {
  /** A value that names itself would never end. */
  private static final int MOST_REFERENCES = 1_000;

  private final Map<String, String> all;
  private final Span place;

  private Dotenv(Map<String, String> all, Span place) {
    this.all = all;
    this.place = place;
  }

  /**
   * The environment of a service that has such a file.
   *
   * @throws UnresolvableException when a value of the file leads back to itself
   */
  static Map<String, String> under(Map<String, String> environment, SourceFile file) {
    Map<String, String> written = DotenvText.parse(file.text());
    Map<String, String> all = new LinkedHashMap<>(written);
    all.putAll(environment);
    Dotenv dotenv = new Dotenv(all, file.start());
    Map<String, String> expanded = new LinkedHashMap<>();
    for (String key : written.keySet()) {
      expanded.put(key, dotenv.expand(key).replace("\\$", "$"));
    }
    all.putAll(expanded);
    return all;
  }

  /** The last reference is replaced first, so that one may stand in the fall-back of another. */
  private String expand(String key) {
    String text = all.get(key);
    for (int i = 0; i < MOST_REFERENCES; i++) {
      int dollar = lastUnescapedDollar(text);
      int[] reference = dollar < 0 ? new int[0] : reference(text, dollar);
      if (reference.length == 0) {
        return text;
      }
      String name = text.substring(reference[0], reference[1]);
      String fallback =
          reference[2] < 0
              ? ""
              : text.substring(reference[2], Math.max(reference[2], reference[3]));
      String known = all.getOrDefault(name, "");
      String group = text.substring(dollar, reference[4]);
      // What is written twice is replaced from the front, or `$A$A` would run together.
      int first = text.indexOf(group);
      text =
          text.substring(0, first)
              + (known.isEmpty() ? fallback : known)
              + text.substring(first + group.length());
    }
    throw UnresolvableException.because(
        Code.VARIABLE_CYCLE, place, "`" + key + "` leads back to itself here");
  }

  private static int lastUnescapedDollar(String text) {
    int dollar = text.lastIndexOf('$');
    while (dollar > 0 && text.charAt(dollar - 1) == '\\') {
      dollar = text.lastIndexOf('$', dollar - 1);
    }
    return dollar;
  }

  /** Where name and fall-back of a reference start and end, and where it ends; empty if none. */
  private static int[] reference(String text, int dollar) {
    int at = dollar + 1;
    if (at < text.length() && text.charAt(at) == '{') {
      at++;
    }
    int name = at;
    while (at < text.length() && isWord(text.charAt(at))) {
      at++;
    }
    if (at == name) {
      return new int[0];
    }
    int end = at;
    int fallback = -1;
    if (text.startsWith(":-", at)) {
      fallback = at + 2;
      at = fallback;
      while (at < text.length() && text.charAt(at) != '}' && text.charAt(at) != '\\') {
        at++;
      }
    }
    int after = at < text.length() && text.charAt(at) == '}' ? at + 1 : at;
    return new int[] {name, end, fallback, at, after};
  }

  private static boolean isWord(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
  }
}
