package dev.httpapi.diff.contract;

import java.util.LinkedHashSet;
import java.util.Set;

/** Origins that may hold a star, and the template by which a preflight allows several of them. */
final class OriginPattern {
  private static final String MATCHES = ".matches(\"";

  private OriginPattern() {}

  /** Whether every origin that one stands for is one of another's, too. */
  static boolean covers(String pattern, String origin) {
    int star = pattern.indexOf('*');
    if (star < 0) {
      return pattern.equals(origin);
    }
    String head = pattern.substring(0, star);
    String tail = pattern.substring(star + 1);
    return origin.length() >= head.length() + tail.length()
        && origin.startsWith(head)
        && origin.endsWith(tail);
  }

  /** The origins of the expression that the compiler writes for a list of them. */
  static Set<String> originsOf(String template) {
    Set<String> origins = new LinkedHashSet<>();
    int start = template.indexOf(MATCHES);
    int end = start < 0 ? -1 : template.indexOf("\")", start);
    if (end < 0) {
      return origins;
    }
    StringBuilder origin = new StringBuilder();
    String expression = template.substring(start + MATCHES.length(), end);
    for (int i = 0; i < expression.length(); i++) {
      char c = expression.charAt(i);
      if (c == '|') {
        origins.add(origin.toString());
        origin.setLength(0);
      } else if (c == '.' && expression.startsWith(".+", i)) {
        origin.append('*');
        i++;
      } else if (c != '[' && c != ']' && c != '\\') {
        origin.append(c);
      }
    }
    origins.add(origin.toString());
    return origins;
  }
}
