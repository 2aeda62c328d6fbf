package dev.httpapi.inspect;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.httpapi.diagnostics.Diagnostic;
import dev.httpapi.diagnostics.Diagnostics;
import dev.httpapi.source.Node;
import dev.httpapi.source.SourceFile;
import dev.httpapi.yaml.YamlReader;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Parts of a service are found by their paths, and what is not there is told. */
class ServicePathTest {
  private static final String SERVICE =
      "provider: {environment: {A: x}}\nlist: [a, {b: c}]\nmy.key: {d: e}\nempty: ~\n";

  @ParameterizedTest
  @CsvSource({
    "provider.environment.A, \"x\"",
    "list.1.b, \"c\"",
    "my.key.d, \"e\"",
    "empty, null",
    "list.1, '{\"b\": \"c\"}'"
  })
  void partsAreFound(String path, String json) {
    assertEquals(Optional.of(json), find(path, new Diagnostics()).map(CompactText::of));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "provider.environmnt | the service has no `provider.environmnt` |"
            + " did you mean `provider.environment`?",
        "zzzzzz.a | the service has no `zzzzzz` | there is: provider, list, my.key, empty",
        "list.2 | the service has no `list.2`; the list has 2 items, the first of which is 0 | ''",
        "list.0.x | the service has no `list.0.x`; `list.0` is a string | ''",
        "provider. | the service has no `provider.` | there is: environment"
      })
  void whatIsNotThereIsTold(String path, String message, String help) {
    Diagnostics diagnostics = new Diagnostics();
    assertEquals(Optional.empty(), find(path, diagnostics));
    Diagnostic said = diagnostics.all().get(0);
    assertEquals(message, said.message());
    assertEquals(help, said.help().orElse(""));
  }

  private static Optional<Node> find(String path, Diagnostics diagnostics) {
    Node service =
        YamlReader.read(new SourceFile("serverless.yml", SERVICE), diagnostics).orElseThrow();
    return ServicePath.find(service, path, diagnostics);
  }
}
