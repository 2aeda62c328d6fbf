package dev.httpapi.template;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.httpapi.diagnostics.Diagnostics;
import dev.httpapi.source.Node;
import dev.httpapi.source.SourceFile;
import dev.httpapi.yaml.YamlReader;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** A template is the same value for whoever reads it. */
final class ReadBack {
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

  private ReadBack() {}

  /** Asserts that all readers find in the text what was written. */
  static void assertSame(Fields template) {
    Value expected = Values.withPlainNumbers(template);
    String yaml = TemplateWriter.write(template, TemplateFormat.YAML);
    assertLines(yaml);
    assertEquals(expected, byOurReader(yaml), () -> "YAML 1.2 of:\n" + yaml);
    assertEquals(expected, bySnakeYaml(yaml), () -> "YAML 1.1 of:\n" + yaml);
    String json = TemplateWriter.write(template, TemplateFormat.JSON);
    assertLines(json);
    assertEquals(expected, byJackson(json), () -> "JSON of:\n" + json);
  }

  private static void assertLines(String text) {
    assertTrue(text.endsWith("\n"), text);
    assertFalse(text.contains("\r"), "a carriage return");
  }

  private static Value byOurReader(String yaml) {
    Diagnostics diagnostics = new Diagnostics();
    Node node =
        YamlReader.read(new SourceFile("template.yml", yaml), diagnostics)
            .orElseThrow(() -> new AssertionError(diagnostics.all() + "\n" + yaml));
    return Values.withPlainNumbers(Value.of(node));
  }

  /** As CloudFormation reads: YAML 1.1. */
  private static Value bySnakeYaml(String yaml) {
    Object read = new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml);
    return Values.of(read);
  }

  private static Value byJackson(String json) {
    try {
      return Values.of(JSON.readValue(json, Object.class));
    } catch (JsonProcessingException problem) {
      throw new AssertionError(json, problem);
    }
  }
}
