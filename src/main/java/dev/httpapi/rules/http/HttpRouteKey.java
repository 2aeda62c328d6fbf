package dev.httpapi.rules.http;

import dev.httpapi.rules.base.Letters;
import dev.httpapi.template.located.Declared;
import dev.httpapi.template.located.Located;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The key of a route of an HTTP API, taken apart: {@code GET /users/{id}}.
 *
 * @param method one of {@link #METHODS}
 * @param path what follows the method and a blank; it begins with a slash
 */
record HttpRouteKey(Located written, String method, String path) {
  static final String DEFAULT = "$default";

  static final List<String> METHODS =
      List.of("ANY", "DELETE", "GET", "HEAD", "OPTIONS", "PATCH", "POST", "PUT");

  /**
   * The key of a route; empty for {@code $default}, for a key that is none, and where it is known
   * only when the stack is deployed. A route of an API elsewhere is one of an HTTP API if it looks
   * like one.
   */
  static Optional<HttpRouteKey> of(Declared route) {
    Optional<Located> written = route.get("RouteKey");
    Optional<String> text = route.text("RouteKey");
    if (text.isEmpty() || Protocol.around(route) == Protocol.WEBSOCKET) {
      return Optional.empty();
    }
    int blank = text.get().indexOf(' ');
    if (blank < 0 || !text.get().startsWith("/", blank + 1)) {
      return Optional.empty();
    }
    String method = text.get().substring(0, blank);
    return METHODS.contains(method)
        ? Optional.of(new HttpRouteKey(written.get(), method, text.get().substring(blank + 1)))
        : Optional.empty();
  }

  /** The parts between the slashes of the path; none of {@code /}. */
  List<String> segments() {
    List<String> segments = new ArrayList<>();
    if (path.length() == 1) {
      return segments;
    }
    int start = 1;
    int slash = path.indexOf('/', start);
    while (slash >= 0) {
      segments.add(path.substring(start, slash));
      start = slash + 1;
      slash = path.indexOf('/', start);
    }
    segments.add(path.substring(start));
    return segments;
  }

  /** Whether a segment is one variable and nothing else. */
  static boolean isVariable(String segment) {
    return segment.length() > 1
        && segment.startsWith("{")
        && segment.indexOf('}') == segment.length() - 1
        && segment.lastIndexOf('{') == 0;
  }

  /** Whether a segment has a variable that takes the rest of the path. */
  static boolean isGreedy(String segment) {
    return segment.indexOf('{') >= 0 && segment.contains("+}");
  }

  /** The name in a segment that is a variable. */
  static String name(String variable) {
    int end = variable.length() - (isGreedy(variable) ? 2 : 1);
    return variable.substring(1, end);
  }

  /** A character as a sentence names it. */
  static String shown(int character) {
    return character == ' ' ? "a blank" : "`" + Character.toString(character) + "`";
  }

  /** The first character that a segment or the name of a variable cannot have; -1 for none. */
  static int foreign(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (!Letters.isLetterOrDigit(text.charAt(i)) && "._-:".indexOf(text.charAt(i)) < 0) {
        return text.codePointAt(i);
      }
    }
    return -1;
  }
}
