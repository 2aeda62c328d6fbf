package dev.httpapi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** docs/coverage.md says of every property in the schemas what becomes of it. */
class CoverageTest {
  private static final Path SCHEMAS = Path.of("schemas");
  private static final Path PAGE = Path.of("docs/coverage.md");
  private static final Path READERS = Path.of("src/main/java/dev/httpapi");
  private static final String COMPILED = "compiled";
  private static final Set<String> STATES = Set.of(COMPILED, "accepted without effect", "refused");

  /** Stands for all properties of a schema, where the same becomes of each. */
  private static final String ALL = "all";

  @TestFactory
  Stream<DynamicTest> everyPropertyHasARow() throws IOException {
    Map<String, Map<String, String>> sections = sections();
    try (Stream<Path> files = Files.list(SCHEMAS)) {
      return files.filter(Files::isRegularFile).sorted().toList().stream()
          .filter(file -> !properties(file).isEmpty())
          .map(file -> DynamicTest.dynamicTest(name(file), () -> check(file, sections)));
    }
  }

  private static void check(Path file, Map<String, Map<String, String>> sections) {
    Map<String, String> rows = sections.getOrDefault(name(file), Map.of());
    if (!rows.keySet().equals(Set.of(ALL))) {
      assertEquals(String.join("\n", properties(file)), String.join("\n", rows.keySet()));
    }
    assertTrue(STATES.containsAll(rows.values()), rows::toString);
  }

  @Test
  void everySectionIsOfASchema() throws IOException {
    for (String section : sections().keySet()) {
      assertTrue(Files.exists(SCHEMAS.resolve(section)), section);
    }
  }

  /** A property that is compiled is asked for by its name somewhere. */
  @Test
  void whatIsCompiledIsRead() throws IOException {
    String sources = sources();
    List<String> unread = new ArrayList<>();
    for (Map.Entry<String, Map<String, String>> section : sections().entrySet()) {
      for (Map.Entry<String, String> row : section.getValue().entrySet()) {
        String key = row.getKey().substring(row.getKey().lastIndexOf('.') + 1);
        if (row.getValue().equals(COMPILED)
            && !key.equals("*")
            && !row.getKey().equals(ALL)
            && !sources.contains('"' + key + '"')) {
          unread.add(section.getKey() + ": " + row.getKey());
        }
      }
    }
    assertEquals(List.of(), unread);
  }

  private static String sources() throws IOException {
    try (Stream<Path> files = Files.walk(READERS)) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .map(CoverageTest::read)
          .collect(Collectors.joining("\n"));
    }
  }

  /** The state of each property, by schema file. */
  private static Map<String, Map<String, String>> sections() throws IOException {
    Map<String, Map<String, String>> sections = new TreeMap<>();
    String section = "";
    for (String line : Files.readAllLines(PAGE)) {
      if (line.startsWith("### `")) {
        section = line.substring(5, line.indexOf('`', 5));
        sections.put(section, new TreeMap<>());
      } else if (line.startsWith("| `") || line.startsWith("| all ")) {
        String[] cells = line.split("\\|");
        String before =
            sections.get(section).put(cells[1].strip().replace("`", ""), cells[2].strip());
        assertEquals(null, before, line);
      }
    }
    return sections;
  }

  /**
   * The properties that a schema names, in its own words: {@code a.b}, {@code a[].b}, {@code *}.
   */
  private static Set<String> properties(Path file) {
    Set<String> found = new TreeSet<>();
    try {
      JsonNode root = new ObjectMapper().readTree(read(file));
      gather(root, root, "", found);
    } catch (IOException problem) {
      throw new AssertionError(problem);
    }
    return found;
  }

  private static void gather(JsonNode root, JsonNode schema, String path, Set<String> found) {
    String prefix = path.isEmpty() ? "" : path + ".";
    schema
        .path("properties")
        .properties()
        .forEach(entry -> property(root, entry.getValue(), prefix + entry.getKey(), found));
    schema
        .path("patternProperties")
        .properties()
        .forEach(entry -> property(root, entry.getValue(), prefix + "*", found));
    if (schema.path("additionalProperties").isObject()) {
      property(root, schema.path("additionalProperties"), prefix + "*", found);
    }
    for (String branches : List.of("anyOf", "oneOf", "allOf")) {
      schema.path(branches).forEach(branch -> gather(root, branch, path, found));
    }
    for (String branch : List.of("then", "else")) {
      if (schema.has(branch)) {
        gather(root, schema.get(branch), path, found);
      }
    }
    if (schema.path("items").isObject()) {
      gather(root, schema.path("items"), path + "[]", found);
    }
    String reference = schema.path("$ref").asText();
    // A schema that leads back to itself speaks of values in values, and names nothing new there.
    if (reference.startsWith("#/") && !path.endsWith("[][]")) {
      gather(root, root.at(reference.substring(1)), path, found);
    }
  }

  private static void property(JsonNode root, JsonNode schema, String path, Set<String> found) {
    if (found.add(path)) {
      gather(root, schema, path, found);
    }
  }

  private static String name(Path file) {
    return file.getFileName().toString();
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException problem) {
      throw new AssertionError(problem);
    }
  }
}
