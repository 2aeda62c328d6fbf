package dev.httpapi.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.httpapi.diagnostics.Diagnostics;
import dev.httpapi.source.Mapping;
import dev.httpapi.source.Node;
import dev.httpapi.source.SourceFile;
import dev.httpapi.testing.CompactJson;
import dev.httpapi.testing.Fixture;
import dev.httpapi.testing.SchemaCase;
import dev.httpapi.yaml.YamlReader;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The schemas in one document: for what a service resolves to, and for what is written. */
class SchemaBundleTest {
  private static final String META_SCHEMA = "https://json-schema.org/draft/2020-12/schema";
  private static final Schema RESOLVED = schema(SchemaBundle.resolved());
  private static final Schema WRITTEN = schema(SchemaBundle.written());

  /** What is taken from a list of one item, and 0 for false: an editor calls them mistakes. */
  private static final Set<String> COERCED_FROM_ODD_VALUES =
      Set.of(
          "bucket-in-list",
          "extensions-coerced",
          "functions-strict-and-right",
          "mode-error-and-right",
          "resources-coerced",
          "resources-list-of-nothing",
          "websocket-coerced");

  /** What an editor cannot see: it takes any text where CloudFormation may compute a value. */
  private static final Set<String> HIDDEN_BY_TAGS =
      Set.of("environment-with-list-value", "layer-by-name", "too-many-groups");

  private static Schema schema(Mapping bundle) {
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
        .getSchema(CompactJson.of(bundle));
  }

  private static List<Error> errors(Schema schema, Node service) {
    return schema.validate(CompactJson.of(service), InputFormat.JSON);
  }

  @Test
  void bothMeetTheMetaSchema() {
    for (Mapping bundle : List.of(SchemaBundle.resolved(), SchemaBundle.written())) {
      assertEquals(List.of(), Oracle.byLocation(META_SCHEMA, CompactJson.of(bundle)));
    }
  }

  @Test
  void bothAreTheSameEveryTime() {
    String resolved = CompactJson.of(SchemaBundle.resolved());
    String written = CompactJson.of(SchemaBundle.written());
    assertEquals(resolved, CompactJson.of(SchemaBundle.resolved()));
    assertEquals(written, CompactJson.of(SchemaBundle.written()));
    assertNotEquals(resolved, written);
  }

  @Test
  void everyFileIsInIt() {
    Set<String> bundled = new TreeSet<>();
    ((Mapping) SchemaBundle.resolved().get("$defs").orElseThrow())
        .entries()
        .forEach(entry -> bundled.add(entry.key() + ".json"));
    bundled.add("serverless.json");
    assertEquals(new TreeSet<>(SchemaFiles.names()), bundled);
  }

  @Test
  void everyReferenceLeadsIntoTheDocument() {
    Set<String> outside = new TreeSet<>();
    SchemaFiles.walk(
        SchemaFiles.parse(CompactJson.of(SchemaBundle.written())),
        (pointer, schema) -> {
          String reference = schema.path("$ref").asText("#");
          if (!reference.startsWith("#")) {
            outside.add(reference);
          }
        });
    assertEquals(Set.of(), outside);
  }

  /** The files' verdict is known to be ours from {@link ServiceSchemaTest}. */
  @TestFactory
  Stream<DynamicTest> whatResolvesHasTheVerdictOfTheFiles() {
    return services()
        .map(
            fixture ->
                DynamicTest.dynamicTest(
                    fixture.name(),
                    () -> {
                      Optional<Node> service = read(fixture.service());
                      if (service.isPresent()) {
                        Node coerced = ours(service.get()).value();
                        assertEquals(
                            Oracle.byFile("serverless.json", CompactJson.of(coerced)).isEmpty(),
                            errors(RESOLVED, coerced).isEmpty());
                      }
                    }));
  }

  private static Stream<Fixture> services() {
    return Fixture.all().stream().filter(fixture -> !fixture.isProgram());
  }

  /** With tags in the long form, and as the plain values that an editor takes them for. */
  @TestFactory
  Stream<DynamicTest> whatIsWrittenIsTaken() {
    return services()
        .filter(fixture -> !fixture.isRefused())
        .filter(fixture -> !COERCED_FROM_ODD_VALUES.contains(fixture.name()))
        .filter(fixture -> fixture.resolved().filter(SchemaBundleTest::isValid).isPresent())
        .map(fixture -> DynamicTest.dynamicTest(fixture.name(), () -> isTaken(fixture.service())));
  }

  private static boolean isValid(Node resolved) {
    return ours(resolved).isValid();
  }

  private static Validation.Outcome ours(Node service) {
    SchemaLibrary library = Libraries.builtIn();
    return new Validation(library)
        .validate(
            library.get(new dev.httpapi.schema.Schema.Reference("serverless.json", "")), service);
  }

  private static void isTaken(String text) {
    for (String form : List.of(text, withoutTags(text))) {
      assertEquals(List.of(), errors(WRITTEN, read(form).orElseThrow()));
    }
  }

  private static String withoutTags(String text) {
    return text.replaceAll("!(?!!)[A-Za-z]+(?=\\s)", "");
  }

  private static Optional<Node> read(String text) {
    return YamlReader.read(new SourceFile("serverless.yml", text), new Diagnostics());
  }

  @TestFactory
  Stream<DynamicTest> acceptedServicesAreTakenAsTheyAreWritten() {
    return SchemaCase.accepted().stream()
        .map(one -> DynamicTest.dynamicTest(one.name(), () -> isTaken(one.service())));
  }

  @TestFactory
  Stream<DynamicTest> anEditorSeesTheMistakes() {
    return SchemaCase.refused().stream()
        .map(
            one ->
                DynamicTest.dynamicTest(
                    one.name(),
                    () ->
                        assertEquals(
                            HIDDEN_BY_TAGS.contains(one.name()),
                            errors(WRITTEN, read(one.service()).orElseThrow()).isEmpty())));
  }

  @Test
  void aVariableStandsForAnyValue() {
    String service =
        """
        service: ${self:custom.name}
        provider: ${file(provider.yml)}
        params: ${file(params.yml)}
        package: ${file(package.yml)}
        plugins: ${file(plugins.yml)}
        functions:
          - ${file(functions.yml)}
          - list:
              handler: ${self:custom.handler}
              timeout: ${self:custom.timeout}
              snapStart: ${self:custom.snap}
              environment: ${file(environment.yml)}
              iamRoleStatements: ['${file(statement.yml)}']
              architecture: ${self:custom.architecture}
              events: ${file(events.yml)}
          - get:
              logRetentionInDays: ${self:custom.days}
              destinations:
                onFailure: ${self:custom.failed}
              events:
                - ${file(event.yml)}
                - httpApi: ${self:custom.method} /items
                - http: {path: items, method: '${self:custom.method}', cors: '${self:custom.cors}'}
        resources: ${file(resources.yml)}
        """;
    assertTrue(errors(WRITTEN, read(service).orElseThrow()).isEmpty());
  }
}
