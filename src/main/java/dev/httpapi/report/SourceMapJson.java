package dev.httpapi.report;

import dev.httpapi.provenance.LocatedValue;
import dev.httpapi.provenance.Provenance;
import dev.httpapi.provenance.Traced;
import dev.httpapi.source.Span;
import dev.httpapi.template.Fields;
import dev.httpapi.template.TemplateFormat;
import dev.httpapi.template.TemplateWriter;
import dev.httpapi.template.Value;
import java.util.ArrayList;
import java.util.List;

/**
 * A source map: of every resource, output and condition of a template where it comes from, as
 * {@code schemas/output/source-map.json} describes it. A field is added without notice; one that
 * goes or means something else makes a new {@code version}.
 */
public final class SourceMapJson {
  private static final int VERSION = 1;

  private SourceMapJson() {}

  /**
   * The document.
   *
   * @param service the service, as the user named it
   */
  public static String write(String service, Provenance provenance) {
    List<Value> entries = new ArrayList<>();
    for (Traced one : provenance.all()) {
      entries.add(entry(one));
    }
    return TemplateWriter.write(
        new Fields()
            .put("version", Value.of(VERSION))
            .put("service", service)
            .put("entries", Value.list(entries)),
        TemplateFormat.JSON);
  }

  private static Fields entry(Traced one) {
    List<Value> values = new ArrayList<>();
    for (LocatedValue value : LocatedValue.in(one)) {
      values.add(
          PlaceJson.in(new Fields().put("pointer", value.pointer().toString()), value.place()));
    }
    return TracedJson.of(one)
        .put("pointer", one.pointer().toString())
        .put("rule", one.named().map(named -> Value.of(named.rule().pattern())))
        .put("origin", one.origin().map(PlaceJson::of))
        .put("changedAt", places(one.changedAt()))
        .put("values", Value.list(values));
  }

  /** Several places. */
  static Value places(List<Span> spans) {
    List<Value> places = new ArrayList<>();
    for (Span span : spans) {
      places.add(PlaceJson.of(span));
    }
    return Value.list(places);
  }
}
