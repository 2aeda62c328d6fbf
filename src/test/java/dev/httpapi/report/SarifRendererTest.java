package dev.httpapi.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.httpapi.diagnostics.Code;
import dev.httpapi.diagnostics.Diagnostic;
import dev.httpapi.diagnostics.Severity;
import dev.httpapi.source.SourceFile;
import dev.httpapi.source.Span;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class SarifRendererTest {
  private static final RuleTexts TEXTS =
      code ->
          new RuleTexts.Rule(
              "Title of " + code.id(),
              "What " + code.id() + " means in `{}`.",
              PageAddress.of(code),
              List.of("lambda"));

  private final SourceFile file =
      new SourceFile("my service/serverless.yml", "a: 1\nb: ${file(/etc/x.yml)}\nc: 3\n");
  private final SourceFile other = new SourceFile("/etc/x.yml", "k: bad\n");
  private final Diagnostic full =
      Diagnostic.of(
              Code.DUPLICATE_ROUTE,
              Span.at(other, 1, 4, 1, 7).usedAt(Span.at(file, 2, 4, 2, 24)),
              "the route `GET /{id}` is taken")
          .related(Span.at(file, 1, 1, 1, 2), "first taken by `[x]`")
          .help("take `another`");
  private final Diagnostic plain =
      Diagnostic.of(Code.HTTP_API_TIMEOUT, Span.at(file, 3, 1, 3, 2), "it is slow");

  private static String text(Diagnostic... diagnostics) {
    return new SarifRenderer(TEXTS, "1.2.3").render(List.of(diagnostics));
  }

  private static JsonNode run(Diagnostic... diagnostics) throws IOException {
    return new ObjectMapper().readTree(text(diagnostics)).at("/runs/0");
  }

  private static List<Error> errors(String sarif) throws IOException {
    try (InputStream schema =
        SarifRendererTest.class.getResourceAsStream("/schema/sarif-schema-2.1.0.json")) {
      return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
          .getSchema(new String(schema.readAllBytes(), StandardCharsets.UTF_8))
          .validate(
              sarif,
              InputFormat.JSON,
              context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)));
    }
  }

  @Test
  void theSchemaOfTheStandardAllowsIt() throws IOException {
    assertEquals(List.of(), errors(text()));
    assertEquals(List.of(), errors(text(full, plain, plain.severity(Severity.NOTE))));
    assertFalse(errors(text(full).replace("\"ruleId\"", "\"rule_id\"")).isEmpty());
    assertFalse(errors(text(full).replace("my%20service", "my service")).isEmpty());
  }

  @Test
  void theToolSaysWhatItIsAndAllOfItsRules() throws IOException {
    JsonNode driver = run().at("/tool/driver");
    assertEquals("httpapi", driver.at("/name").asText());
    assertEquals("1.2.3", driver.at("/semanticVersion").asText());
    assertEquals("https://httpapi.dev", driver.at("/informationUri").asText());
    assertEquals(Code.values().length, driver.at("/rules").size());
    assertEquals(
        """
        {"id":"http-api-timeout","name":"http-api-timeout",\
        "shortDescription":{"text":"Title of http-api-timeout"},\
        "fullDescription":{"text":"What http-api-timeout means in `{{}}`."},\
        "helpUri":"https://httpapi.dev/diagnostics/http-api-timeout",\
        "help":{"text":"What http-api-timeout means in `{{}}`.\\nhttps://httpapi.dev/diagnostics/http-api-timeout",\
        "markdown":"What http-api-timeout means in `{{}}`.\\n\\n[http-api-timeout](https://httpapi.dev/diagnostics/http-api-timeout)"},\
        "defaultConfiguration":{"level":"warning"},"properties":{"tags":["lambda"]}}""",
        driver.at("/rules/" + Code.HTTP_API_TIMEOUT.ordinal()).toString());
  }

  @Test
  void aResultSaysWhatIsWrongAndWhere() throws IOException {
    assertEquals(
        """
        {
          "ruleId" : "http-api-timeout",
          "ruleIndex" : %d,
          "level" : "warning",
          "message" : {
            "text" : "it is slow",
            "markdown" : "it is slow"
          },
          "locations" : [ {
            "physicalLocation" : {
              "artifactLocation" : {
                "uri" : "my%%20service/serverless.yml",
                "uriBaseId" : "%%SRCROOT%%"
              },
              "region" : {
                "startLine" : 3,
                "startColumn" : 1,
                "endLine" : 3,
                "endColumn" : 2
              }
            }
          } ],
          "partialFingerprints" : {
            "primaryLocationLineHash" : "7a750de74cc456dd:1",
            "codeFileLine/v1" : "7bb20772c11fc2237089376935297077:1"
          }
        }"""
            .formatted(Code.HTTP_API_TIMEOUT.ordinal()),
        run(plain).at("/results/0").toPrettyString());
  }

  @Test
  void otherPlacesAreLinkedFromTheMessage() throws IOException {
    JsonNode result = run(full).at("/results/0");
    assertEquals(
        "the route \"GET /{{id}}\" is taken. [used here](1). [first taken by \"\\[x\\]\"](2).\n"
            + "Help: take \"another\"",
        result.at("/message/text").asText());
    assertEquals(
        "the route `GET /{{id}}` is taken. [used here](1). [first taken by `\\[x\\]`](2).\n\n"
            + "Help: take `another`",
        result.at("/message/markdown").asText());
    assertEquals(2, result.at("/relatedLocations").size());
    assertEquals(1, result.at("/relatedLocations/0/id").asInt());
    assertEquals("used here", result.at("/relatedLocations/0/message/text").asText());
    assertEquals(2, result.at("/relatedLocations/0/physicalLocation/region/startLine").asInt());
  }

  @Test
  void absolutePathsHaveNoBase() throws IOException {
    JsonNode location = run(full).at("/results/0/locations/0/physicalLocation/artifactLocation");
    assertEquals("{\"uri\":\"file:///etc/x.yml\"}", location.toString());
    assertTrue(run(full).at("/originalUriBaseIds/%SRCROOT%/description/text").isTextual());
    assertEquals("unicodeCodePoints", run(full).at("/columnKind").asText());
  }

  private static String fingerprint(SourceFile file, int line, int result) throws IOException {
    Diagnostic one = Diagnostic.of(Code.INVALID_VALUE, Span.at(file, line, 1, line, 2), "wrong");
    return run(one, one)
        .at("/results/" + result + "/partialFingerprints/codeFileLine~1v1")
        .asText();
  }

  @Test
  void fingerprintsStayWhenLinesMove() throws IOException {
    SourceFile before = new SourceFile("s.yml", "a: 1\n  b: 2\n");
    SourceFile after = new SourceFile("s.yml", "# new\n\na: 1\n    b: 2\n");
    assertEquals(fingerprint(before, 2, 0), fingerprint(after, 4, 0));
    assertNotEquals(fingerprint(before, 1, 0), fingerprint(before, 2, 0));
    assertNotEquals(fingerprint(before, 2, 0), fingerprint(before, 2, 1));
  }

  @Test
  void markdownHoldsNoHtml() throws IOException {
    Diagnostic html =
        Diagnostic.of(Code.INVALID_VALUE, Span.at(file, 1, 1, 1, 2), "`<b>` is <i>wrong</i>");
    assertEquals(
        "`<b>` is &lt;i>wrong&lt;/i>", run(html).at("/results/0/message/markdown").asText());
  }

  @Test
  void aMessageThatLooksLikeALinkIsNone() throws IOException {
    Diagnostic link =
        Diagnostic.of(Code.INVALID_VALUE, Span.at(file, 1, 1, 1, 2), "`a[1](2)` is wrong");
    assertEquals("\"a\\[1\\](2)\" is wrong", run(link).at("/results/0/message/text").asText());
  }
}
