package dev.httpapi.schema;

import dev.httpapi.source.BooleanNode;
import dev.httpapi.source.Mapping;
import dev.httpapi.source.Node;
import dev.httpapi.source.NumberNode;
import dev.httpapi.source.Scalar;
import dev.httpapi.source.Sequence;
import dev.httpapi.source.Span;
import dev.httpapi.source.StringNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Turns the schema of a resolved service into one for services as people write them, for tools that
 * neither resolve nor coerce. Beside what the schema takes, it takes
 *
 * <ul>
 *   <li>a text with a variable, and nothing at all, for every value;
 *   <li>what {@link Coercion} makes the value of: {@code "512"} for a number, {@code 3} for a text,
 *       one item for a list; not a list of one for its item, which is more often a mistake;
 *   <li>a text or a list where CloudFormation may compute a value, as an editor sees {@code !GetAtt
 *       Table.Arn};
 *   <li>lists for the blocks that {@link Pieces} joins.
 * </ul>
 *
 * <p>Alternatives are put into {@code type} and {@code pattern} where that says it, and not into
 * {@code anyOf}: editors then still know the one kind of value that is meant.
 */
final class WrittenForm {
  private static final String VARIABLE = "\\$[{<]";
  private static final String NUMBER = "^\\s*[-+]?[0-9]*\\.?[0-9]+([eE][-+]?[0-9]+)?\\s*$";

  /** What the YAML language server says in place of a pattern; other tools pass it over. */
  private static final String IN_WORDS = "patternErrorMessage";

  private static final String FUNCTIONS_OF_CLOUDFORMATION = "intrinsic";

  private static final Set<String> ANNOTATIONS =
      Set.of("$schema", "$id", "$comment", "title", "description", "default", "examples");
  private static final Set<String> ONE_SCHEMA = Set.of("items", "additionalProperties");
  private static final Set<String> LISTS = Set.of("anyOf", "allOf");
  private static final Set<String> MAPS = Set.of("properties", "patternProperties");

  private final Mapping resolved;
  private final Span place;

  WrittenForm(Mapping resolved) {
    this.resolved = resolved;
    this.place = resolved.span();
  }

  /** The bundle in the form for what is written. */
  Mapping schema() {
    List<Mapping.Entry> root = new ArrayList<>();
    root.addAll(((Mapping) written(without(resolved, "$defs"), false)).entries());
    List<Mapping.Entry> definitions = new ArrayList<>();
    for (Mapping.Entry one : child(resolved, "$defs").entries()) {
      boolean function = one.key().equals(FUNCTIONS_OF_CLOUDFORMATION);
      Node schema = written(one.value(), function);
      definitions.add(
          one.with(Pieces.isPiecewise(one.key()) ? orPieces(one.key(), (Mapping) schema) : schema));
    }
    root.add(entry("$defs", Mapping.of(definitions, place)));
    return Mapping.of(root, place);
  }

  /** A block, or a list of its pieces. */
  private Node orPieces(String block, Mapping schema) {
    List<Mapping.Entry> entries = new ArrayList<>(schema.entries());
    entries.add(entry("items", schema("$ref", text("#/$defs/" + block))));
    return typed(Mapping.of(entries, place), List.of("object", "array", "string", "null"), "");
  }

  /** {@code function}: the schema is one of a function of CloudFormation. */
  private Node written(Node schema, boolean function) {
    if (!(schema instanceof Mapping keywords)) {
      return schema;
    }
    Mapping inner = inner(keywords, function);
    List<String> types = types(keywords);
    if (types.isEmpty()) {
      return isChoice(keywords) ? choice(inner, List.of(rules(inner), variable())) : inner;
    }
    if (types.size() > 1) {
      return typed(inner, List.of("array", "string", "number", "boolean", "null"), "");
    }
    return switch (types.get(0)) {
      case "object" ->
          function
              ? typed(inner, List.of("object", "string", "array", "null"), "")
              : typed(inner, List.of("object", "string", "null"), VARIABLE);
      case "array" -> list(keywords, inner);
      case "boolean" -> typed(inner, List.of("boolean", "string", "null"), "^(true|false)$");
      case "integer", "number" -> number(keywords, inner, types.get(0));
      default -> text(keywords, inner);
    };
  }

  /** The keywords with the schemas among them in their written form. */
  private Mapping inner(Mapping keywords, boolean function) {
    List<Mapping.Entry> entries = new ArrayList<>();
    for (Mapping.Entry keyword : keywords.entries()) {
      String name = keyword.key();
      if (ONE_SCHEMA.contains(name)) {
        entries.add(keyword.with(written(keyword.value(), false)));
      } else if (LISTS.contains(name)) {
        entries.add(keyword.with(all((Sequence) keyword.value(), function)));
      } else if (MAPS.contains(name) || name.equals("$defs")) {
        boolean functions = function && name.equals("$defs");
        entries.add(keyword.with(each((Mapping) keyword.value(), functions)));
      } else if (name.equals("propertyNames")) {
        // Editors see the status code 200 as a number.
        entries.add(keyword.with(without((Mapping) keyword.value(), "type")));
      } else if (name.equals("oneOf")) {
        entries.add(entry("anyOf", oneOf((Sequence) keyword.value())));
      } else {
        entries.add(keyword);
      }
    }
    return Mapping.of(entries, place);
  }

  private Node all(Sequence schemas, boolean function) {
    return new Sequence(
        schemas.items().stream().map(schema -> written(schema, function)).toList(), place);
  }

  private Node each(Mapping schemas, boolean function) {
    List<Mapping.Entry> entries = new ArrayList<>();
    for (Mapping.Entry one : schemas.entries()) {
      entries.add(one.with(written(one.value(), function)));
    }
    return Mapping.of(entries, place);
  }

  /**
   * A variable meets every branch, so one of several becomes any. Where branches only ask for keys,
   * they stay what they are for mappings.
   */
  private Sequence oneOf(Sequence branches) {
    for (Node branch : branches.items()) {
      if (!(branch instanceof Mapping keywords)
          || keywords.size() != 1
          || !keywords.has("required")) {
        return (Sequence) all(branches, false);
      }
    }
    Node mapping = Mapping.of(List.of(type("object")), place);
    return sequence(schema("oneOf", branches), schema("not", mapping));
  }

  private Node text(Mapping keywords, Mapping inner) {
    List<String> types = List.of("string", "number", "boolean", "null");
    if (isChoice(keywords)) {
      Sequence choices = new Sequence(asWritten(choices(keywords)), place);
      Node any = schema("enum", choices);
      return choice(inner, List.of(any, variable()));
    }
    if (keywords.has("maxLength")) {
      Mapping bounded = typed(rules(inner), types, "");
      return choice(inner, List.of(bounded, variable()));
    }
    return typed(inner, types, keywords.has("pattern") ? VARIABLE : "");
  }

  /** {@code 20210219} is read as a number, and becomes the text that is asked for. */
  private List<Node> asWritten(List<Node> choices) {
    List<Node> written = new ArrayList<>(choices);
    for (Node choice : choices) {
      String text = ((Scalar) choice).text();
      if (text.matches("0|[1-9][0-9]*")) {
        written.add(new NumberNode(text, place));
      } else if (text.equals("true") || text.equals("false")) {
        written.add(new BooleanNode(text.equals("true"), place));
      }
    }
    return written;
  }

  private Node number(Mapping keywords, Mapping inner, String type) {
    if (!isChoice(keywords)) {
      return typed(inner, List.of(type, "string", "null"), NUMBER);
    }
    List<String> texts = new ArrayList<>();
    for (Node choice : choices(keywords)) {
      texts.add(Pattern.quote(((Scalar) choice).text()).replace("\\Q", "").replace("\\E", ""));
    }
    Mapping quoted =
        Mapping.of(
            List.of(type("string"), entry("pattern", text("^(" + String.join("|", texts) + ")$"))),
            place);
    return choice(inner, List.of(rules(inner), quoted, variable()));
  }

  /** One item stands for a list of it, where an item can be something else than a mapping. */
  private Node list(Mapping keywords, Mapping inner) {
    boolean several = keywords.get("minItems").map(least -> number(least) > 1).orElse(false);
    Optional<Node> items = keywords.get("items");
    if (several || (items.isPresent() && !takesScalars(items.get()))) {
      return typed(inner, List.of("array", "string", "null"), VARIABLE);
    }
    List<Mapping.Entry> one = new ArrayList<>();
    one.add(entry("type", texts(List.of("string", "number", "boolean", "null"))));
    inner.get("items").ifPresent(item -> one.add(entry("allOf", sequence(item))));
    return choice(inner, List.of(rules(inner), Mapping.of(one, place)));
  }

  private boolean takesScalars(Node schema) {
    if (!(schema instanceof Mapping keywords)) {
      return true;
    }
    if (keywords.get("$ref").isPresent()) {
      return takesScalars(target(((Scalar) keywords.get("$ref").get()).text()));
    }
    for (String branches : List.of("anyOf", "oneOf")) {
      if (keywords.get(branches).isPresent()) {
        Sequence all = (Sequence) keywords.get(branches).get();
        return all.items().stream().anyMatch(this::takesScalars);
      }
    }
    List<String> types = types(keywords);
    return types.isEmpty() || types.stream().anyMatch(type -> !type.equals("object"));
  }

  private Node target(String reference) {
    Node node = resolved;
    for (String step : reference.substring(1).split("/")) {
      if (!step.isEmpty()) {
        node = ((Mapping) node).get(step.replace("~1", "/").replace("~0", "~")).orElseThrow();
      }
    }
    return node;
  }

  /** The schema with other types, and a pattern for texts of which {@code alternative} is one. */
  private Mapping typed(Mapping schema, List<String> types, String alternative) {
    List<Mapping.Entry> entries = new ArrayList<>();
    if (!alternative.isEmpty()) {
      entries.add(entry(IN_WORDS, text(inWords(schema))));
    }
    for (Mapping.Entry keyword : schema.entries()) {
      if (keyword.key().equals("type")) {
        entries.add(entry("type", texts(types)));
        if (!alternative.isEmpty() && !schema.has("pattern")) {
          entries.add(entry("pattern", text(either(alternative, VARIABLE))));
        }
      } else if (keyword.key().equals("pattern") && !alternative.isEmpty()) {
        String pattern = ((Scalar) keyword.value()).text();
        entries.add(keyword.with(text(either("(?:" + pattern + ")", VARIABLE))));
      } else {
        entries.add(keyword);
      }
    }
    return Mapping.of(entries, place);
  }

  /** What fits, in place of the pattern. */
  private static String inWords(Mapping schema) {
    if (schema.has("pattern") && schema.has("description")) {
      return ((Scalar) schema.get("description").orElseThrow()).text();
    }
    return "Expected "
        + Expected.either(
            Stream.concat(
                    types(schema).stream().map(type -> JsonType.named(type).label()),
                    Stream.of("a variable"))
                .toList());
  }

  private static String either(String one, String other) {
    return one.equals(other) ? one : one + "|" + other;
  }

  /** What a schema says to people, and the branches in place of its rules. */
  private Mapping choice(Mapping schema, List<Node> branches) {
    List<Mapping.Entry> entries = new ArrayList<>();
    for (Mapping.Entry keyword : schema.entries()) {
      if (ANNOTATIONS.contains(keyword.key()) || keyword.key().equals("$defs")) {
        entries.add(keyword);
      }
    }
    entries.add(entry("anyOf", new Sequence(branches, place)));
    return Mapping.of(entries, place);
  }

  private Mapping rules(Mapping schema) {
    List<Mapping.Entry> entries = new ArrayList<>();
    for (Mapping.Entry keyword : schema.entries()) {
      if (!ANNOTATIONS.contains(keyword.key()) && !keyword.key().equals("$defs")) {
        entries.add(keyword);
      }
    }
    return Mapping.of(entries, place);
  }

  private Node variable() {
    return Mapping.of(
        List.of(entry("type", texts(List.of("string", "null"))), entry("pattern", text(VARIABLE))),
        place);
  }

  private static boolean isChoice(Mapping keywords) {
    return keywords.has("enum") || keywords.has("const");
  }

  private static List<Node> choices(Mapping keywords) {
    return keywords.has("const")
        ? List.of(keywords.get("const").orElseThrow())
        : ((Sequence) keywords.get("enum").orElseThrow()).items();
  }

  private static List<String> types(Mapping keywords) {
    Optional<Node> type = keywords.get("type");
    if (type.isEmpty()) {
      return List.of();
    }
    return type.get() instanceof Sequence several
        ? several.items().stream().map(one -> ((Scalar) one).text()).toList()
        : List.of(((Scalar) type.get()).text());
  }

  private static double number(Node node) {
    return ((NumberNode) node).value();
  }

  private static Mapping child(Mapping mapping, String key) {
    return (Mapping) mapping.get(key).orElseThrow();
  }

  private Mapping without(Mapping mapping, String key) {
    return Mapping.of(
        mapping.entries().stream().filter(entry -> !entry.key().equals(key)).toList(), place);
  }

  private Mapping.Entry entry(String key, Node value) {
    return new Mapping.Entry(key, place, value);
  }

  private Mapping.Entry type(String name) {
    return entry("type", text(name));
  }

  private Mapping schema(String keyword, Node value) {
    return Mapping.of(List.of(entry(keyword, value)), place);
  }

  private Node text(String text) {
    return new StringNode(text, place);
  }

  private Sequence texts(List<String> texts) {
    return new Sequence(texts.stream().map(this::text).toList(), place);
  }

  private Sequence sequence(Node... nodes) {
    return new Sequence(List.of(nodes), place);
  }
}
