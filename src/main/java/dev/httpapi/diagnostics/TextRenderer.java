package dev.httpapi.diagnostics;

import dev.httpapi.source.SourceFile;
import dev.httpapi.source.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Shows diagnostics to a person: what is wrong, where, the lines around it with the characters
 * underlined, and what to do.
 */
public final class TextRenderer {
  private static final int LINES_BEFORE = 1;
  private static final int LINES_AFTER = 1;
  private static final int TAB_WIDTH = 4;
  private static final int WIDEST_LINE = 160;

  private final Style style;
  private final Map<SourceFile, List<String>> lines = new HashMap<>();

  /** A renderer with or without colour. */
  public TextRenderer(boolean colour) {
    this.style = new Style(colour);
  }

  /** All of them, each followed by an empty line. */
  public String render(List<Diagnostic> diagnostics) {
    StringBuilder out = new StringBuilder();
    for (Diagnostic diagnostic : diagnostics) {
      render(diagnostic, out);
      out.append('\n');
    }
    return out.toString();
  }

  private void render(Diagnostic diagnostic, StringBuilder out) {
    Severity severity = diagnostic.severity();
    out.append(style.of(severity, severity.label() + "[" + diagnostic.code().id() + "]"))
        .append(style.bold(": " + diagnostic.message()))
        .append('\n');
    int margin = margin(diagnostic);
    frame(diagnostic.span(), "-->", style.marker(severity), margin, out);
    diagnostic.span().usedAt().ifPresent(use -> note(use, "used here", severity, margin, out));
    for (Diagnostic.Related related : diagnostic.related()) {
      note(related.span(), related.message(), Severity.NOTE, margin, out);
    }
    diagnostic
        .help()
        .ifPresent(
            help ->
                out.append(" ".repeat(margin))
                    .append(style.faint(" = "))
                    .append(style.bold("help: "))
                    .append(help)
                    .append('\n'));
  }

  private void note(Span span, String message, Severity severity, int margin, StringBuilder out) {
    out.append(" ".repeat(margin)).append(style.faint(" : ")).append(message).append('\n');
    frame(span, ":::", style.marker(Severity.NOTE), margin, out);
  }

  /** The width of the largest line number that is shown. */
  private static int margin(Diagnostic diagnostic) {
    List<Span> spans = new ArrayList<>();
    spans.add(diagnostic.span());
    diagnostic.span().usedAt().ifPresent(spans::add);
    diagnostic.related().forEach(related -> spans.add(related.span()));
    int largest = 1;
    for (Span span : spans) {
      largest = Math.max(largest, span.line() + LINES_AFTER);
    }
    return Integer.toString(largest).length();
  }

  private void frame(Span span, String arrow, Style.Paint paint, int margin, StringBuilder out) {
    out.append(" ".repeat(margin)).append(style.faint(arrow + " ")).append(span).append('\n');
    List<String> text = lines.computeIfAbsent(span.file(), SourceFile::lines);
    int last = Math.min(text.size(), span.line() + LINES_AFTER);
    for (int number = Math.max(1, span.line() - LINES_BEFORE); number <= last; number++) {
      String line = text.get(number - 1);
      if (number != span.line() && line.isBlank()) {
        continue;
      }
      int from = firstColumn(line, span);
      String digits = Integer.toString(number);
      out.append(" ".repeat(margin - digits.length()))
          .append(style.faint(digits + " |"))
          .append(line.isEmpty() ? "" : " " + shown(line, from))
          .append('\n');
      if (number == span.line()) {
        underline(line, from, span, paint, margin, out);
      }
    }
  }

  private void underline(
      String line, int from, Span span, Style.Paint paint, int margin, StringBuilder out) {
    int length = line.codePointCount(0, line.length());
    int start = Math.min(span.column(), length + 1);
    int end = span.endLine() > span.line() ? length + 1 : Math.min(span.endColumn(), length + 1);
    int before = width(part(line, from, start));
    int marked = Math.max(1, width(part(line, start, Math.max(start, end))));
    marked = Math.max(1, Math.min(marked, WIDEST_LINE - before));
    out.append(" ".repeat(margin))
        .append(style.faint(" |"))
        .append(" ".repeat(before + 1))
        .append(paint.apply("^".repeat(marked)))
        .append('\n');
  }

  /** A very long line is shown from shortly before the span. */
  private static int firstColumn(String line, Span span) {
    boolean fits = line.length() <= WIDEST_LINE || span.column() < WIDEST_LINE / 2;
    return fits ? 1 : span.column() - WIDEST_LINE / 4;
  }

  private static String shown(String line, int from) {
    String text = expand(part(line, from, Integer.MAX_VALUE));
    if (text.length() <= WIDEST_LINE) {
      return text;
    }
    return text.substring(
        0,
        text.offsetByCodePoints(0, Math.min(WIDEST_LINE, text.codePointCount(0, text.length()))));
  }

  /** The code points from one column up to another, counted from 1. */
  private static String part(String line, int from, int to) {
    int length = line.codePointCount(0, line.length());
    int start = Math.min(from - 1, length);
    int end = Math.min(to - 1, length);
    return start >= end
        ? ""
        : line.substring(line.offsetByCodePoints(0, start), line.offsetByCodePoints(0, end));
  }

  private static String expand(String text) {
    return text.replace("\t", " ".repeat(TAB_WIDTH));
  }

  /** How many columns of a terminal a text takes. */
  private static int width(String text) {
    int width = 0;
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      int c = text.codePointAt(i);
      width += c == '\t' ? TAB_WIDTH : isCombining(c) ? 0 : isWide(c) ? 2 : 1;
    }
    return width;
  }

  private static boolean isCombining(int c) {
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || type == Character.FORMAT;
  }

  /** East Asian wide characters and emoji, by the blocks that hold them. */
  private static boolean isWide(int c) {
    return (c >= 0x1100 && c <= 0x115F)
        || (c >= 0x2E80 && c <= 0xA4CF)
        || (c >= 0xAC00 && c <= 0xD7A3)
        || (c >= 0xF900 && c <= 0xFAFF)
        || (c >= 0xFE30 && c <= 0xFE6F)
        || (c >= 0xFF00 && c <= 0xFF60)
        || (c >= 0xFFE0 && c <= 0xFFE6)
        || (c >= 0x1F300 && c <= 0x1FAFF)
        || (c >= 0x20000 && c <= 0x3FFFD);
  }
}
