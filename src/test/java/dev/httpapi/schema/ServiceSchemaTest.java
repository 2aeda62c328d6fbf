package dev.httpapi.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.httpapi.diagnostics.Code;
import dev.httpapi.diagnostics.Diagnostic;
import dev.httpapi.diagnostics.Diagnostics;
import dev.httpapi.diagnostics.Severity;
import dev.httpapi.source.Mapping;
import dev.httpapi.source.Node;
import dev.httpapi.source.Sequence;
import dev.httpapi.source.SourceFile;
import dev.httpapi.testing.CompactJson;
import dev.httpapi.testing.Fixture;
import dev.httpapi.yaml.YamlReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServiceSchemaTest {
  private static final String WRONG =
      """
      service: orders
      provider:
        name: aws
        timeOut: 5
      functions:
        list:
          handler: list.handler
          timeout: soon
          memorySize: 1
      """;

  /** Both verdicts on the coerced form of every service that we have, its nulls taken out. */
  @TestFactory
  Stream<DynamicTest> servicesHaveTheVerdictOfACompleteImplementation() {
    return Fixture.all().stream()
        .filter(fixture -> !fixture.isProgram())
        .map(fixture -> DynamicTest.dynamicTest(fixture.name(), () -> sameVerdict(fixture)));
  }

  private static void sameVerdict(Fixture fixture) {
    Optional<Node> service = read(fixture.service(), new Diagnostics());
    if (service.isEmpty()) {
      return;
    }
    SchemaLibrary library = Libraries.builtIn();
    Schema root = library.get(new Schema.Reference("serverless.json", ""));
    Validation.Outcome outcome = new Validation(library).validate(root, service.get());
    String coerced = CompactJson.of(withoutNulls(outcome.value()));
    assertEquals(
        Oracle.byFile("serverless.json", coerced).isEmpty(),
        outcome.isValid(),
        () -> "" + Oracle.byFile("serverless.json", coerced) + outcome.failures());
  }

  private static Optional<Node> read(String text, Diagnostics diagnostics) {
    return YamlReader.read(new SourceFile("serverless.yml", text), diagnostics);
  }

  private static Node withoutNulls(Node node) {
    if (node instanceof Mapping mapping) {
      List<Mapping.Entry> kept = new ArrayList<>();
      for (Mapping.Entry entry : mapping.entries()) {
        if (!entry.value().isNull()) {
          kept.add(entry.with(withoutNulls(entry.value())));
        }
      }
      return Mapping.of(kept, mapping.span());
    }
    return node instanceof Sequence list
        ? new Sequence(
            list.items().stream().map(ServiceSchemaTest::withoutNulls).toList(), list.span())
        : node;
  }

  private static List<Diagnostic> check(String text) {
    Diagnostics diagnostics = new Diagnostics();
    ServiceSchema.check(read(text, diagnostics).orElseThrow(), diagnostics);
    return diagnostics.all();
  }

  @Test
  void everythingThatIsWrongIsSaidWhereItIs() {
    List<String> said =
        check(WRONG).stream().map(one -> one.code().id() + " " + one.span()).sorted().toList();
    assertEquals(
        List.of(
            "invalid-value serverless.yml:8:14",
            "invalid-value serverless.yml:9:17",
            "unknown-property serverless.yml:4:3"),
        said);
  }

  @Test
  void aMisspeltKeyIsRecognised() {
    Diagnostic unknown =
        check(WRONG).stream()
            .filter(one -> one.code() == Code.UNKNOWN_PROPERTY)
            .findFirst()
            .orElseThrow();
    assertEquals(Optional.of("did you mean `timeout`?"), unknown.help());
  }

  @ParameterizedTest
  @CsvSource({"error,ERROR,3", "warn,WARNING,3", "off,ERROR,0", "'',WARNING,3"})
  void theServiceSaysHowMuchItWeighs(String mode, Severity severity, int count) {
    String text = mode.isEmpty() ? WRONG : WRONG + "configValidationMode: " + mode + "\n";
    List<Diagnostic> said = check(text);
    assertEquals(count, said.size());
    said.forEach(one -> assertEquals(severity, one.severity()));
  }
}
