package dev.httpapi.report;

import dev.httpapi.diagnostics.Diagnostic;
import dev.httpapi.diagnostics.Severity;
import dev.httpapi.source.Deferred;
import dev.httpapi.template.Fields;
import dev.httpapi.template.TemplateFormat;
import dev.httpapi.template.TemplateWriter;
import dev.httpapi.template.Value;
import java.util.ArrayList;
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
    List<Value> told = new ArrayList<>();
    for (Diagnostic diagnostic : diagnostics) {
      told.add(diagnostic(diagnostic));
    }
    Fields report =
        new Fields()
            .put("version", Value.of(VERSION))
            .put("files", Value.texts(files))
            .put("diagnostics", Value.list(told))
            .put("summary", summary(diagnostics));
    return TemplateWriter.write(report, TemplateFormat.JSON);
  }

  private static Fields diagnostic(Diagnostic diagnostic) {
    List<Value> related = new ArrayList<>();
    for (Diagnostic.Related place : diagnostic.related()) {
      related.add(
          PlaceJson.in(new Fields().put("message", Deferred.shown(place.message())), place.span()));
    }
    Fields fields =
        new Fields()
            .put("code", diagnostic.code().id())
            .put("severity", diagnostic.severity().label())
            .put("message", diagnostic.message());
    return PlaceJson.in(fields, diagnostic.span())
        .put("related", Value.list(related))
        .put("help", diagnostic.help().map(help -> Value.of(Deferred.shown(help))))
        .put("page", PageAddress.of(diagnostic.code()));
  }

  private static Fields summary(List<Diagnostic> diagnostics) {
    Fields summary = new Fields();
    for (Severity severity : Severity.values()) {
      int count = 0;
      for (Diagnostic diagnostic : diagnostics) {
        count += diagnostic.severity() == severity ? 1 : 0;
      }
      summary.put(severity.label() + "s", Value.of(count));
    }
    return summary;
  }
}
