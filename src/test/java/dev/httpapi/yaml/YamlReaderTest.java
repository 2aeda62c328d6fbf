package dev.httpapi.yaml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.httpapi.diagnostics.Diagnostics;
import dev.httpapi.source.SourceFile;
import dev.httpapi.testing.CompactJson;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** YAML is read as js-yaml 4.3.2 reads it, whose answers are recorded in the test resources. */
class YamlReaderTest {
  private static final Path RECORDED = Path.of("src/test/resources/yaml");

  /** Whole numbers above 2^53 keep their digits: an account id must not be rounded. */
  private static final Map<String, String> DIGITS_KEPT =
      Map.ofEntries(
          Map.entry("9007199254740993", "9007199254740993"),
          Map.entry("-9007199254740993", "-9007199254740993"),
          Map.entry("9223372036854775807", "9223372036854775807"),
          Map.entry("9223372036854775808", "9223372036854775808"),
          Map.entry("-9223372036854775808", "-9223372036854775808"),
          Map.entry("18446744073709551615", "18446744073709551615"),
          Map.entry("18446744073709551616", "18446744073709551616"),
          Map.entry("123456789012345678901", "123456789012345678901"),
          Map.entry("1000000000000000000000", "1000000000000000000000"),
          Map.entry("10000000000000000000000", "10000000000000000000000"),
          Map.entry("123456789012345678901234567890", "123456789012345678901234567890"),
          Map.entry("1234567890123456800000", "1234567890123456800000"),
          Map.entry("0xFFFFFFFFFFFFFFFF", "18446744073709551615"),
          Map.entry("0x20000000000001", "9007199254740993"),
          Map.entry("0o777777777777777777777777", "4722366482869645213695"),
          Map.entry("0b" + "1".repeat(64), "18446744073709551615"));

  /** {@code !!binary} and {@code !!pairs} make values that no template can hold. */
  private static final Set<String> TAGS_REFUSED =
      Set.of("!!binary aGVsbG8=", "!!binary \"\"", "!!pairs [a: 1, a: 2]");

  /** Documents that we read in another way, and what we read. */
  private static final Map<String, String> READ_OTHERWISE =
      Map.of(
          // js-yaml merges a list in a list of mappings by its indexes, which nobody means.
          "merge-list-of-lists",
          "{'a':{'x':1}}",
          // A whole number above 2^53 keeps its digits also as a key.
          "integer-like-key-order",
          "{'0':13,'1':6,'3':10,'9':4,'10':2,'100':11,'4294967294':8,'b':1,'a':3,'-1':5,"
              + "'4294967295':9,'9007199254740993':12,'00':14}",
          // js-yaml gives a date as a key the text of a JavaScript date, time zone included.
          "non-string-key-date",
          "{'2012-10-17T00:00:00.000Z':'d'}",
          "non-string-key-timestamp",
          "{'2001-12-15T02:59:43.100Z':'d','2012-10-17':'q'}");

  /** The same, where only one part of a large document differs: as recorded, and as we read it. */
  private static final Map<String, List<String>> PART_READ_OTHERWISE =
      Map.of(
          // The Version of a policy is a date in form only, and IAM knows it in that form only.
          "serverless-like",
          List.of("2012-10-17T00:00:00.000Z", "2012-10-17"),
          // A whole number above 2^53 keeps its digits also as a key.
          "non-string-keys",
          List.of("1e+23", "100000000000000000000000"),
          // SnakeYAML keeps the line break of an empty line behind an escaped one.
          "double-quoted-folding",
          List.of("\"empty-lines-escaped\":\"ab\"", "\"empty-lines-escaped\":\"a\\nb\""));

  private static final String KEYS_REFUSED = "js-yaml makes a text such as [object Object] of it";
  private static final String SCANNER =
      "SnakeYAML's scanner does not know it, and nobody writes it";
  private static final Map<String, String> REFUSED_ON_PURPOSE =
      Map.ofEntries(
          Map.entry("complex-key-map", KEYS_REFUSED),
          Map.entry("flow-as-key", KEYS_REFUSED),
          Map.entry("non-string-keys-in-flow", KEYS_REFUSED),
          Map.entry("short-tag-in-key", KEYS_REFUSED),
          Map.entry("core-tag-binary", "bytes are no value of a template"),
          Map.entry("core-tag-binary-odd", "bytes are no value of a template"),
          Map.entry("core-tag-pairs", "an order of pairs is no value of a template"),
          Map.entry("anchors-and-aliases", SCANNER),
          Map.entry("double-quoted-code-point-too-big", SCANNER),
          Map.entry("flow-collections", SCANNER),
          Map.entry("long-key", SCANNER),
          Map.entry("merge-key-quoted", SCANNER));

  @TestFactory
  Stream<DynamicTest> scalars() throws IOException {
    return Files.readAllLines(RECORDED.resolve("scalars.tsv"), StandardCharsets.UTF_8).stream()
        .skip(1)
        .filter(row -> !row.isEmpty())
        .map(row -> row.split("\t", -1))
        .map(row -> DynamicTest.dynamicTest("k: " + row[0], () -> scalar(row[0], row[1])));
  }

  private static void scalar(String written, String json) {
    String actual = read("k: " + unescape(written));
    if (TAGS_REFUSED.contains(written)) {
      assertTrue(actual.startsWith("refused"), actual);
      return;
    }
    String expected = DIGITS_KEPT.getOrDefault(written, unescape(json));
    assertEquals(CompactJson.of("{\"k\":" + expected + "}"), actual);
  }

  @TestFactory
  Stream<DynamicTest> accepted() throws IOException {
    return names("accepted").map(name -> DynamicTest.dynamicTest(name, () -> accepted(name)));
  }

  private static void accepted(String name) throws IOException {
    String actual = read(text("accepted/" + name + ".yml"));
    if (REFUSED_ON_PURPOSE.containsKey(name)) {
      assertTrue(actual.startsWith("refused"), REFUSED_ON_PURPOSE.get(name));
      return;
    }
    String expected = text("accepted/" + name + ".json");
    if (READ_OTHERWISE.containsKey(name)) {
      expected = READ_OTHERWISE.get(name).replace('\'', '"');
    } else if (PART_READ_OTHERWISE.containsKey(name)) {
      List<String> parts = PART_READ_OTHERWISE.get(name);
      expected = expected.replace(parts.get(0), parts.get(1));
    }
    assertEquals(CompactJson.of(expected), actual);
  }

  private static Stream<String> names(String folder) throws IOException {
    try (Stream<Path> files = Files.list(RECORDED.resolve(folder))) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".yml"))
          .map(name -> name.substring(0, name.length() - 4))
          .sorted()
          .toList()
          .stream();
    }
  }

  /** The JSON of a text, or why it is refused. */
  private static String read(String text) {
    Diagnostics diagnostics = new Diagnostics();
    return YamlReader.read(new SourceFile("test.yml", text), diagnostics)
        .map(CompactJson::of)
        .orElseGet(() -> "refused: " + diagnostics.all());
  }

  private static String text(String file) throws IOException {
    return new String(Files.readAllBytes(RECORDED.resolve(file)), StandardCharsets.UTF_8);
  }

  private static String unescape(String text) {
    StringBuilder plain = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c != '\\') {
        plain.append(c);
        continue;
      }
      i++;
      plain.append(
          switch (text.charAt(i)) {
            case 't' -> '\t';
            case 'n' -> '\n';
            case 'r' -> '\r';
            default -> text.charAt(i);
          });
    }
    return plain.toString();
  }
}
