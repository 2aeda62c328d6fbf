package dev.httpapi.variables;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.httpapi.diagnostics.Diagnostics;
import dev.httpapi.source.Mapping;
import dev.httpapi.source.Node;
import dev.httpapi.source.SourceFile;
import dev.httpapi.testing.CompactJson;
import dev.httpapi.yaml.YamlReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Strings put together at random mean what the framework takes them for: with a value in {@code
 * strings.json} it resolved them to it, without one it refused them.
 */
class StringsTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Path RECORDED = Path.of("src/test/resources/variables/strings.json");
  private static final String SERVICE =
      """
      provider: {name: aws}
      b: text
      k: b
      n: null
      z: 0
      o: {k: K, v: 'v-${self:b}'}
      l: [p, q]
      """;

  @TempDir Path folder;

  @BeforeEach
  void writeFiles() throws IOException {
    Files.writeString(folder.resolve("d.yml"), "k: KK\nv: x-${self:b}-${env:A}\no: ${self:o}\n");
    Files.writeString(folder.resolve("t.txt"), "plain ${self:b}\n");
  }

  @Test
  void areResolvedAsByTheFramework() throws IOException {
    List<String> differing = new ArrayList<>();
    JsonNode cases = JSON.readTree(RECORDED.toFile());
    for (JsonNode one : cases) {
      String expected = one.size() == 2 ? one.get(1).toString() : "refused";
      String ours = resolve(one.get(0).asText());
      if (!sameJson(expected, ours)) {
        differing.add(one.get(0) + " is " + expected + ", not " + ours);
      }
    }
    assertEquals(List.of(), differing);
    assertTrue(cases.size() > 1000);
  }

  private static boolean sameJson(String expected, String ours) throws IOException {
    boolean resolved = !expected.equals("refused") && !ours.equals("refused");
    return expected.equals(ours) || resolved && JSON.readTree(expected).equals(JSON.readTree(ours));
  }

  private String resolve(String text) throws IOException {
    Diagnostics diagnostics = new Diagnostics();
    String service = SERVICE + "a: " + JSON.writeValueAsString(text) + "\n";
    Node root =
        YamlReader.read(new SourceFile("serverless.yml", service), diagnostics).orElseThrow();
    Node resolved =
        Variables.resolve(
            root,
            new Variables.Inputs(
                Map.of("A", "avalue", "V", "[${self:b}]"),
                Map.of("stage", "prod"),
                Map.of(),
                List.of(),
                List.of(),
                Optional.empty()),
            new ServiceFiles(folder, "", false, diagnostics),
            diagnostics);
    return diagnostics.hasErrors()
        ? "refused"
        : CompactJson.of(((Mapping) resolved).get("a").orElseThrow());
  }

  @Test
  void anAddressMayBeANumber() throws IOException {
    assertEquals("\"v-text\"", resolve("${self:${self:z}, self:o.v}"));
  }

  @Test
  void anEscapedVariableStaysTextBesideOneWhoseValueHoldsVariables() throws IOException {
    assertEquals("\"${self:b}/x-text-avalue\"", resolve("\\${self:b}/${file(d.yml):v}"));
  }
}
