package dev.httpapi.report;

import dev.httpapi.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Lines of one file that are shown together, with the marks in them. */
final class Frame {
  /** Places so many lines apart are seen at one glance; those further apart have frames of own. */
  private static final int NEAR = 6;

  private static final int LINES_BESIDE = 1;

  /** Of a longer range only the first lines and the last are shown. */
  private static final int MOST_LINES = 6;

  private static final int FIRST_LINES = 3;
  private static final int LAST_LINES = 2;

  private final Span place;
  private final SourceLines text;
  private final List<Mark> marks = new ArrayList<>();

  Frame(Span place, SourceLines text, Mark mark) {
    this.place = place;
    this.text = text;
    marks.add(mark);
  }

  /** The place that the frame is named by. */
  Span place() {
    return place;
  }

  SourceLines text() {
    return text;
  }

  /**
   * Adds a mark that belongs into this frame: one that is near, and is to be seen in the same part
   * of a long line. Of several ranges over lines each has its own frame.
   *
   * @param room the columns that a line may take
   * @return whether it was added
   */
  boolean take(SourceLines other, Mark mark, int room) {
    boolean taken =
        other == text
            && isNear(mark)
            && !(mark.isMultiline() && range().isPresent())
            && fits(mark.line(), mark, room)
            && fits(mark.endLine(), mark, room);
    if (taken) {
      marks.add(mark);
    }
    return taken;
  }

  private boolean isNear(Mark mark) {
    for (Mark other : marks) {
      if (mark.line() - other.endLine() <= NEAR && other.line() - mark.endLine() <= NEAR) {
        return true;
      }
    }
    return false;
  }

  private boolean fits(int line, Mark mark, int room) {
    List<Mark> all = marksIn(line);
    if (all.isEmpty()) {
      return true;
    }
    all.add(mark);
    Cells cells = text.cells(line);
    return cells.width() < room
        || lastColumn(line, cells, all) - firstColumn(line, cells, all) <= room - 2;
  }

  /** The one mark that goes over several lines. */
  Optional<Mark> range() {
    for (Mark mark : marks) {
      if (mark.isMultiline()) {
        return Optional.of(mark);
      }
    }
    return Optional.empty();
  }

  /** The numbers of the lines that are shown. */
  List<Integer> lines() {
    int first = text.count();
    int last = 1;
    for (Mark mark : marks) {
      first = Math.min(first, Math.max(1, mark.line() - LINES_BESIDE));
      last = Math.max(last, Math.min(text.count(), mark.endLine() + LINES_BESIDE));
    }
    boolean[] shown = new boolean[last - first + 3];
    for (Mark mark : marks) {
      for (int line = mark.line() - LINES_BESIDE; line <= mark.endLine() + LINES_BESIDE; line++) {
        if (line >= first && line <= last && !isInner(line, mark)) {
          shown[line - first + 1] = true;
        }
      }
    }
    List<Integer> lines = new ArrayList<>();
    for (int line = first; line <= last; line++) {
      int i = line - first + 1;
      boolean within = shown[i - 1] && shown[i + 1];
      boolean idle = text.isBlank(line) && marksIn(line).isEmpty();
      if (within || (shown[i] && !idle)) {
        lines.add(line);
      }
    }
    return lines;
  }

  /** Whether a line is left out of a long range. */
  private static boolean isInner(int line, Mark mark) {
    return mark.endLine() - mark.line() >= MOST_LINES
        && line >= mark.line() + FIRST_LINES
        && line <= mark.endLine() - LAST_LINES;
  }

  /** The marks that begin or end in a line. */
  List<Mark> marksIn(int line) {
    List<Mark> found = new ArrayList<>();
    for (Mark mark : marks) {
      if (mark.line() == line || mark.endLine() == line) {
        found.add(mark);
      }
    }
    return found;
  }

  /** The part of a line that shows its marks. */
  Window window(int line, int room) {
    Cells cells = text.cells(line);
    List<Mark> found = marksIn(line);
    return Window.on(cells, firstColumn(line, cells, found), lastColumn(line, cells, found), room);
  }

  private static int firstColumn(int line, Cells cells, List<Mark> marks) {
    int first = cells.width();
    for (Mark mark : marks) {
      first = Math.min(first, mark.line() == line ? mark.start(cells) : mark.end(cells) - 1);
    }
    return marks.isEmpty() ? 0 : first;
  }

  private static int lastColumn(int line, Cells cells, List<Mark> marks) {
    int last = 0;
    for (Mark mark : marks) {
      last = Math.max(last, mark.endLine() == line ? mark.end(cells) : mark.start(cells) + 1);
    }
    return last;
  }
}
