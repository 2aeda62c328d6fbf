package dev.httpapi.report;

import dev.httpapi.diagnostics.Diagnostic;
import dev.httpapi.diagnostics.Severity;
import dev.httpapi.source.Deferred;
import dev.httpapi.source.Span;
import java.util.List;

/**
 * Diagnostics for programs: one JSON document, as {@code schemas/output/diagnostics.json} describes
 * it. A field is added without notice; one that goes or means something else makes a new {@code
 * version}.
 */
public final class JsonRenderer implements Renderer {
  private static final int VERSION = 1;

  private final List<String> files;

  /**
   * A renderer for one run.
   *
   * @param files the services that were looked at, as the user named them
   */
  public JsonRenderer(List<String> files) {
    this.files = List.copyOf(files);
  }

  @Override
  public String render(List<Diagnostic> diagnostics) {
    JsonText json = new JsonText();
    json.object(
        () -> {
          json.field("version", VERSION);
          json.array("files", () -> files.forEach(json::item));
          json.array("diagnostics", () -> diagnostics.forEach(one -> diagnostic(one, json)));
          json.object("summary", () -> summary(diagnostics, json));
        });
    return json.whole();
  }

  private static void diagnostic(Diagnostic diagnostic, JsonText json) {
    json.object(
        () -> {
          json.field("code", diagnostic.code().id());
          json.field("severity", diagnostic.severity().label());
          json.field("message", diagnostic.message());
          place(diagnostic.span(), json);
          json.array("related", () -> diagnostic.related().forEach(place -> related(place, json)));
          diagnostic.help().ifPresent(help -> json.field("help", Deferred.shown(help)));
          json.field("page", PageAddress.of(diagnostic.code()));
        });
  }

  private static void related(Diagnostic.Related related, JsonText json) {
    json.object(
        () -> {
          json.field("message", Deferred.shown(related.message()));
          place(related.span(), json);
        });
  }

  private static void place(Span span, JsonText json) {
    json.field("file", span.file().name());
    json.object(
        "range",
        () -> {
          json.object("start", () -> position(span.line(), span.column(), json));
          json.object("end", () -> position(span.endLine(), span.endColumn(), json));
        });
    span.usedAt().ifPresent(use -> json.object("usedAt", () -> place(use, json)));
  }

  private static void position(int line, int column, JsonText json) {
    json.field("line", line);
    json.field("column", column);
  }

  private static void summary(List<Diagnostic> diagnostics, JsonText json) {
    for (Severity severity : Severity.values()) {
      int count = 0;
      for (Diagnostic diagnostic : diagnostics) {
        count += diagnostic.severity() == severity ? 1 : 0;
      }
      json.field(severity.label() + "s", count);
    }
  }
}
