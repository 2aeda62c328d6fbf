package dev.httpapi.report;

import dev.httpapi.source.Span;

/**
 * A range to underline, inside of the text that it is in.
 *
 * <p>Lines and columns count from 1, columns in code points; the end is exclusive. A range without
 * characters points between two of them, or behind the last one.
 *
 * @param label what is said of it, empty when the message says it
 */
record Mark(int line, int column, int endLine, int endColumn, boolean primary, String label) {

  /** The mark of a span; a place that the text has not becomes the nearest one that it has. */
  static Mark of(Span span, boolean primary, String label, SourceLines text) {
    int line = Math.max(1, span.line());
    if (line > text.count()) {
      int end = text.length(text.count()) + 1;
      return new Mark(text.count(), end, text.count(), end, primary, label);
    }
    int column = clamp(span.column(), text.length(line) + 1);
    int endLine = Math.max(line, Math.min(span.endLine(), text.count()));
    int endColumn =
        endLine < span.endLine()
            ? text.length(endLine) + 1
            : clamp(span.endColumn(), text.length(endLine) + 1);
    // A block text ends before the first character of the line after it.
    while (endLine > line && text.isBlank(endLine, endColumn)) {
      endLine--;
      endColumn = text.length(endLine) + 1;
    }
    if (endLine == line) {
      endColumn = Math.max(column, endColumn);
    }
    return new Mark(line, column, endLine, endColumn, primary, label);
  }

  private static int clamp(int column, int most) {
    return Math.max(1, Math.min(column, most));
  }

  boolean isMultiline() {
    return endLine > line;
  }

  /** The first column of the terminal that the range takes in its first line, from 0. */
  int start(Cells cells) {
    return cells.startOf(column);
  }

  /** The column behind the range in its last line; at least one column is marked. */
  int end(Cells cells) {
    int end = cells.endOf(endColumn);
    return isMultiline() ? Math.max(1, end) : Math.max(start(cells) + 1, end);
  }
}
