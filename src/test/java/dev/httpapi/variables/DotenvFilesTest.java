package dev.httpapi.variables;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.httpapi.source.SourceFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Files of variables are read as dotenv 16.6.1 and dotenv-expand 10.0.0 read them, whose results
 * are recorded: what they put into an environment beside what is there.
 */
class DotenvFilesTest {
  private static final Path RECORDED = Path.of("src/test/resources/variables/dotenv.json");

  @TestFactory
  Stream<DynamicTest> files() throws IOException {
    JsonNode cases = new ObjectMapper().readTree(RECORDED.toFile());
    return StreamSupport.stream(cases.spliterator(), false)
        .map(one -> DynamicTest.dynamicTest(one.get("name").asText(), () -> check(one)));
  }

  private static void check(JsonNode one) {
    Map<String, String> environment = texts(one.get("env"));
    Map<String, String> read =
        new TreeMap<>(Dotenv.under(environment, new SourceFile(".env", one.get("file").asText())));
    read.entrySet().removeAll(environment.entrySet());
    assertEquals(texts(one.get("result")), read);
  }

  private static Map<String, String> texts(JsonNode fields) {
    Map<String, String> texts = new TreeMap<>();
    fields.properties().forEach(field -> texts.put(field.getKey(), field.getValue().asText()));
    return texts;
  }
}
