package dev.httpapi.emit.base;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The ids of models hold the words of a content type or of a name as lodash tells them apart. */
class WordsTest {
  private static final Path RECORDED = Path.of("src/test/resources/words/lodash.tsv");

  @TestFactory
  Stream<DynamicTest> names() throws IOException {
    return Files.readAllLines(RECORDED).stream()
        .skip(1)
        .map(row -> row.split("\t", -1))
        .map(row -> DynamicTest.dynamicTest(row[0], () -> name(row[0], row[1], row[2])));
  }

  private static void name(String name, String startCase, String camelCase) {
    assertEquals(
        "ApiGatewayMethodGet" + startCase + "Model", LogicalIds.restModel("", "get", name));
    assertEquals("ApiGateway" + upperFirst(camelCase) + "Model", LogicalIds.restModel(name));
  }

  private static String upperFirst(String text) {
    return text.isEmpty() ? "" : Character.toUpperCase(text.charAt(0)) + text.substring(1);
  }
}
