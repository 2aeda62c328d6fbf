package dev.httpapi.emit.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * The framework's own request templates make the same events as ours. Their texts come from a run
 * of the framework, in a file that the conformance step names, and are stored nowhere.
 */
@EnabledIfSystemProperty(named = "httpapi.framework.templates", matches = ".+")
class FrameworkTemplatesTest {

  @TestFactory
  Stream<DynamicTest> requests() throws IOException {
    JsonNode texts =
        new ObjectMapper()
            .readTree(Path.of(System.getProperty("httpapi.framework.templates")).toFile());
    return MappingTemplatesTest.EVENTS.stream()
        .filter(event -> event.claims().isEmpty() && !event.better())
        .map(
            event ->
                DynamicTest.dynamicTest(
                    event.name(),
                    () -> MappingTemplatesTest.check(event, texts.get(type(event)).asText())));
  }

  private static String type(MappingTemplatesTest.Event event) {
    return event.form() ? "application/x-www-form-urlencoded" : "application/json";
  }
}
