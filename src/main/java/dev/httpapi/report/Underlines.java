package dev.httpapi.report;

import java.util.ArrayList;
import java.util.List;

/**
 * The rows under one line of source: carets under what the diagnostic is about, dashes under other
 * places, and behind each what is said of it.
 *
 * <p>Marks share a row as long as it ends with the one label that it has, so that it is plain which
 * mark the label belongs to.
 */
final class Underlines {

  /**
   * A part of a row.
   *
   * @param at the column that it begins at, counted from 0
   * @param width how many columns it takes
   */
  record Piece(int at, int width, String text, boolean primary) {
    private int end() {
      return at + width;
    }
  }

  /** Pieces that do not touch each other, from left to right. */
  static final class Row {
    private final List<Piece> pieces = new ArrayList<>();
    private boolean full;

    List<Piece> pieces() {
      return pieces;
    }

    /** Whether nothing stands in some columns, or touches them, and no label before them. */
    private boolean hasRoom(int from, int to) {
      for (Piece piece : pieces) {
        if ((full || from <= piece.end()) && piece.at() <= to) {
          return false;
        }
      }
      return true;
    }

    private void add(Piece piece) {
      int index = 0;
      while (index < pieces.size() && pieces.get(index).at() < piece.at()) {
        index++;
      }
      pieces.add(index, piece);
    }
  }

  private final int room;
  private final List<Row> rows = new ArrayList<>();

  /** Rows that are at most so many columns wide. */
  Underlines(int room) {
    this.room = room;
  }

  List<Row> rows() {
    return rows;
  }

  /**
   * The marks that are drawn under the line that they begin in: first what the diagnostic is about,
   * then from the right to the left, since a label stands at the right of its mark.
   */
  static List<Mark> inOrder(List<Mark> marks) {
    List<Mark> ordered = new ArrayList<>();
    for (Mark mark : marks) {
      int index = 0;
      while (index < ordered.size() && !isBefore(mark, ordered.get(index))) {
        index++;
      }
      if (!mark.isMultiline()) {
        ordered.add(index, mark);
      }
    }
    return ordered;
  }

  private static boolean isBefore(Mark one, Mark other) {
    return one.primary() || (!other.primary() && one.column() > other.column());
  }

  /**
   * Underlines the columns from one up to another, and puts the label behind, or below where it
   * does not fit. Those that are underlined first stand next to the line.
   */
  void add(int from, int to, boolean primary, String label) {
    int end = Math.max(from + 1, Math.min(to, room));
    mark(new Piece(from, end - from, (primary ? "^" : "-").repeat(end - from), primary), label);
  }

  /** A mark that was drawn already, with its label. */
  void mark(Piece mark, String label) {
    Cells words = Cells.of(label);
    if (words.count() == 0) {
      rowWithRoom(mark.at(), mark.end()).add(mark);
    } else if (mark.end() + 1 + words.width() <= room) {
      Row row = rowWithRoom(mark.at(), room);
      row.add(mark);
      row.add(new Piece(mark.end() + 1, words.width(), words.text(), mark.primary()));
      row.full = true;
    } else {
      rows.add(new Row());
      rows.get(rows.size() - 1).add(mark);
      below(mark, words);
    }
  }

  private Row rowWithRoom(int from, int to) {
    for (Row row : rows) {
      if (row.hasRoom(from, to)) {
        return row;
      }
    }
    rows.add(new Row());
    return rows.get(rows.size() - 1);
  }

  private void below(Piece mark, Cells words) {
    int at = Math.max(0, Math.min(mark.at(), room - words.width()));
    for (Cells line : wrapped(words, room - at)) {
      Row own = new Row();
      own.add(new Piece(at, line.width(), line.text(), mark.primary()));
      own.full = true;
      rows.add(own);
    }
  }

  /** Cuts a text at spaces into lines of at most so many columns; longer words are cut, too. */
  static List<Cells> wrapped(Cells words, int width) {
    List<Cells> lines = new ArrayList<>();
    int start = 0;
    while (start < words.count()) {
      int end = start;
      int space = -1;
      while (end < words.count() && words.columnOf(end + 1) - words.columnOf(start) <= width) {
        if (words.text(end, end + 1).equals(" ")) {
          space = end;
        }
        end++;
      }
      boolean cut = end < words.count();
      if (cut && words.text(end, end + 1).equals(" ")) {
        space = end;
      }
      int stop = cut && space > start ? space : Math.max(end, start + 1);
      lines.add(Cells.of(words.text(start, stop)));
      start = cut && space > start ? space + 1 : stop;
    }
    return lines;
  }
}
