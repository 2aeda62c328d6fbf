package dev.httpapi.report;

import dev.httpapi.source.SourceFile;
import dev.httpapi.source.Span;
import java.util.ArrayList;
import java.util.List;

/** The frames of one thing that is told: places that are near to each other share one. */
final class Frames {
  /** Whether places share a frame must not depend on how long their line numbers are. */
  private static final int WIDEST_MARGIN = 7;

  /** The texts that were looked at; a renderer keeps them from one thing to the next. */
  static final class Texts {
    private final List<SourceLines> texts = new ArrayList<>();

    SourceLines of(SourceFile file) {
      for (SourceLines text : texts) {
        if (text.areOf(file)) {
          return text;
        }
      }
      SourceLines text = new SourceLines(file);
      texts.add(text);
      return text;
    }
  }

  private final Texts texts;
  private final int room;
  private final List<Frame> frames = new ArrayList<>();

  /**
   * No frames yet.
   *
   * @param width the columns that a row may take
   */
  Frames(Texts texts, int width) {
    this.texts = texts;
    this.room = FrameWriter.room(WIDEST_MARGIN, width);
  }

  /** Marks the place that is spoken of, in a frame of its own. */
  void add(Span place, String label) {
    SourceLines text = texts.of(place.file());
    frames.add(new Frame(place, text, Mark.of(place, true, label, text)));
  }

  /** Marks a place beside it, in a frame that is there where it is near. */
  void addBeside(Span place, String label) {
    SourceLines text = texts.of(place.file());
    Mark mark = Mark.of(place, false, label, text);
    for (Frame frame : frames) {
      if (frame.take(text, mark, room)) {
        return;
      }
    }
    frames.add(new Frame(place, text, mark));
  }

  List<Frame> all() {
    return frames;
  }

  /** The width of the largest line number that is shown. */
  int margin() {
    int largest = 1;
    for (Frame frame : frames) {
      List<Integer> lines = frame.lines();
      largest = Math.max(largest, lines.get(lines.size() - 1));
    }
    return Integer.toString(largest).length();
  }
}
