package dev.httpapi.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code httpapi explain LOGICAL_ID} as a process. */
class ExplainOriginIT {
  private static final String STAGE = "HttpApiStage";

  @TempDir Path folder;

  @BeforeEach
  void services() throws IOException {
    Services.write(folder.resolve("serverless.yml"), Services.SHOP);
    Services.write(folder.resolve("bad/serverless.yml"), Services.REFUSED);
    Services.write(folder.resolve("warned/serverless.yml"), Services.WARNED);
    Services.write(
        folder.resolve("aws/serverless.yml"),
        Services.PROVIDER + Services.FUNCTION + "    memorySize: 64\n");
  }

  private Outcome explain(String... arguments) {
    return Program.httpapi(folder, "explain").with(arguments).run();
  }

  @Test
  void theReadmeShowsWhatIsTold() throws IOException {
    Path service = Program.BASE.resolve("fixtures/explain/http-api");
    Outcome outcome = Program.httpapi(service, "explain", "HttpApiRoutePostItems").run();
    assertEquals(0, outcome.status());
    assertEquals("", outcome.err());
    String readme = Files.readString(Program.BASE.resolve("README.md"));
    assertTrue(readme.contains("```\n" + outcome.out() + "```\n"), outcome.out());
  }

  @Test
  void theServiceOfTheFolderIsTheDefault() {
    Outcome named = explain(STAGE, "serverless.yml");
    assertEquals(0, named.status());
    assertTrue(named.out().startsWith("HttpApiStage: AWS::ApiGatewayV2::Stage, made from this\n"));
    assertTrue(named.out().contains("--> serverless.yml:9:18\n"), named.out());
    assertEquals(named, explain(STAGE));
    Outcome piped = Program.httpapi(folder, "explain", STAGE, "-").withInput(Services.SHOP).run();
    assertEquals(named.out().replace("serverless.yml:", "<stdin>:"), piped.out());
  }

  @Test
  void aCodeWinsUnlessAFileIsNamed() throws IOException {
    String queue = "resources: {Resources: {concurrency: {Type: 'AWS::SQS::Queue'}}}\n";
    Services.write(folder.resolve("serverless.yml"), Services.SHOP + queue);
    assertTrue(explain("concurrency").out().startsWith("# "));
    String named = explain("concurrency", "serverless.yml").out();
    assertTrue(named.startsWith("concurrency: AWS::SQS::Queue, written in the service"), named);
    assertEquals(2, explain("no-api", "serverless.yml").status());
  }

  @Test
  void whatAwsRefusesIsExplainedToo() {
    Outcome outcome = explain("ListLambdaFunction", "aws/serverless.yml");
    assertEquals(0, outcome.status());
    assertEquals("", outcome.err());
    assertTrue(outcome.out().contains("  MemorySize  aws/serverless.yml:8:17\n"), outcome.out());
  }

  @Test
  void aRefusedServiceGivesItsDiagnostics() {
    Outcome outcome = explain(STAGE, "bad/serverless.yml");
    assertEquals(1, outcome.status());
    assertEquals("", outcome.out());
    assertTrue(outcome.err().startsWith("error[invalid-route]"), outcome.err());
    assertEquals(0, explain(STAGE, "warned/serverless.yml").status());
    assertEquals("", explain(STAGE, "warned/serverless.yml").err());
  }

  @Test
  void optionsOfCompileDecideToo() {
    String permission = "ListLambdaPermissionHttpApiGetItems";
    assertEquals(2, explain(permission).status());
    Outcome least = explain(permission, "--permissions", "least");
    assertEquals(0, least.status(), least.err());
    assertTrue(least.out().contains("{Function}LambdaPermissionHttpApi{Method}{Path}"));
    Outcome stage = explain("ListLambdaFunction", "--stage", "prod", "--only=api");
    assertEquals(2, stage.status(), stage.out());
  }

  @Test
  void programsReadJson() throws IOException {
    Outcome outcome = explain("HttpApiRouteGetItems", "--format", "json");
    assertEquals(0, outcome.status());
    JsonNode told = Services.json(outcome.out());
    assertEquals("AWS::ApiGatewayV2::Route", told.get("type").asText());
    assertEquals(9, told.at("/origin/range/start/line").asInt());
    assertEquals("HttpApiRoute{Method}{Path}", told.at("/rule/pattern").asText());
    assertEquals("HttpApi", told.at("/refersTo/0/logicalId").asText());
  }

  @Test
  void itIsColouredWhenAskedFor() {
    assertTrue(explain(STAGE, "--color=always").out().contains("\u001b["));
    assertEquals(explain(STAGE).out(), explain(STAGE, "--color=never").out());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "HttpApiStag| there is no diagnostic HttpApiStag, and nothing in the template of"
            + " serverless.yml is called so; did you mean `HttpApiStage`?",
        "HttpApiStag serverless.yml| nothing in the template of serverless.yml is called"
            + " HttpApiStag; did you mean `HttpApiStage`?",
        "Zzz| there is no diagnostic Zzz, and nothing in the template of serverless.yml is called"
            + " so",
        "HttpApiStage gone.yml| there is no file gone.yml",
        "HttpApiStage --format xml| --format takes text or json, not xml",
        "no-api --format json| --format json is for logical ids; the page of a code is Markdown",
        "no-ap| there is no diagnostic and no change no-ap; did you mean `no-api`?",
      })
  void usage(String arguments, String message) {
    assertEquals(
        new Outcome(2, "", "httpapi: " + message + "\nTry 'httpapi explain --help'.\n"),
        explain(arguments.split(" ")));
  }
}
