package dev.httpapi;

import dev.httpapi.diagnostics.Diagnostics;
import dev.httpapi.source.Mapping;
import dev.httpapi.source.Node;
import dev.httpapi.source.SourceFile;
import dev.httpapi.template.Fields;
import dev.httpapi.template.Value;
import dev.httpapi.yaml.JsonReader;
import dev.httpapi.yaml.YamlReader;
import java.util.Optional;

/** Reads a CloudFormation template that somebody else wrote, every value with its place. */
public final class TemplateReader {
  private TemplateReader() {}

  /** The template in a file; empty when it cannot be read, which the diagnostics then say. */
  public static Optional<Fields> read(SourceFile file, boolean json, Diagnostics diagnostics) {
    return tree(file, json, diagnostics)
        .filter(TemplateReader::isTemplate)
        .map(Value::of)
        .map(Fields.class::cast);
  }

  /** Whether a file holds a template, and not a service. */
  public static boolean isTemplate(SourceFile file, boolean json) {
    return tree(file, json, new Diagnostics()).filter(TemplateReader::isTemplate).isPresent();
  }

  /** Services have resources, too, but not in this place. */
  private static boolean isTemplate(Node tree) {
    return tree instanceof Mapping mapping
        && mapping.get("Resources").orElse(null) instanceof Mapping
        && mapping.get("provider").isEmpty();
  }

  private static Optional<Node> tree(SourceFile file, boolean json, Diagnostics diagnostics) {
    return json
        ? JsonReader.readTemplate(file, diagnostics)
        : YamlReader.readTemplate(file, diagnostics);
  }
}
