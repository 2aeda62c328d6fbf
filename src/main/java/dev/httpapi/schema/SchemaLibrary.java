package dev.httpapi.schema;

import dev.httpapi.diagnostics.Diagnostics;
import dev.httpapi.source.BooleanNode;
import dev.httpapi.source.Mapping;
import dev.httpapi.source.Node;
import dev.httpapi.source.NumberNode;
import dev.httpapi.source.Scalar;
import dev.httpapi.source.Sequence;
import dev.httpapi.source.SourceFile;
import dev.httpapi.source.StringNode;
import dev.httpapi.yaml.JsonReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** The schemas by file name, each read when it is first referred to. */
final class SchemaLibrary {
  /** The keywords that are understood; a schema with another one is a mistake of ours. */
  static final Set<String> KEYWORDS =
      Set.of(
          "$schema",
          "$id",
          "$ref",
          "$defs",
          "$comment",
          "title",
          "description",
          "default",
          "examples",
          "type",
          "enum",
          "const",
          "pattern",
          "minLength",
          "maxLength",
          "minimum",
          "maximum",
          "anyOf",
          "oneOf",
          "allOf",
          "not",
          "items",
          "minItems",
          "maxItems",
          "uniqueItems",
          "properties",
          "patternProperties",
          "additionalProperties",
          "propertyNames",
          "required",
          "minProperties",
          "maxProperties");

  private final UnaryOperator<String> texts;
  private final Map<String, Node> files = new HashMap<>();
  private final Map<Schema.Reference, Schema> schemas = new HashMap<>();

  /** A library over the texts of schema files, by their names. */
  SchemaLibrary(UnaryOperator<String> texts) {
    this.texts = texts;
  }

  Schema get(Schema.Reference reference) {
    Schema known = schemas.get(reference);
    if (known == null) {
      known = compile(find(reference), reference.file());
      schemas.put(reference, known);
    }
    return known;
  }

  private Node find(Schema.Reference reference) {
    Node node = files.computeIfAbsent(reference.file(), this::read);
    for (String step : reference.pointer().split("/")) {
      if (!step.isEmpty()) {
        String key = step.replace("~1", "/").replace("~0", "~");
        node = ((Mapping) node).get(key).orElseThrow(() -> mistake(reference + " leads nowhere"));
      }
    }
    return node;
  }

  private Node read(String name) {
    Diagnostics problems = new Diagnostics();
    return JsonReader.read(new SourceFile(name, texts.apply(name)), problems)
        .orElseThrow(() -> mistake(problems.all().toString()));
  }

  private static IllegalStateException mistake(String message) {
    return new IllegalStateException("a schema of ours is broken: " + message);
  }

  private Schema compile(Node json, String file) {
    if (json instanceof BooleanNode flag) {
      return schema(Mapping.of(List.of(), json.span()), file, !flag.value());
    }
    Mapping keywords = (Mapping) json;
    for (Mapping.Entry keyword : keywords.entries()) {
      if (!KEYWORDS.contains(keyword.key())) {
        throw mistake(file + " uses the keyword " + keyword.key());
      }
    }
    return schema(keywords, file, false);
  }

  private Schema schema(Mapping json, String file, boolean never) {
    return new Schema(
        json.get("$ref").map(ref -> reference(text(ref), file)),
        types(json),
        new Schema.Strings(
            json.get("pattern").map(pattern -> Pattern.compile(text(pattern))),
            bound(json, "minLength", 0),
            bound(json, "maxLength", Integer.MAX_VALUE)),
        new Schema.Numbers(
            number(json, "minimum", Double.NEGATIVE_INFINITY),
            number(json, "maximum", Double.POSITIVE_INFINITY)),
        choices(json),
        new Schema.Branches(
            branches(json, "allOf", file),
            branches(json, "anyOf", file),
            branches(json, "oneOf", file),
            child(json, "not", file)),
        new Schema.Lists(
            child(json, "items", file),
            bound(json, "minItems", 0),
            bound(json, "maxItems", Integer.MAX_VALUE),
            json.get("uniqueItems")
                .filter(flag -> ((Scalar) flag).text().equals("true"))
                .isPresent()),
        objects(json, file),
        never);
  }

  private Schema.Objects objects(Mapping json, String file) {
    Map<String, Schema> properties = new LinkedHashMap<>();
    for (Mapping.Entry entry : entries(json, "properties")) {
      properties.put(entry.key(), compile(entry.value(), file));
    }
    List<Schema.PatternProperty> patterns = new ArrayList<>();
    for (Mapping.Entry entry : entries(json, "patternProperties")) {
      patterns.add(
          new Schema.PatternProperty(Pattern.compile(entry.key()), compile(entry.value(), file)));
    }
    return new Schema.Objects(
        properties,
        patterns,
        child(json, "additionalProperties", file),
        child(json, "propertyNames", file),
        items(json, "required").stream().map(SchemaLibrary::text).toList(),
        bound(json, "minProperties", 0),
        bound(json, "maxProperties", Integer.MAX_VALUE));
  }

  private static Schema.Reference reference(String ref, String base) {
    int hash = ref.indexOf('#');
    String file = hash < 0 ? ref : ref.substring(0, hash);
    String pointer = hash < 0 ? "" : ref.substring(hash + 1);
    return new Schema.Reference(file.isEmpty() ? base : file, pointer);
  }

  private static List<JsonType> types(Mapping json) {
    Optional<Node> type = json.get("type");
    if (type.isPresent() && type.get() instanceof StringNode name) {
      return List.of(JsonType.named(name.text()));
    }
    return items(json, "type").stream().map(name -> JsonType.named(text(name))).toList();
  }

  private static List<Node> choices(Mapping json) {
    return json.get("const").map(List::of).orElseGet(() -> items(json, "enum"));
  }

  private List<Schema> branches(Mapping json, String keyword, String file) {
    return items(json, keyword).stream().map(branch -> compile(branch, file)).toList();
  }

  private Optional<Schema> child(Mapping json, String keyword, String file) {
    return json.get(keyword).map(schema -> compile(schema, file));
  }

  private static List<Node> items(Mapping json, String keyword) {
    return json.get(keyword).map(list -> ((Sequence) list).items()).orElse(List.of());
  }

  private static Iterable<Mapping.Entry> entries(Mapping json, String keyword) {
    Optional<Node> value = json.get(keyword);
    return value.isPresent() ? ((Mapping) value.get()).entries() : List.of();
  }

  private static int bound(Mapping json, String keyword, int otherwise) {
    return (int) number(json, keyword, otherwise);
  }

  private static double number(Mapping json, String keyword, double otherwise) {
    return json.get(keyword).map(value -> ((NumberNode) value).value()).orElse(otherwise);
  }

  private static String text(Node node) {
    return ((Scalar) node).text();
  }
}
