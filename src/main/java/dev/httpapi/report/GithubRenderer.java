package dev.httpapi.report;

import dev.httpapi.diagnostics.Diagnostic;
import dev.httpapi.diagnostics.Severity;
import dev.httpapi.source.Deferred;
import java.util.List;
import java.util.Optional;

/** Diagnostics as annotations of a GitHub workflow. */
public final class GithubRenderer implements Renderer {

  @Override
  public String render(List<Diagnostic> diagnostics) {
    StringBuilder out = new StringBuilder();
    for (Diagnostic diagnostic : diagnostics) {
      String title = "httpapi (" + diagnostic.code().id() + ")";
      out.append(
          new WorkflowCommand(
                  level(diagnostic.severity()),
                  Optional.of(diagnostic.span()),
                  title,
                  message(diagnostic))
              .line());
    }
    return out.toString();
  }

  private static WorkflowCommand.Level level(Severity severity) {
    return switch (severity) {
      case ERROR -> WorkflowCommand.Level.ERROR;
      case WARNING -> WorkflowCommand.Level.WARNING;
      case NOTE -> WorkflowCommand.Level.NOTICE;
    };
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
}
