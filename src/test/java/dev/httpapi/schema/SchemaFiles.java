package dev.httpapi.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

/** The files in {@code schemas/}, and the schemas within them. */
final class SchemaFiles {
  private static final Path FOLDER = Path.of("schemas");
  private static final Set<String> ONE_SCHEMA =
      Set.of("not", "items", "additionalProperties", "propertyNames");
  private static final Set<String> LISTS = Set.of("anyOf", "oneOf", "allOf");
  private static final Set<String> MAPS = Set.of("$defs", "properties", "patternProperties");

  private SchemaFiles() {}

  /** The schemas of the configuration; those of what is printed lie in a folder beside them. */
  static List<String> names() {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> file.getFileName().toString())
          .sorted()
          .toList();
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
  }

  static JsonNode read(String name) {
    try {
      return parse(Files.readString(FOLDER.resolve(name)));
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
  }

  static JsonNode parse(String json) {
    try {
      return new ObjectMapper().readTree(json);
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
  }

  /** Hands every schema of a file to {@code visit}, with its JSON pointer. */
  static void walk(String file, BiConsumer<String, JsonNode> visit) {
    walk(read(file), visit);
  }

  /** Hands a schema and all within it to {@code visit}. */
  static void walk(JsonNode schema, BiConsumer<String, JsonNode> visit) {
    walk("", schema, visit);
  }

  private static void walk(String pointer, JsonNode schema, BiConsumer<String, JsonNode> visit) {
    visit.accept(pointer, schema);
    schema
        .properties()
        .forEach(
            entry -> {
              String place = pointer + "/" + entry.getKey();
              JsonNode value = entry.getValue();
              if (ONE_SCHEMA.contains(entry.getKey())) {
                walk(place, value, visit);
              } else if (LISTS.contains(entry.getKey())) {
                for (int i = 0; i < value.size(); i++) {
                  walk(place + "/" + i, value.get(i), visit);
                }
              } else if (MAPS.contains(entry.getKey())) {
                value
                    .properties()
                    .forEach(one -> walk(place + "/" + step(one.getKey()), one.getValue(), visit));
              }
            });
  }

  private static String step(String key) {
    return key.replace("~", "~0").replace("/", "~1");
  }
}
