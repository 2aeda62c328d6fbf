package dev.httpapi.report;

import dev.httpapi.provenance.Mention;
import dev.httpapi.provenance.NamingRule;
import dev.httpapi.provenance.PropertyPlace;
import dev.httpapi.provenance.Provenance;
import dev.httpapi.provenance.Traced;
import dev.httpapi.template.Fields;
import dev.httpapi.template.TemplateFormat;
import dev.httpapi.template.TemplateWriter;
import dev.httpapi.template.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Where a part of a template comes from, for programs: one JSON document, as {@code
 * schemas/output/explanation.json} describes it. A field is added without notice; one that goes or
 * means something else makes a new {@code version}.
 */
public final class ExplanationJson {
  private static final int VERSION = 1;

  private final Provenance provenance;

  /** Explanations of parts of one template. */
  public ExplanationJson(Provenance provenance) {
    this.provenance = provenance;
  }

  /** The document of one part. */
  public String render(Traced one) {
    Fields document = new Fields().put("version", Value.of(VERSION));
    for (var field : TracedJson.of(one).asMap().entrySet()) {
      document.put(field.getKey(), field.getValue());
    }
    return TemplateWriter.write(
        document
            .put("pointer", one.pointer().toString())
            .put("origin", one.origin().map(PlaceJson::of))
            .put("changedAt", SourceMapJson.places(one.changedAt()))
            .put("rule", one.named().map(ExplanationJson::rule))
            .put("properties", properties(one))
            .put("refersTo", refersTo(one))
            .put("referredToBy", referredToBy(one)),
        TemplateFormat.JSON);
  }

  private static Value rule(NamingRule.Named named) {
    List<Value> parts = new ArrayList<>();
    for (NamingRule.Found found : named.parts()) {
      parts.add(
          new Fields()
              .put("name", found.part().label())
              .put("text", found.text())
              .put("formed", found.part().formed()));
    }
    return new Fields().put("pattern", named.rule().pattern()).put("parts", Value.list(parts));
  }

  private static Value properties(Traced one) {
    List<Value> properties = new ArrayList<>();
    for (PropertyPlace property : PropertyPlace.of(one)) {
      properties.add(
          new Fields()
              .put("path", property.pointer().path())
              .put("pointer", property.pointer().toString())
              .put("place", property.place().map(PlaceJson::of)));
    }
    return Value.list(properties);
  }

  private Value refersTo(Traced one) {
    List<Value> all = new ArrayList<>();
    for (Mention mention : provenance.from(one)) {
      Optional<Traced> target = provenance.target(mention);
      Fields fields =
          new Fields().put("kind", mention.toKind().label()).put("logicalId", mention.to());
      if (target.isPresent() && !target.get().type().isEmpty()) {
        fields.put("type", target.get().type());
      }
      all.add(by(fields, mention));
    }
    return Value.list(all);
  }

  private Value referredToBy(Traced one) {
    List<Value> all = new ArrayList<>();
    for (Mention mention : provenance.to(one)) {
      Traced from = mention.from();
      Fields fields =
          new Fields().put("kind", from.kind().label()).put("logicalId", from.logicalId());
      if (!from.type().isEmpty()) {
        fields.put("type", from.type());
      }
      all.add(by(fields, mention));
    }
    return Value.list(all);
  }

  private static Fields by(Fields fields, Mention mention) {
    fields.put("by", mention.by());
    if (!mention.attribute().isEmpty()) {
      fields.put("attribute", mention.attribute());
    }
    return fields
        .put("path", mention.pointer().path())
        .put("pointer", mention.pointer().toString());
  }
}
