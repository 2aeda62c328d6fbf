package dev.httpapi.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code httpapi schema} as a process. */
class SchemaIT {
  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"--quiet", "--resolved"})
  void theSchemaIsPrinted(String option) throws IOException {
    Outcome outcome = Program.httpapi(folder, "schema", option).run();
    assertEquals(0, outcome.status(), outcome.err());
    assertEquals("", outcome.err());
    JsonNode schema = new ObjectMapper().readTree(outcome.out());
    assertEquals("https://json-schema.org/draft/2020-12/schema", schema.path("$schema").asText());
    assertEquals("Function", schema.at("/$defs/function/title").asText());
  }

  @Test
  void whatIsWrittenAndWhatItResolvesToAreTwo() {
    assertNotEquals(
        Program.httpapi(folder, "schema").run().out(),
        Program.httpapi(folder, "schema", "--resolved").run().out());
  }

  @Test
  void itTakesNoFile() {
    assertEquals(2, Program.httpapi(folder, "schema", "serverless.yml").run().status());
  }
}
