package dev.httpapi.yaml;

import dev.httpapi.source.SourceFile;
import dev.httpapi.source.Span;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Turns offsets into a text to lines and columns. */
final class Places {
  private final SourceFile file;
  private final String text;
  private final List<Integer> lineStarts = new ArrayList<>();

  Places(SourceFile file, String text) {
    this.file = file;
    this.text = text;
    lineStarts.add(0);
    for (int i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) {
      lineStarts.add(i + 1);
    }
  }

  /** The span from one offset up to another, in UTF-16 units. */
  Span span(int from, int to) {
    int line = line(from);
    int endLine = line(to);
    return Span.at(file, line, column(line, from), endLine, column(endLine, to));
  }

  private int line(int offset) {
    int found = Collections.binarySearch(lineStarts, offset);
    return found >= 0 ? found + 1 : -found - 1;
  }

  private int column(int line, int offset) {
    int start = lineStarts.get(line - 1);
    int end = Math.min(offset, text.length());
    return text.codePointCount(start, end) + 1 + Math.max(0, offset - text.length());
  }
}
