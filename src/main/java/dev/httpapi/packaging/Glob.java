package dev.httpapi.packaging;

import java.util.regex.Pattern;

/**
 * A glob as the framework's library reads it: {@code *} and {@code ?} within one folder, {@code **}
 * across folders and none, {@code [abc]}, {@code {a,b}}, a backslash before what is meant as it is.
 * Dots at the start of a name are nothing special. A bracket or brace that is not closed is text.
 */
final class Glob {
  private final Pattern pattern;

  Glob(String glob) {
    StringBuilder expression = new StringBuilder();
    translate(glob, expression);
    this.pattern = Pattern.compile(expression.toString());
  }

  boolean matches(String path) {
    return pattern.matcher(path).matches();
  }

  private static void translate(String glob, StringBuilder out) {
    int at = 0;
    while (at < glob.length()) {
      at = part(glob, at, out);
    }
  }

  /** Translates what stands at an offset, and returns the offset behind it. */
  private static int part(String glob, int at, StringBuilder out) {
    switch (glob.charAt(at)) {
      case '*':
        return stars(glob, at, out);
      case '?':
        out.append("[^/]");
        return at + 1;
      case '[':
        return bracket(glob, at, out);
      case '{':
        return braces(glob, at, out);
      case '\\':
        int escaped = Math.min(at + 1, glob.length() - 1);
        literal(glob.charAt(escaped), out);
        return escaped + 1;
      default:
        literal(glob.charAt(at), out);
        return at + 1;
    }
  }

  private static void literal(char c, StringBuilder out) {
    out.append(Pattern.quote(String.valueOf(c)));
  }

  private static int stars(String glob, int at, StringBuilder out) {
    int end = at;
    while (end < glob.length() && glob.charAt(end) == '*') {
      end++;
    }
    boolean startsFolder = at == 0 || glob.charAt(at - 1) == '/';
    if (end - at == 1 || !startsFolder) {
      out.append("[^/]*");
      return end;
    }
    if (end < glob.length() && glob.charAt(end) == '/') {
      out.append("(?:.*/)?");
      return end + 1;
    }
    out.append(end == glob.length() ? ".*" : "[^/]*");
    return end;
  }

  private static int bracket(String glob, int at, StringBuilder out) {
    int close = glob.indexOf(']', at + 2);
    if (close < 0) {
      literal('[', out);
      return at + 1;
    }
    String inside = glob.substring(at + 1, close);
    boolean negated = inside.startsWith("!") || inside.startsWith("^");
    String members = negated ? inside.substring(1) : inside;
    out.append(negated ? "[^/" : "[");
    out.append(members.replace("\\", "\\\\").replace("[", "\\[").replace("&", "\\&"));
    out.append(']');
    return close + 1;
  }

  private static int braces(String glob, int at, StringBuilder out) {
    int close = closing(glob, at);
    if (close < 0) {
      literal('{', out);
      return at + 1;
    }
    out.append("(?:");
    int start = at + 1;
    int depth = 0;
    for (int i = start; i <= close; i++) {
      char c = glob.charAt(i);
      depth += c == '{' ? 1 : c == '}' && i < close ? -1 : 0;
      if (i == close || (c == ',' && depth == 0)) {
        translate(glob.substring(start, i), out);
        out.append(i == close ? ")" : "|");
        start = i + 1;
      }
    }
    return close + 1;
  }

  private static int closing(String glob, int open) {
    int depth = 0;
    for (int i = open; i < glob.length(); i++) {
      char c = glob.charAt(i);
      if (c == '\\') {
        i++;
      } else if (c == '{') {
        depth++;
      } else if (c == '}' && --depth == 0) {
        return i;
      }
    }
    return -1;
  }
}
