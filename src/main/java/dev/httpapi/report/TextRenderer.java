package dev.httpapi.report;

import dev.httpapi.diagnostics.Code;
import dev.httpapi.diagnostics.Diagnostic;
import dev.httpapi.diagnostics.Severity;
import dev.httpapi.source.Deferred;
import dev.httpapi.source.SourceFile;
import java.util.ArrayList;
import java.util.List;

/**
 * Shows diagnostics to a person: what is wrong, where, the lines around it with the characters
 * underlined, other places that matter, what to do, and where to read more.
 */
public final class TextRenderer implements Renderer {
  /** What rustc takes for the width of a terminal that it does not know. */
  private static final int USUAL_WIDTH = 140;

  private static final int LEAST_WIDTH = 40;

  /** Whether places share a frame must not depend on how long their line numbers are. */
  private static final int WIDEST_MARGIN = 7;

  private final Style style;
  private final int width;
  private final List<SourceLines> texts = new ArrayList<>();

  /** A renderer with or without colour, for a terminal of usual width. */
  public TextRenderer(boolean colour) {
    this(colour, USUAL_WIDTH);
  }

  /**
   * A renderer for a terminal.
   *
   * @param width the columns that a line of source may take with all that stands beside it; the
   *     sentences of a diagnostic are left to the terminal to wrap
   */
  public TextRenderer(boolean colour, int width) {
    this.style = new Style(colour);
    this.width = Math.max(LEAST_WIDTH, width);
  }

  /** All of them, each followed by an empty line. */
  @Override
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
    String page = PageAddress.of(diagnostic.code());
    String code = style.link(page, diagnostic.code().id());
    out.append(style.of(severity, severity.label() + "[" + code + "]"))
        .append(style.bold(": " + visible(diagnostic.message())))
        .append('\n');
    List<Frame> frames = frames(diagnostic);
    int margin = margin(frames);
    FrameWriter writer = new FrameWriter(style, severity, margin, width, out);
    String arrow = "-->";
    for (Frame frame : frames) {
      if (diagnostic.code() == Code.LITERAL_CREDENTIAL) {
        // Logs are read by more people than the service: the lines that hold it are not shown.
        writer.place(frame, arrow);
      } else {
        writer.write(frame, arrow);
      }
      arrow = ":::";
    }
    if (diagnostic.help().isPresent()) {
      remark("help", visible(Deferred.shown(diagnostic.help().get())), margin, out);
    }
    remark("see", page, margin, out);
  }

  private void remark(String kind, String text, int margin, StringBuilder out) {
    out.append(" ".repeat(margin))
        .append(style.faint(" = "))
        .append(style.bold(kind + ": "))
        .append(text)
        .append('\n');
  }

  /** The frame of the place that is wrong, with what is near to it, then those further away. */
  private List<Frame> frames(Diagnostic diagnostic) {
    int room = FrameWriter.room(WIDEST_MARGIN, width);
    List<Frame> frames = new ArrayList<>();
    SourceLines text = textOf(diagnostic.span().file());
    Mark primary = Mark.of(diagnostic.span(), true, "", text);
    frames.add(new Frame(diagnostic.span(), text, primary));
    for (Diagnostic.Related related : Places.beside(diagnostic)) {
      SourceLines other = textOf(related.span().file());
      Mark mark = Mark.of(related.span(), false, related.message(), other);
      if (!isTaken(frames, other, mark, room)) {
        frames.add(new Frame(related.span(), other, mark));
      }
    }
    return frames;
  }

  private static boolean isTaken(List<Frame> frames, SourceLines text, Mark mark, int room) {
    for (Frame frame : frames) {
      if (frame.take(text, mark, room)) {
        return true;
      }
    }
    return false;
  }

  private SourceLines textOf(SourceFile file) {
    for (SourceLines text : texts) {
      if (text.areOf(file)) {
        return text;
      }
    }
    SourceLines text = new SourceLines(file);
    texts.add(text);
    return text;
  }

  /** The width of the largest line number that is shown. */
  private static int margin(List<Frame> frames) {
    int largest = 1;
    for (Frame frame : frames) {
      List<Integer> lines = frame.lines();
      largest = Math.max(largest, lines.get(lines.size() - 1));
    }
    return Integer.toString(largest).length();
  }

  private static String visible(String text) {
    return Cells.of(text).text();
  }
}
