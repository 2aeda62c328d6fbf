package dev.httpapi.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** Our interpreter and a complete implementation give the same verdict. */
class SchemaProperties {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final List<String> KEYS = List.of("a", "b", "ab", "key");

  /** A schema and a value, both as JSON. */
  record Case(String schema, String value) {}

  /**
   * Types, and scalars of which none can be coerced to one of the types: what coercion does is
   * tested elsewhere, as the other implementation has none.
   */
  private record Vocabulary(List<String> types, List<Object> scalars) {}

  private static final Vocabulary STRINGS =
      new Vocabulary(
          List.of("string", "number", "boolean", "null", "object"),
          List.of("a", "ab", "abc", "b", "é😀", "x y"));

  private static final List<Vocabulary> VOCABULARIES =
      List.of(
          new Vocabulary(
              List.of("number", "integer", "boolean", "null", "object"),
              List.of(2, 3, 5, -4, 1.5, 2.5)),
          STRINGS,
          new Vocabulary(List.of("boolean", "object"), List.of(true, false)),
          new Vocabulary(List.of("array", "object"), List.of()));

  @Property(tries = 600, edgeCases = EdgeCasesMode.NONE)
  void sameVerdict(@ForAll("cases") Case one) {
    boolean theirs = Oracle.byText(one.schema(), one.value()).isEmpty();
    assertEquals(theirs, isValid(one), () -> one + " is valid");
  }

  private static boolean isValid(Case one) {
    SchemaLibrary library = Libraries.of(one.schema());
    Schema schema = library.get(new Schema.Reference("schema.json", ""));
    return new Validation(library).validate(schema, Libraries.json(one.value())).isValid();
  }

  @Provide
  Arbitrary<Case> cases() {
    return Arbitraries.of(VOCABULARIES)
        .flatMap(
            words ->
                Combinators.combine(
                        schemas(words, 3, true), schemas(words, 0, false), values(words, 2))
                    .as(
                        (schema, shared, value) ->
                            new Case(text(with(schema, shared)), text(value))));
  }

  private static Map<String, Object> with(Map<String, Object> schema, Map<String, Object> shared) {
    Map<String, Object> root = new LinkedHashMap<>(schema);
    root.put("$defs", Map.of("shared", shared));
    return root;
  }

  private static String text(Object value) {
    try {
      return JSON.writeValueAsString(value);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private Arbitrary<Object> values(Vocabulary words, int depth) {
    List<Arbitrary<Object>> kinds = new ArrayList<>();
    if (!words.scalars().isEmpty()) {
      kinds.add(Arbitraries.of(words.scalars()));
    }
    Arbitrary<Object> inner =
        depth > 0 ? values(words, depth - 1) : Arbitraries.of(List.of(), Map.of());
    // A list of one is left out: it can be coerced to its item.
    kinds.add(inner.list().ofMaxSize(3).filter(list -> list.size() != 1).map(list -> list));
    kinds.add(Arbitraries.maps(Arbitraries.of(KEYS), inner).ofMaxSize(3).map(map -> map));
    return Arbitraries.oneOf(kinds);
  }

  /** A keyword with its value. */
  private record Keyword(String name, Object value) {}

  private Arbitrary<Map<String, Object>> schemas(Vocabulary words, int depth, boolean refs) {
    List<Arbitrary<Keyword>> keywords = new ArrayList<>(assertions(words));
    if (depth > 0) {
      keywords.addAll(applicators(words, depth, refs));
    }
    return Arbitraries.oneOf(keywords)
        .list()
        .ofMaxSize(4)
        .map(
            all -> {
              Map<String, Object> schema = new LinkedHashMap<>();
              all.forEach(keyword -> schema.put(keyword.name(), keyword.value()));
              if (schema.containsKey("const")) {
                // Ours refuses a schema that holds both.
                schema.remove("enum");
              }
              if (schema.containsKey("uniqueItems")) {
                // The other implementation applies it to mappings too, against the standard.
                schema.put(
                    "type", words.types().contains("array") ? "array" : words.types().get(0));
                schema.computeIfPresent(
                    "uniqueItems", (key, on) -> schema.get("type").equals("array") && (boolean) on);
              }
              return schema;
            });
  }

  private List<Arbitrary<Keyword>> assertions(Vocabulary words) {
    Arbitrary<Integer> sizes = Arbitraries.integers().between(0, 4);
    return List.of(
        Arbitraries.of(words.types()).map(type -> new Keyword("type", type)),
        Arbitraries.of(words.types())
            .set()
            .ofMinSize(1)
            .map(types -> new Keyword("type", List.copyOf(types))),
        values(words, 1).set().ofMinSize(1).ofMaxSize(4).map(all -> new Keyword("enum", all)),
        values(words, 1).map(value -> new Keyword("const", value)),
        Arbitraries.of("^a", "b$", "^[ab]+$", "^.{2}$").map(p -> new Keyword("pattern", p)),
        sizes.map(size -> new Keyword("minLength", size)),
        sizes.map(size -> new Keyword("maxLength", size)),
        Arbitraries.of(-5, 0, 2, 2.5, 4).map(bound -> new Keyword("minimum", bound)),
        Arbitraries.of(-5, 0, 2, 2.5, 4).map(bound -> new Keyword("maximum", bound)),
        sizes.map(size -> new Keyword("minItems", size)),
        sizes.map(size -> new Keyword("maxItems", size)),
        Arbitraries.of(true, false).map(flag -> new Keyword("uniqueItems", flag)),
        sizes.map(size -> new Keyword("minProperties", size)),
        sizes.map(size -> new Keyword("maxProperties", size)),
        Arbitraries.of(KEYS).set().ofMaxSize(2).map(keys -> new Keyword("required", keys)));
  }

  private List<Arbitrary<Keyword>> applicators(Vocabulary words, int depth, boolean refs) {
    Arbitrary<Object> inner =
        Arbitraries.frequencyOf(
            Tuple.of(6, schemas(words, depth - 1, refs).map(schema -> (Object) schema)),
            Tuple.of(1, Arbitraries.of(true, false).map(flag -> (Object) flag)));
    Arbitrary<List<Object>> branches = inner.list().ofMinSize(1).ofMaxSize(3);
    List<Arbitrary<Keyword>> all = new ArrayList<>();
    for (String name : List.of("anyOf", "oneOf", "allOf")) {
      all.add(branches.map(list -> new Keyword(name, list)));
    }
    for (String name : List.of("not", "items", "additionalProperties")) {
      all.add(inner.map(schema -> new Keyword(name, schema)));
    }
    // Names are strings whatever the values are.
    all.add(schemas(STRINGS, depth - 1, false).map(schema -> new Keyword("propertyNames", schema)));
    all.add(
        Arbitraries.maps(Arbitraries.of(KEYS), inner)
            .ofMaxSize(3)
            .map(map -> new Keyword("properties", map)));
    all.add(
        Arbitraries.maps(Arbitraries.of("^a", "b$", "^k.y$"), inner)
            .ofMaxSize(2)
            .map(map -> new Keyword("patternProperties", map)));
    if (refs) {
      all.add(Arbitraries.just(new Keyword("$ref", "#/$defs/shared")));
    }
    return all;
  }
}
