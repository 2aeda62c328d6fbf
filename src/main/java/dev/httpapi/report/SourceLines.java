package dev.httpapi.report;

import dev.httpapi.source.SourceFile;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The lines of a file, counted from 1 as spans count them. */
final class SourceLines {
  private final SourceFile file;
  private final List<String> lines;
  private final Map<Integer, Cells> cells = new HashMap<>();

  SourceLines(SourceFile file) {
    this.file = file;
    this.lines = file.lines();
    String first = lines.get(0);
    // No column counts the mark that a file may begin with.
    if (first.startsWith("\uFEFF")) {
      lines.set(0, first.substring(1));
    }
  }

  /** Whether these are the lines of a file; two readings of a file are one file. */
  boolean areOf(SourceFile other) {
    return file == other || (file.name().equals(other.name()) && file.text().equals(other.text()));
  }

  int count() {
    return lines.size();
  }

  String line(int number) {
    return lines.get(number - 1);
  }

  /** The cells of a line, which are counted once: a file may be one long line. */
  Cells cells(int number) {
    Cells found = cells.get(number);
    if (found == null) {
      found = Cells.of(line(number));
      cells.put(number, found);
    }
    return found;
  }

  /** The code points of a line. */
  int length(int number) {
    String line = line(number);
    return line.codePointCount(0, line.length());
  }

  boolean isBlank(int number) {
    return line(number).isBlank();
  }

  /** Whether a line has nothing but space before a column. */
  boolean isBlank(int number, int column) {
    String line = line(number);
    return line.substring(0, line.offsetByCodePoints(0, column - 1)).isBlank();
  }
}
