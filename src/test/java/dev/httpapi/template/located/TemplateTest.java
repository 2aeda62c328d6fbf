package dev.httpapi.template.located;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.httpapi.CompileOptions;
import dev.httpapi.CompileOptions.Choice;
import dev.httpapi.Compiler;
import dev.httpapi.Input;
import dev.httpapi.diagnostics.Diagnostics;
import dev.httpapi.source.SourceFile;
import dev.httpapi.source.Span;
import dev.httpapi.template.Fields;
import dev.httpapi.template.Value;
import dev.httpapi.testing.Arguments;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every value of a template points at what a person would look for. */
class TemplateTest {
  private static final String SERVICE =
      """
      service: shop
      provider:
        name: aws
        runtime: nodejs20.x
        environment: {STAGE: dev}
      functions:
        list:
          handler: src/items.list
          memorySize: 512
          environment:
            TABLE: !Ref Table
          events:
            - httpApi: GET /items
      resources:
        Resources:
          Table:
            Type: AWS::DynamoDB::Table
            Properties:
              TableName: items-${aws:region}
              Tags: [{Key: a, Value: 1}]
          HttpApi:
            Properties:
              Description: of ours
          ListLambdaFunction:
            DependsOn: [Table]
        Outputs:
          TableName: {Value: !Ref Table}
      """;

  @TempDir Path folder;

  private Template template() {
    SourceFile file = new SourceFile("serverless.yml", SERVICE);
    CompileOptions plain = Arguments.of(List.of()).toOptions(Map.of());
    CompileOptions options =
        new CompileOptions(
            plain.stage(),
            plain.region(),
            plain.parameters(),
            plain.environment(),
            plain.values(),
            plain.environmentFiles(),
            plain.codeBucket(),
            plain.code(),
            EnumSet.of(Choice.NO_RULES));
    Fields fields =
        Compiler.compile(
                new Input(file, false, folder, "", folder, Set.of()), options, new Diagnostics())
            .orElseThrow();
    return new Template(fields, Span.at(file, 1, 10, 1, 14));
  }

  /** The characters that a span marks, and their line. */
  private static String marked(Span span) {
    String line = span.file().lines().get(span.line() - 1);
    int end = span.endLine() == span.line() ? span.endColumn() - 1 : line.length();
    return span.line() + " " + line.substring(span.column() - 1, end);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "ListLambdaFunction; MemorySize; 9 512",
        "ListLambdaFunction; Handler; 8 src/items.list",
        "ListLambdaFunction; Role; 7 list",
        "ListLambdaFunction; Environment Variables STAGE; 5 dev",
        "HttpApiRouteGetItems; ApiId; 13 GET /items",
        "HttpApi; Description; 23 of ours",
        "Table; TableName; 19 items-${aws:region}",
        "Table; BillingMode; ''",
      })
  void aPropertyIsAtItsOwnPlaceOrAtWhatTheResourceIsMadeFrom(
      String logicalId, String path, String expected) {
    Optional<Located> found = template().resource(logicalId).orElseThrow().get(path.split(" "));
    assertEquals(expected, found.map(value -> marked(value.span())).orElse(""));
  }

  @ParameterizedTest
  @CsvSource({
    "ListLambdaFunction, 7 list",
    "Table, 16 Table",
    "HttpApiRouteGetItems, 13 GET /items"
  })
  void aResourceIsAtWhatItIsMadeFromOrAtItsLogicalId(String logicalId, String expected) {
    assertEquals(expected, marked(template().resource(logicalId).orElseThrow().span()));
  }

  @Test
  void entriesKnowTheirKeys() {
    Declared function = template().resource("ListLambdaFunction").orElseThrow();
    assertEquals(
        List.of("STAGE 5 STAGE", "TABLE 11 TABLE"),
        function.entries("Environment", "Variables").stream()
            .map(entry -> entry.key() + " " + marked(entry.keySpan()))
            .sorted()
            .toList());
  }

  @Test
  void sectionsAreAtTheService() {
    Located outputs = template().section("Outputs");
    assertEquals(
        "27 TableName",
        outputs.entries().stream()
            .filter(entry -> entry.key().equals("TableName"))
            .map(entry -> marked(entry.keySpan()))
            .findFirst()
            .orElseThrow());
    assertTrue(template().section("Mappings").entries().isEmpty());
  }

  @Test
  void referencesLeadToResources() {
    Template template = template();
    Declared route = template.resource("HttpApiRouteGetItems").orElseThrow();
    assertEquals("HttpApi", route.referred("ApiId").orElseThrow().logicalId());
    assertTrue(route.referred("RouteKey").isEmpty());
    assertEquals(1, template.ofType("AWS::DynamoDB::Table").size());
    assertTrue(template.ofType("AWS::SQS::Queue").isEmpty());
  }

  @Test
  void onlyWhatIsWrittenIsKnown() {
    Span nowhere = new SourceFile("x", "").start();
    Located text = new Located(Value.of("12"), nowhere);
    assertEquals(Optional.of(new BigDecimal(12)), text.number());
    assertTrue(new Located(Value.of("12 MB"), nowhere).number().isEmpty());
    assertTrue(new Located(Value.of(true), nowhere).number().isEmpty());
    assertEquals(Optional.of("true"), new Located(Value.of(true), nowhere).text());
    assertTrue(new Located(Value.of("true"), nowhere).isTrue());
    assertTrue(new Located(Value.of("{{resolve:ssm:a}}"), nowhere).text().isEmpty());
    Located reference = new Located(new Fields().put("Ref", "A"), nowhere);
    assertTrue(reference.isFunction());
    assertTrue(reference.text().isEmpty() && reference.entries().isEmpty());
    assertFalse(new Located(new Fields().put("Name", "A"), nowhere).isFunction());
  }
}
