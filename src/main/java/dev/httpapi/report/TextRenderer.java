package dev.httpapi.report;

import dev.httpapi.diagnostics.Code;
import dev.httpapi.diagnostics.Diagnostic;
import dev.httpapi.diagnostics.Severity;
import dev.httpapi.source.Deferred;
import java.util.List;

/**
 * Shows diagnostics to a person: what is wrong, where, the lines around it with the characters
 * underlined, other places that matter, what to do, and where to read more.
 */
public final class TextRenderer implements Renderer {
  /** What rustc takes for the width of a terminal that it does not know. */
  static final int USUAL_WIDTH = 140;

  private static final int LEAST_WIDTH = 40;

  private final Style style;
  private final int width;
  private final Frames.Texts texts = new Frames.Texts();

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
    Frames frames = frames(diagnostic);
    int margin = frames.margin();
    FrameWriter writer = new FrameWriter(style, severity, margin, width, out);
    String arrow = "-->";
    for (Frame frame : frames.all()) {
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
  private Frames frames(Diagnostic diagnostic) {
    Frames frames = new Frames(texts, width);
    frames.add(diagnostic.span(), "");
    for (Diagnostic.Related related : Places.beside(diagnostic)) {
      frames.addBeside(related.span(), related.message());
    }
    return frames;
  }

  private static String visible(String text) {
    return Cells.of(text).text();
  }
}
