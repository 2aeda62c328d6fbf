package dev.httpapi.variables;

import dev.httpapi.source.Excerpt;
import dev.httpapi.source.SourceFile;
import dev.httpapi.source.Span;
import dev.httpapi.source.StringNode;
import java.util.List;

/** Where one of the variables of a text stands, of which several may be written alike. */
final class WrittenPlace {
  private WrittenPlace() {}

  /** The place of the characters from {@code start} to {@code end} of a text. */
  static Span of(StringNode text, int start, int end) {
    String written = text.text().substring(start, end);
    int before = 0;
    int found = text.text().indexOf(written);
    while (found >= 0 && found < start) {
      before++;
      found = text.text().indexOf(written, found + 1);
    }
    Span span = text.span();
    SourceFile file = span.file();
    boolean wholeFile = file.text().equals(text.text());
    int lastLine = wholeFile ? file.lines().size() : span.endLine();
    return before == 0 && !wholeFile
        ? Excerpt.of(written, span)
        : search(written, span, lastLine, before);
  }

  private static Span search(String written, Span span, int lastLine, int before) {
    List<String> lines = span.file().lines();
    int left = before;
    for (int number = span.line(); number <= lastLine && number <= lines.size(); number++) {
      String line = lines.get(number - 1);
      int from = number == span.line() ? line.offsetByCodePoints(0, points(span, line)) : 0;
      int found = line.indexOf(written, from);
      while (found >= 0) {
        if (left-- == 0) {
          int column = line.codePointCount(0, found) + 1;
          int end = column + written.codePointCount(0, written.length());
          return Span.at(span.file(), number, column, number, end);
        }
        found = line.indexOf(written, found + 1);
      }
    }
    return Excerpt.of(written, span);
  }

  private static int points(Span span, String line) {
    return Math.min(span.column() - 1, line.codePointCount(0, line.length()));
  }
}
