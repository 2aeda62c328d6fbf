package dev.httpapi.schema;

import dev.httpapi.source.BooleanNode;
import dev.httpapi.source.Mapping;
import dev.httpapi.source.Node;
import dev.httpapi.source.NumberNode;
import dev.httpapi.source.Scalar;
import dev.httpapi.source.Sequence;
import dev.httpapi.source.StringNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

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

  private final Source source;
  private final Map<String, Node> files = new HashMap<>();
  private final Map<String, Schema> schemas = new HashMap<>();
  private final Map<String, Schema.Expression> expressions = new HashMap<>();

  /** Where schema files come from. */
  interface Source {
    /** The tree of a schema file, by its name. */
    Node read(String file);
  }

  /** A library over schema files. */
  SchemaLibrary(Source source) {
    this.source = source;
  }

  Schema get(Schema.Reference reference) {
    Schema known = schemas.get(reference.key());
    if (known == null) {
      known = compile(find(reference), reference.file());
      schemas.put(reference.key(), known);
    }
    return known;
  }

  private Node find(Schema.Reference reference) {
    Node node = files.get(reference.file());
    if (node == null) {
      node = source.read(reference.file());
      files.put(reference.file(), node);
    }
    for (String step : reference.pointer().split("/")) {
      if (!step.isEmpty()) {
        Optional<Node> child = ((Mapping) node).get(step.replace("~1", "/").replace("~0", "~"));
        if (child.isEmpty()) {
          throw mistake(reference.key() + " leads nowhere");
        }
        node = child.get();
      }
    }
    return node;
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
    refuseBoth(keywords, file);
    return schema(keywords, file, false);
  }

  private Schema schema(Mapping json, String file, boolean never) {
    Optional<Node> reference = json.get("$ref");
    return new Schema(
        reference.isPresent() ? reference(text(reference.get()), file) : Optional.empty(),
        types(json),
        strings(json),
        new Schema.Numbers(
            number(json, "minimum", Double.NEGATIVE_INFINITY),
            number(json, "maximum", Double.POSITIVE_INFINITY)),
        choices(json),
        new Schema.Branches(
            branches(json, "allOf", file),
            branches(json, "anyOf", file),
            branches(json, "oneOf", file),
            child(json, "not", file)),
        lists(json, file),
        objects(json, file),
        never);
  }

  private static Optional<Schema.Reference> reference(String ref, String base) {
    int hash = ref.indexOf('#');
    String file = hash < 0 ? ref : ref.substring(0, hash);
    String pointer = hash < 0 ? "" : ref.substring(hash + 1);
    return Optional.of(new Schema.Reference(file.isEmpty() ? base : file, pointer));
  }

  private static List<JsonType> types(Mapping json) {
    Optional<Node> type = json.get("type");
    if (type.isEmpty()) {
      return List.of();
    }
    if (type.get() instanceof StringNode name) {
      return List.of(JsonType.named(name.text()));
    }
    List<JsonType> types = new ArrayList<>();
    for (Node name : items(json, "type")) {
      types.add(JsonType.named(text(name)));
    }
    return types;
  }

  private Schema.Strings strings(Mapping json) {
    Optional<Node> pattern = json.get("pattern");
    Optional<Node> description = json.get("description");
    return new Schema.Strings(
        pattern.isPresent() ? Optional.of(expression(text(pattern.get()))) : Optional.empty(),
        description.isPresent() ? Optional.of(text(description.get())) : Optional.empty(),
        bound(json, "minLength", 0),
        bound(json, "maxLength", Integer.MAX_VALUE));
  }

  /** One expression for each text: a pattern of properties is that of their names too. */
  private Schema.Expression expression(String text) {
    Schema.Expression known = expressions.get(text);
    if (known == null) {
      known = new Schema.Expression(text);
      expressions.put(text, known);
    }
    return known;
  }

  private static List<Node> choices(Mapping json) {
    Optional<Node> only = json.get("const");
    return only.isPresent() ? List.of(only.get()) : items(json, "enum");
  }

  private static void refuseBoth(Mapping json, String file) {
    if (json.has("const") && json.has("enum")) {
      throw mistake(file + " uses const and enum in one place");
    }
  }

  private Schema.Lists lists(Mapping json, String file) {
    Optional<Node> unique = json.get("uniqueItems");
    return new Schema.Lists(
        child(json, "items", file),
        bound(json, "minItems", 0),
        bound(json, "maxItems", Integer.MAX_VALUE),
        unique.isPresent() && text(unique.get()).equals("true"));
  }

  private Schema.Objects objects(Mapping json, String file) {
    Map<String, Schema> properties = new LinkedHashMap<>();
    for (Mapping.Entry entry : entries(json, "properties")) {
      properties.put(entry.key(), compile(entry.value(), file));
    }
    List<Schema.PatternProperty> patterns = new ArrayList<>();
    for (Mapping.Entry entry : entries(json, "patternProperties")) {
      patterns.add(
          new Schema.PatternProperty(expression(entry.key()), compile(entry.value(), file)));
    }
    List<String> required = new ArrayList<>();
    for (Node name : items(json, "required")) {
      required.add(text(name));
    }
    return new Schema.Objects(
        properties,
        patterns,
        child(json, "additionalProperties", file),
        child(json, "propertyNames", file),
        required,
        bound(json, "minProperties", 0),
        bound(json, "maxProperties", Integer.MAX_VALUE));
  }

  private List<Schema> branches(Mapping json, String keyword, String file) {
    List<Schema> branches = new ArrayList<>();
    for (Node branch : items(json, keyword)) {
      branches.add(compile(branch, file));
    }
    return branches;
  }

  private Optional<Schema> child(Mapping json, String keyword, String file) {
    Optional<Node> schema = json.get(keyword);
    return schema.isPresent() ? Optional.of(compile(schema.get(), file)) : Optional.empty();
  }

  private static List<Node> items(Mapping json, String keyword) {
    Optional<Node> list = json.get(keyword);
    return list.isPresent() ? ((Sequence) list.get()).items() : List.of();
  }

  private static Iterable<Mapping.Entry> entries(Mapping json, String keyword) {
    Optional<Node> value = json.get(keyword);
    return value.isPresent() ? ((Mapping) value.get()).entries() : List.of();
  }

  private static int bound(Mapping json, String keyword, int otherwise) {
    return (int) number(json, keyword, otherwise);
  }

  private static double number(Mapping json, String keyword, double otherwise) {
    Optional<Node> value = json.get(keyword);
    return value.isPresent() ? ((NumberNode) value.get()).value() : otherwise;
  }

  private static String text(Node node) {
    return ((Scalar) node).text();
  }
}
