package dev.httpapi.report;

import dev.httpapi.source.Span;
import dev.httpapi.template.Fields;
import dev.httpapi.template.Value;

/**
 * A place as all our JSON tells it: {@code file}, {@code range}, and {@code usedAt} if it has one.
 */
public final class PlaceJson {
  private PlaceJson() {}

  /** A place by itself. */
  public static Fields of(Span span) {
    return in(new Fields(), span);
  }

  /** A place among other fields. */
  public static Fields in(Fields fields, Span span) {
    return fields
        .put("file", span.file().name())
        .put(
            "range",
            new Fields()
                .put("start", position(span.line(), span.column()))
                .put("end", position(span.endLine(), span.endColumn())))
        .put("usedAt", span.usedAt().map(PlaceJson::of));
  }

  private static Fields position(int line, int column) {
    return new Fields().put("line", Value.of(line)).put("column", Value.of(column));
  }
}
