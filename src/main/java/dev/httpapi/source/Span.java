package dev.httpapi.source;

import java.util.Optional;

/**
 * A range of a source text, and, for a value that a variable brought in, the place where that
 * variable stands.
 *
 * <p>Lines and columns count from 1, columns in Unicode code points; the end is exclusive.
 */
public final class Span {
  private final SourceFile file;
  private final int line;
  private final int column;
  private final int endLine;
  private final int endColumn;
  private final Span usedAt;

  private Span(SourceFile file, int line, int column, int endLine, int endColumn, Span usedAt) {
    this.file = file;
    this.line = line;
    this.column = column;
    this.endLine = endLine;
    this.endColumn = endColumn;
    this.usedAt = usedAt;
  }

  /** A range of {@code file}; the end is exclusive. */
  public static Span at(SourceFile file, int line, int column, int endLine, int endColumn) {
    return new Span(file, line, column, endLine, endColumn, null);
  }

  public SourceFile file() {
    return file;
  }

  public int line() {
    return line;
  }

  public int column() {
    return column;
  }

  public int endLine() {
    return endLine;
  }

  public int endColumn() {
    return endColumn;
  }

  /** Where the variable stands that brought the value here; empty for a value written in place. */
  public Optional<Span> usedAt() {
    return Optional.ofNullable(usedAt);
  }

  /** This range, reached through a variable that stands at {@code use}. */
  public Span usedAt(Span use) {
    return new Span(file, line, column, endLine, endColumn, use);
  }

  /** From the start of this range to the end of {@code last}, in the same file. */
  public Span to(Span last) {
    return new Span(file, line, column, last.endLine, last.endColumn, usedAt);
  }

  /** {@code file:line:column}, the form that editors and terminals make clickable. */
  @Override
  public String toString() {
    return file.name() + ":" + line + ":" + column;
  }
}
