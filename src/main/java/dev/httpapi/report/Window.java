package dev.httpapi.report;

/**
 * The part of a line that is shown. Where the line is cut, an ellipsis stands, which takes a
 * column.
 *
 * @param from the first cell that is shown
 * @param to the cell behind the last one
 */
record Window(Cells line, int from, int to) {
  private static final String ELLIPSIS = "…";

  /**
   * A window on what is to be seen of a line, with some of the text before it: all of it when there
   * is room, else as much of its start as there is room for.
   *
   * @param start the first column that is to be seen, where a cell begins
   * @param end the column behind the last one, which may lie one behind the line
   * @param room the columns that may be taken, the ellipses among them
   */
  static Window on(Cells line, int start, int end, int room) {
    if (Math.max(line.width(), end) <= room) {
      return new Window(line, 0, line.count());
    }
    int from = 0;
    if (end > room - 1) {
      int free = room - 2 - (end - start);
      int lead = start - Math.max(0, Math.min(free, room / 4));
      int rest = Math.max(line.width(), end) - (room - 1);
      from = cellFrom(line, Math.min(lead, rest), start);
    }
    int left = from > 0 ? 1 : 0;
    int to = from;
    while (to < line.count() && fits(line, from, to + 1, room - left)) {
      to++;
    }
    return new Window(line, from, to);
  }

  /** The first cell that begins at a column or behind it, and not behind {@code latest}. */
  private static int cellFrom(Cells line, int column, int latest) {
    int cell = 0;
    while (line.columnOf(cell) < column
        && cell < line.count()
        && line.columnOf(cell + 1) <= latest) {
      cell++;
    }
    return cell;
  }

  private static boolean fits(Cells line, int from, int to, int room) {
    int ellipsis = to < line.count() ? 1 : 0;
    return line.columnOf(to) - line.columnOf(from) + ellipsis <= room;
  }

  /** What is shown; spaces at the end of a line are not. */
  String text() {
    String text = (from > 0 ? ELLIPSIS : "") + line.text(from, to);
    return to < line.count() ? text + ELLIPSIS : text.stripTrailing();
  }

  /** Where a column of the line is shown, counted from 0; at an edge when it is cut away. */
  int place(int column) {
    int left = from > 0 ? 1 : 0;
    if (column < line.columnOf(from)) {
      return 0;
    }
    if (to < line.count() && column > line.columnOf(to)) {
      return line.columnOf(to) - line.columnOf(from) + left + 1;
    }
    return column - line.columnOf(from) + left;
  }
}
