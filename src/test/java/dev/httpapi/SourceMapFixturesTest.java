package dev.httpapi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.httpapi.CompileOptions.Choice;
import dev.httpapi.provenance.Kind;
import dev.httpapi.provenance.Mention;
import dev.httpapi.provenance.NamingRule;
import dev.httpapi.provenance.NamingRules;
import dev.httpapi.provenance.Provenance;
import dev.httpapi.provenance.Traced;
import dev.httpapi.report.ExplanationJson;
import dev.httpapi.report.ExplanationRenderer;
import dev.httpapi.report.SourceMapJson;
import dev.httpapi.source.Span;
import dev.httpapi.template.Fields;
import dev.httpapi.template.TemplateFormat;
import dev.httpapi.template.TemplateWriter;
import dev.httpapi.testing.Fixture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Everything in the template of every service of {@code fixtures/compile} comes from a place. */
class SourceMapFixturesTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  private static Schema schema(String name) throws IOException {
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
        .getSchema(Files.readString(Path.of("schemas/output/" + name)));
  }

  private record Made(Fixture fixture, Fields template) {}

  private static Stream<Made> templates() {
    return Fixture.all().stream()
        .flatMap(
            fixture -> fixture.compile().template().stream().map(made -> new Made(fixture, made)));
  }

  @TestFactory
  Stream<DynamicTest> everyPartHasAPlaceAndEveryPointerAValue() throws IOException {
    Schema schema = schema("source-map.json");
    return templates()
        .map(made -> DynamicTest.dynamicTest(made.fixture().name(), () -> check(made, schema)));
  }

  private static void check(Made made, Schema schema) throws IOException {
    String text = SourceMapJson.write("serverless.yml", new Provenance(made.template()));
    assertEquals(List.<Error>of(), schema.validate(text, InputFormat.JSON));
    JsonNode map = JSON.readTree(text);
    JsonNode template = JSON.readTree(TemplateWriter.write(made.template(), TemplateFormat.JSON));
    List<String> mapped = new ArrayList<>();
    for (JsonNode entry : map.get("entries")) {
      String logicalId = entry.get("logicalId").asText();
      mapped.add(logicalId);
      assertTrue(entry.has("origin"), logicalId);
      assertFalse(template.at(entry.get("pointer").asText()).isMissingNode(), logicalId);
      assertEquals(template.at(entry.get("pointer").asText() + "/Type"), type(entry, template));
      entry.get("values").forEach(value -> checkValue(value, entry, template));
    }
    assertEquals(parts(template), mapped);
  }

  private static JsonNode type(JsonNode entry, JsonNode template) {
    return entry.has("type") ? entry.get("type") : template.at("/there/is/none");
  }

  private static void checkValue(JsonNode value, JsonNode entry, JsonNode template) {
    String pointer = value.get("pointer").asText();
    assertTrue(pointer.startsWith(entry.get("pointer").asText() + "/"), pointer);
    assertFalse(template.at(pointer).isMissingNode(), pointer);
  }

  /** The names in the three sections, macros left out, in the template's order. */
  private static List<String> parts(JsonNode template) {
    List<String> parts = new ArrayList<>();
    template
        .properties()
        .forEach(
            section -> {
              if (List.of("Conditions", "Resources", "Outputs").contains(section.getKey())) {
                section.getValue().fieldNames().forEachRemaining(parts::add);
              }
            });
    parts.removeIf(name -> name.startsWith("Fn::"));
    return parts;
  }

  @Test
  void placesLieInTheirFiles() {
    List<String> outside = new ArrayList<>();
    templates()
        .forEach(
            made -> {
              for (Traced one : new Provenance(made.template()).all()) {
                if (!isInFile(one.origin().orElseThrow())
                    || !one.changedAt().stream().allMatch(SourceMapFixturesTest::isInFile)) {
                  outside.add(made.fixture() + ": " + one.logicalId());
                }
              }
            });
    assertEquals(List.of(), outside);
  }

  private static boolean isInFile(Span span) {
    List<String> lines = span.file().lines();
    boolean inside =
        span.line() >= 1
            && span.endLine() >= span.line()
            && span.endLine() <= lines.size()
            && span.column() >= 1
            && span.column() <= lines.get(span.line() - 1).length() + 1
            && span.endColumn() <= lines.get(span.endLine() - 1).length() + 1;
    return inside && span.usedAt().map(SourceMapFixturesTest::isInFile).orElse(true);
  }

  /** One rule fits, or one of those that fit is fixed or made for the more special case. */
  @Test
  void everyPartThatTheCompilerMakesIsNamedByARule() {
    List<String> wrong = new ArrayList<>();
    for (Choice choice : List.of(Choice.NO_RULES, Choice.LEAST_PERMISSIONS, Choice.API_ONLY)) {
      for (Fixture fixture : Fixture.all()) {
        Optional<Fields> template = fixture.compile(choice).template();
        if (template.isPresent()) {
          for (Traced one : new Provenance(template.get()).all()) {
            check(one, fixture, wrong);
          }
        }
      }
    }
    assertEquals(List.of(), wrong);
  }

  private static void check(Traced one, Fixture fixture, List<String> wrong) {
    if (one.written() == one.named().isPresent()) {
      wrong.add(fixture + ": " + one.kind() + " " + one.logicalId());
    }
    if (one.named().isPresent()) {
      List<NamingRule> fitting = fitting(one);
      boolean isSpecial = one.named().get().rule().isFixed() || isModel(one);
      if (fitting.size() > 1 && !isSpecial) {
        wrong.add(fixture + ": " + one.logicalId() + " " + fitting);
      }
      String again = again(one.named().get());
      if (!again.equals(one.logicalId())) {
        wrong.add(one.logicalId() + " is not " + again);
      }
    }
  }

  /** Of a route's own model the key of a shared one could be the whole name. */
  private static boolean isModel(Traced one) {
    return one.type().equals("AWS::ApiGateway::Model");
  }

  private static List<NamingRule> fitting(Traced one) {
    return NamingRules.all().stream()
        .filter(rule -> rule.of(one.kind(), one.type(), one.logicalId()).isPresent())
        .toList();
  }

  /** The name that a rule forms of the parts that were found. */
  private static String again(NamingRule.Named named) {
    String name = named.rule().pattern();
    for (NamingRule.Found found : named.parts()) {
      name = name.replace("{" + found.part().label() + "}", found.text());
    }
    return name;
  }

  @Test
  void everyPartIsExplained() throws IOException {
    Schema schema = schema("explanation.json");
    for (Made made : templates().toList()) {
      Provenance provenance = new Provenance(made.template());
      ExplanationJson json = new ExplanationJson(provenance);
      ExplanationRenderer text = new ExplanationRenderer(provenance, false);
      JsonNode template = JSON.readTree(TemplateWriter.write(made.template(), TemplateFormat.JSON));
      for (Traced one : provenance.all()) {
        String document = json.render(one);
        if (one.kind() != Kind.OUTPUT) {
          assertEquals(List.<Error>of(), schema.validate(document, InputFormat.JSON));
        }
        for (Mention mention : provenance.from(one)) {
          assertFalse(template.at(mention.pointer().toString()).isMissingNode(), document);
        }
        assertTrue(text.render(one).startsWith(one.logicalId() + ": "), one.logicalId());
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"source-map.json", "explanation.json"})
  void theSchemaIsOne(String name) throws IOException {
    List<Error> errors =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"))
            .validate(Files.readString(Path.of("schemas/output/" + name)), InputFormat.JSON);
    assertEquals(List.of(), errors);
  }

  @Test
  void whatIsNoneIsRefusedByTheSchema() throws IOException {
    Fields template = Fixture.named("quick-start").compile().template().orElseThrow();
    String map = SourceMapJson.write("serverless.yml", new Provenance(template));
    Schema schema = schema("source-map.json");
    for (String changed :
        List.of(
            map.replace("\"logicalId\"", "\"name\""),
            map.replace("\"version\": 1", "\"version\": 2"),
            map.replace("\"line\": 1", "\"line\": -1"),
            map.replace("\"pointer\": \"/", "\"pointer\": \""))) {
      assertFalse(schema.validate(changed, InputFormat.JSON).isEmpty());
    }
  }

  /** The rules that name what is made, in the stand-in for a map of a service. */
  @Test
  void theOrderIsThatOfTheTemplate() {
    Fields template = Fixture.named("quick-start").compile().template().orElseThrow();
    assertEquals(
        template.fields("Resources").asMap().keySet().stream().toList(),
        new Provenance(template)
            .all().stream()
                .filter(one -> one.kind() == Kind.RESOURCE)
                .map(Traced::logicalId)
                .toList());
  }
}
