package dev.httpapi.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.yaml.snakeyaml.Yaml;

/** Services that tests compile, and the templates that come of them. */
final class Services {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** The first lines of most services. */
  static final String PROVIDER =
      """
      service: shop
      provider:
        name: aws
        runtime: nodejs20.x
      """;

  /** One function; what is appended belongs to it. */
  static final String FUNCTION =
      """
      functions:
        list:
          handler: handler.list
      """;

  /** A service that nothing is wrong with. */
  static final String SHOP =
      PROVIDER
          + FUNCTION
          + """
              events:
                - httpApi: GET /items
          """;

  /** The same in JSON. */
  static final String SHOP_JSON =
      """
      {
        "service": "shop",
        "provider": {"name": "aws", "runtime": "nodejs20.x"},
        "functions": {"list": {"handler": "handler.list", "events": [{"httpApi": "GET /items"}]}}
      }
      """;

  /** A service that compiles with one warning. */
  static final String WARNED =
      PROVIDER
          + FUNCTION
          + """
              timeout: 40
              events:
                - httpApi: GET /items
          """;

  /** A service that is refused: line 9 names no method. */
  static final String REFUSED =
      PROVIDER
          + FUNCTION
          + """
              events:
                - httpApi: FETCH /items
          """;

  private Services() {}

  /** A service whose one function has an environment of one variable, A. */
  static String withVariable(String value) {
    return SHOP + "    environment: {VALUE: \"" + value + "\"}\n";
  }

  /** A service of so many functions, each with a route. */
  static String ofSize(int functions) {
    StringBuilder text = new StringBuilder(PROVIDER).append("functions:\n");
    for (int i = 0; i < functions; i++) {
      text.append("  function")
          .append(i)
          .append(":\n    handler: handler.main\n    events:\n      - httpApi: GET /items/")
          .append(i)
          .append('\n');
    }
    return text.toString();
  }

  /** Writes a service with the code of its function into a folder, which is made where needed. */
  static Path write(Path file, String service) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file.resolveSibling("handler.js"), "exports.list = async () => ({});\n");
    return Files.writeString(file, service);
  }

  static JsonNode json(String template) throws IOException {
    return JSON.readTree(template);
  }

  /** A YAML template, as the tree of JSON that it stands for. */
  static JsonNode yaml(String template) {
    Object tree = new Yaml().load(template);
    return JSON.valueToTree(tree);
  }

  /** What the function's variable A is in a YAML template. */
  static String variable(String template) {
    return yaml(template).at(function("/Environment/Variables/VALUE")).asText();
  }

  /** The place of a property of the function. */
  static String function(String property) {
    return "/Resources/ListLambdaFunction/Properties" + property;
  }

  /** The names of what is in a folder, sorted. */
  static List<String> names(Path folder) throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.map(entry -> entry.getFileName().toString()).sorted().toList();
    }
  }
}
