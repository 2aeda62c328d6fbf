package dev.httpapi.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.httpapi.testing.CompactJson;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SchemaFilesTest {
  private static final String META_SCHEMA = "https://json-schema.org/draft/2020-12/schema";
  private static final List<String> FOR_PEOPLE =
      List.of("$schema", "$id", "$comment", "title", "description", "examples", "default");
  private static final SchemaLibrary LIBRARY = Libraries.builtIn();

  static List<String> files() {
    return SchemaFiles.names();
  }

  @ParameterizedTest
  @MethodSource("files")
  void everyKeywordIsUnderstood(String file) {
    TreeSet<String> unknown = new TreeSet<>();
    SchemaFiles.walk(file, (pointer, schema) -> schema.fieldNames().forEachRemaining(unknown::add));
    unknown.removeAll(SchemaLibrary.KEYWORDS);
    assertTrue(unknown.isEmpty(), unknown::toString);
  }

  @ParameterizedTest
  @MethodSource("files")
  void everySchemaCanBeLoaded(String file) {
    SchemaFiles.walk(
        file,
        (pointer, schema) -> {
          if (schema.has("$ref")) {
            String[] parts = (schema.get("$ref").asText() + "#").split("#", -1);
            LIBRARY.get(new Schema.Reference(parts[0].isEmpty() ? file : parts[0], parts[1]));
          }
        });
    LIBRARY.get(new Schema.Reference(file, ""));
  }

  @ParameterizedTest
  @MethodSource("files")
  void everySchemaMeetsTheMetaSchema(String file) {
    JsonNode schema = SchemaFiles.read(file);
    assertEquals(META_SCHEMA, schema.path("$schema").asText());
    assertEquals("https://httpapi.dev/schemas/" + file, schema.path("$id").asText());
    assertEquals(List.of(), Oracle.byLocation(META_SCHEMA, schema.toString()));
  }

  @ParameterizedTest
  @MethodSource("files")
  void everyExampleIsValid(String file) {
    List<String> wrong = new ArrayList<>();
    SchemaFiles.walk(
        file,
        (pointer, schema) ->
            schema.path("examples").forEach(example -> check(file, pointer, example, wrong)));
    assertEquals(List.of(), wrong);
  }

  private static void check(String file, String pointer, JsonNode example, List<String> wrong) {
    String json = example.toString();
    // References lead into lists nowhere in our schemas, so our library does not follow them.
    if (!pointer.matches(".*/\\d+(/.*)?")) {
      Validation validation = new Validation(LIBRARY);
      Schema schema = LIBRARY.get(new Schema.Reference(file, pointer));
      validation
          .validate(schema, Libraries.json(json))
          .failures()
          .forEach(failure -> wrong.add(pointer + " " + json + ": " + failure));
    }
    Oracle.byFile(file + "#" + pointer, json)
        .forEach(error -> wrong.add(pointer + " " + json + ": " + error));
  }

  @ParameterizedTest
  @MethodSource("files")
  void everyFileSaysWhatItIsOf(String file) {
    JsonNode schema = SchemaFiles.read(file);
    assertFalse(schema.path("title").asText().isBlank());
    assertFalse(schema.path("description").asText().isBlank());
    assertFalse(schema.path("examples").isEmpty());
  }

  /** An editor shows the description of a key; beside a pattern it says what fits. */
  @ParameterizedTest
  @MethodSource("files")
  void everyPropertyAndPatternIsDescribed(String file) {
    List<String> silent = new ArrayList<>();
    SchemaFiles.walk(
        file,
        (pointer, schema) -> {
          for (String keyword : List.of("properties", "patternProperties")) {
            schema.path(keyword).properties().stream()
                .filter(property -> isSilent(property.getValue()))
                .forEach(property -> silent.add(pointer + " " + property.getKey()));
          }
          if (schema.has("pattern") && isSilent(schema)) {
            silent.add(pointer);
          }
        });
    assertEquals(List.of(), silent);
  }

  private static boolean isSilent(JsonNode schema) {
    return schema.path("description").asText().isBlank();
  }

  /** The build takes out what only people read, and nothing else. */
  @ParameterizedTest
  @MethodSource("files")
  void theBuildKeepsEveryRule(String file) throws JsonProcessingException {
    JsonNode written = SchemaFiles.read(file);
    JsonNode built = new ObjectMapper().readTree(CompactJson.of(Libraries.builtIn(file)));
    for (JsonNode tree : List.of(written, built)) {
      SchemaFiles.walk(
          tree,
          (pointer, schema) -> {
            if (schema instanceof ObjectNode keywords) {
              keywords.remove(FOR_PEOPLE);
            }
          });
    }
    assertEquals(written, built);
  }
}
