package dev.httpapi.report;

import dev.httpapi.diagnostics.Severity;
import java.util.List;
import java.util.Optional;

/**
 * Draws frames: line numbers, the lines, the rows of marks under them. A range over several lines
 * is held by a bar at the left:
 *
 * <pre>
 *   --> serverless.yml:4:18
 * 3 |   a:
 * 4 |     environment: |
 *   |  ________________^
 * 5 | |     one
 * 6 | |     two
 *   | |_______^
 * 7 |   b:
 * </pre>
 */
final class FrameWriter {
  private static final String GAP = "...";
  private static final int WIDTH_OF_BAR = 2;

  private final Style style;
  private final Severity severity;
  private final int margin;
  private final int room;
  private final StringBuilder out;

  /**
   * A writer of the frames of one diagnostic.
   *
   * @param margin the width of the largest line number
   * @param width the columns that a row may take, the margin among them
   */
  FrameWriter(Style style, Severity severity, int margin, int width, StringBuilder out) {
    this.style = style;
    this.severity = severity;
    this.margin = margin;
    this.room = room(margin, width);
    this.out = out;
  }

  /** The columns that are left for a line beside the largest margin that it can have. */
  static int room(int margin, int width) {
    return width - margin - " | ".length() - WIDTH_OF_BAR;
  }

  /** Only where it is. */
  void place(Frame frame, String arrow) {
    out.append(" ".repeat(margin))
        .append(style.faint(arrow + " "))
        .append(Cells.of(frame.place().toString()).text())
        .append('\n');
  }

  void write(Frame frame, String arrow) {
    place(frame, arrow);
    int last = 0;
    for (int line : frame.lines()) {
      if (last > 0 && line > last + 1) {
        gap(frame, last, line);
      }
      line(frame, line);
      last = line;
    }
  }

  private void gap(Frame frame, int before, int after) {
    out.append(style.faint(GAP));
    Optional<Mark> range = frame.range();
    if (range.isPresent() && range.get().line() <= before && after <= range.get().endLine()) {
      out.append(" ".repeat(Math.max(0, margin + " | ".length() - GAP.length())))
          .append(style.mark(range.get().primary(), severity, "|"));
    }
    out.append('\n');
  }

  private void line(Frame frame, int line) {
    Window window = frame.window(line, room);
    String digits = Integer.toString(line);
    String text = window.text();
    Optional<Mark> range = frame.range();
    String bar = range.isPresent() ? bar(range.get(), frame, line, false) : "";
    out.append(" ".repeat(margin - digits.length())).append(style.faint(digits + " |"));
    if (!text.isEmpty() || !bar.isBlank()) {
      out.append(' ');
      bar(bar.isBlank() || !text.isEmpty() ? bar : bar.stripTrailing(), range);
      out.append(text);
    }
    out.append('\n');
    marks(frame, line, window);
    if (range.isPresent()) {
      ends(range.get(), frame, line, window);
    }
  }

  /** What stands at the left of a line, or of a row under it, of a frame that holds a range. */
  private static String bar(Mark range, Frame frame, int line, boolean under) {
    boolean first = line == range.line();
    if (line < range.line() || line > range.endLine() || (first && !beginsText(range, frame))) {
      return "  ";
    }
    return first && !under ? "/ " : "| ";
  }

  private static boolean beginsText(Mark range, Frame frame) {
    return frame.text().isBlank(range.line(), range.column());
  }

  private void bar(String bar, Optional<Mark> range) {
    if (bar.isBlank()) {
      out.append(bar);
    } else {
      boolean primary = range.isPresent() && range.get().primary();
      out.append(style.mark(primary, severity, bar.substring(0, 1))).append(bar.substring(1));
    }
  }

  private void marks(Frame frame, int line, Window window) {
    Underlines under = new Underlines(room);
    for (Mark mark : Underlines.inOrder(frame.marksIn(line))) {
      int from = window.place(mark.start(window.line()));
      int to = window.place(mark.end(window.line()));
      under.add(from, to, mark.primary(), mark.label());
    }
    Optional<Mark> range = frame.range();
    for (Underlines.Row row : under.rows()) {
      row(range.isPresent() ? bar(range.get(), frame, line, true) : "", range, row);
    }
  }

  /** The rows that lead from the bar to the first character of a range, and to its last one. */
  private void ends(Mark range, Frame frame, int line, Window window) {
    if (line == range.line() && !beginsText(range, frame)) {
      corner(" ", range, window.place(range.start(window.line())), "");
    }
    if (line == range.endLine()) {
      corner("|", range, window.place(range.end(window.line()) - 1), range.label());
    }
  }

  private void corner(String bar, Mark range, int at, String label) {
    Underlines under = new Underlines(room);
    String point = range.primary() ? "^" : "-";
    under.mark(new Underlines.Piece(at, 1, point, range.primary()), label);
    List<Underlines.Row> rows = under.rows();
    Underlines.Piece first = rows.get(0).pieces().get(0);
    String lead = bar + "_".repeat(1 + first.at());
    out.append(" ".repeat(margin)).append(style.faint(" |")).append(' ');
    out.append(style.mark(range.primary(), severity, lead + first.text()));
    pieces(rows.get(0), 1, at + 1);
    for (Underlines.Row row : rows.subList(1, rows.size())) {
      row("  ", Optional.of(range), row);
    }
  }

  private void row(String bar, Optional<Mark> range, Underlines.Row row) {
    out.append(" ".repeat(margin)).append(style.faint(" |")).append(' ');
    bar(bar, range);
    pieces(row, 0, 0);
  }

  private void pieces(Underlines.Row row, int from, int at) {
    int column = at;
    for (Underlines.Piece piece : row.pieces().subList(from, row.pieces().size())) {
      out.append(" ".repeat(piece.at() - column))
          .append(style.mark(piece.primary(), severity, piece.text()));
      column = piece.at() + piece.width();
    }
    out.append('\n');
  }
}
