package dev.httpapi.source;

import java.util.List;

/** Finds the characters of a source text that a part of a string was written with. */
public final class Excerpt {
  private Excerpt() {}

  /**
   * The place of {@code part} inside a string that was written at {@code span}: its first
   * occurrence there, or the whole span where escapes or line folding hide it.
   */
  public static Span of(String part, Span span) {
    if (part.isEmpty() || part.indexOf('\n') >= 0) {
      return span;
    }
    List<String> lines = span.file().lines();
    for (int number = span.line(); number <= span.endLine() && number <= lines.size(); number++) {
      String line = lines.get(number - 1);
      int from = number == span.line() ? offset(line, span.column()) : 0;
      int found = line.indexOf(part, from);
      if (found >= 0) {
        int column = line.codePointCount(0, found) + 1;
        int end = column + part.codePointCount(0, part.length());
        Span place = Span.at(span.file(), number, column, number, end);
        return span.usedAt().map(place::usedAt).orElse(place);
      }
    }
    return span;
  }

  private static int offset(String line, int column) {
    int points = Math.min(column - 1, line.codePointCount(0, line.length()));
    return line.offsetByCodePoints(0, points);
  }
}
