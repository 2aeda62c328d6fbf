package dev.httpapi.report;

import dev.httpapi.source.Span;
import java.util.Optional;

/**
 * A workflow command of GitHub Actions, which becomes an annotation at lines of a pull request
 * (https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands).
 *
 * @param level how much it weighs
 * @param place what it is about; empty for one that stands at no line
 * @param title what stands over the message
 * @param message the text; its line feeds stay
 */
public record WorkflowCommand(Level level, Optional<Span> place, String title, String message) {

  /** What GitHub knows, by its own words. */
  public enum Level {
    ERROR("error"),
    WARNING("warning"),
    NOTICE("notice");

    private final String word;

    Level(String word) {
      this.word = word;
    }

    public String word() {
      return word;
    }
  }

  /** The line that the runner reads, with its line feed. */
  public String line() {
    return "::"
        + level.word()
        + " "
        + (place.isPresent() ? place(place.get()) + "," : "")
        + "title="
        + property(title)
        + "::"
        + data(message)
        + "\n";
  }

  /**
   * The place of an annotation. It has columns only when it begins and ends in one line
   * (https://docs.github.com/en/rest/checks/runs). Whether the last column belongs to it GitHub
   * does not say; it is written as one that does, so that no character too many can be marked.
   */
  private static String place(Span span) {
    StringBuilder out = new StringBuilder("file=").append(property(span.file().name()));
    out.append(",line=").append(span.line());
    out.append(",endLine=").append(span.endLine());
    if (span.line() == span.endLine()) {
      out.append(",col=").append(span.column());
      out.append(",endColumn=").append(Math.max(span.column(), span.endColumn() - 1));
    }
    return out.toString();
  }

  /** The escapes of a message, as the runner undoes them; the log is a terminal, too. */
  private static String data(String text) {
    StringBuilder escaped = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      int c = text.codePointAt(i);
      switch (c) {
        case '%' -> escaped.append("%25");
        case '\r' -> escaped.append("%0D");
        case '\n' -> escaped.append("%0A");
        default -> {
          String standIn = c == '\t' ? "" : StandIns.of(c);
          escaped.append(standIn.isEmpty() ? Character.toString(c) : standIn);
        }
      }
    }
    return escaped.toString();
  }

  /** The escapes of a property (https://github.com/actions/toolkit/issues/301). */
  private static String property(String text) {
    return data(text).replace(":", "%3A").replace(",", "%2C");
  }
}
