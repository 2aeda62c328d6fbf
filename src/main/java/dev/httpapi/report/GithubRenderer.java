package dev.httpapi.report;

import dev.httpapi.diagnostics.Diagnostic;
import dev.httpapi.diagnostics.Severity;
import dev.httpapi.source.Deferred;
import dev.httpapi.source.Span;
import java.util.List;

/**
 * Workflow commands of GitHub Actions, which become annotations at the lines of a pull request
 * (https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands).
 */
public final class GithubRenderer implements Renderer {

  @Override
  public String render(List<Diagnostic> diagnostics) {
    StringBuilder out = new StringBuilder();
    for (Diagnostic diagnostic : diagnostics) {
      out.append("::").append(command(diagnostic.severity())).append(' ');
      place(diagnostic.span(), out);
      out.append(",title=").append(property("httpapi (" + diagnostic.code().id() + ")"));
      out.append("::").append(data(message(diagnostic))).append('\n');
    }
    return out.toString();
  }

  private static String command(Severity severity) {
    return switch (severity) {
      case ERROR -> "error";
      case WARNING -> "warning";
      case NOTE -> "notice";
    };
  }

  /**
   * The place of an annotation. It has columns only when it begins and ends in one line
   * (https://docs.github.com/en/rest/checks/runs). Whether the last column belongs to it GitHub
   * does not say; it is written as one that does, so that no character too many can be marked.
   */
  private static void place(Span span, StringBuilder out) {
    out.append("file=").append(property(span.file().name()));
    out.append(",line=").append(span.line());
    out.append(",endLine=").append(span.endLine());
    if (span.line() == span.endLine()) {
      out.append(",col=").append(span.column());
      out.append(",endColumn=").append(Math.max(span.column(), span.endColumn() - 1));
    }
  }

  private static String message(Diagnostic diagnostic) {
    StringBuilder text = new StringBuilder(diagnostic.message());
    for (Diagnostic.Related place : Places.beside(diagnostic)) {
      text.append('\n').append(place.message()).append(": ").append(place.span());
    }
    if (diagnostic.help().isPresent()) {
      text.append("\nhelp: ").append(Deferred.shown(diagnostic.help().get()));
    }
    return text.append("\nsee: ").append(PageAddress.of(diagnostic.code())).toString();
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
