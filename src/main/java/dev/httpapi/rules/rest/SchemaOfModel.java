package dev.httpapi.rules.rest;

import dev.httpapi.diagnostics.Diagnostics;
import dev.httpapi.source.Node;
import dev.httpapi.source.SourceFile;
import dev.httpapi.source.Span;
import dev.httpapi.template.Fields;
import dev.httpapi.template.Value;
import dev.httpapi.template.located.Declared;
import dev.httpapi.template.located.Located;
import dev.httpapi.yaml.JsonReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The JSON Schema of a model, which stands in the template as an object or as a text of JSON. */
final class SchemaOfModel {
  private final Located root;
  private final Optional<Span> place;
  private final List<Located> schemas = new ArrayList<>();

  private SchemaOfModel(Located root, Optional<Span> place) {
    this.root = root;
    this.place = place;
    gather(root);
  }

  /** The schema of a model of JSON; empty where it has none, or none that can be read. */
  static Optional<SchemaOfModel> of(Declared model) {
    Optional<Located> schema = written(model);
    if (schema.isEmpty()) {
      return Optional.empty();
    }
    if (schema.get().value() instanceof Fields) {
      return schema.get().isFunction()
          ? Optional.empty()
          : Optional.of(new SchemaOfModel(schema.get(), Optional.empty()));
    }
    Optional<Node> read = read(schema.get(), new Diagnostics());
    return read.isPresent()
        ? Optional.of(
            new SchemaOfModel(
                new Located(Value.of(read.get()), schema.get().span()),
                Optional.of(schema.get().span())))
        : Optional.empty();
  }

  /** The schema as it stands in the template; models of other things than JSON hold no schema. */
  static Optional<Located> written(Declared model) {
    return model.text("ContentType").orElse("application/json").contains("json")
        ? model.get("Schema")
        : Optional.empty();
  }

  /** A text read as JSON. */
  static Optional<Node> read(Located text, Diagnostics problems) {
    return text.text().isPresent()
        ? JsonReader.read(new SourceFile("", text.text().get()), problems)
        : Optional.empty();
  }

  /** The whole schema. */
  Located root() {
    return root;
  }

  /** The schema and all that stand in it, from the outside to the inside. */
  List<Located> schemas() {
    return schemas;
  }

  /** What a person would point at: in a text of JSON, the whole of it. */
  Span place(Span inside) {
    return place.orElse(inside);
  }

  private void gather(Located schema) {
    if (!(schema.value() instanceof Fields) || schema.isFunction()) {
      return;
    }
    schemas.add(schema);
    for (Located.Entry entry : schema.entries()) {
      switch (entry.key()) {
        case "properties", "patternProperties", "definitions", "dependencies" -> {
          for (Located.Entry named : entry.value().entries()) {
            gather(named.value());
          }
        }
        case "items", "allOf", "anyOf", "oneOf" -> {
          gather(entry.value());
          for (Located item : entry.value().items()) {
            gather(item);
          }
        }
        case "additionalItems", "additionalProperties", "not" -> gather(entry.value());
        default -> {}
      }
    }
  }
}
