package dev.httpapi.cli;

import static dev.httpapi.cli.Services.function;
import static dev.httpapi.cli.Services.json;
import static dev.httpapi.cli.Services.variable;
import static dev.httpapi.cli.Services.yaml;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code httpapi compile} with a service that it accepts: what it prints, and what options do. */
class CompileIT {
  @TempDir Path folder;

  @Test
  void printsTheTemplateAsYamlAndNothingElse() throws IOException {
    service(Services.SHOP);
    Outcome outcome = compile("serverless.yml");
    assertAll(
        () -> assertEquals(0, outcome.status()),
        () -> assertEquals("", outcome.err()),
        () -> assertTrue(outcome.out().startsWith("AWSTemplateFormatVersion: \"2010-09-09\"\n")),
        () -> assertTrue(outcome.out().endsWith("\n")),
        () -> assertFalse(outcome.out().contains("\r")),
        () -> assertEquals("shop-dev-list", functionName(outcome.out())));
  }

  @Test
  void printsTheSameTemplateAsJson() throws IOException {
    service(Services.SHOP);
    String json = template("--format", "json");
    assertTrue(json.startsWith("{\n") && json.endsWith("}\n"), json);
    assertEquals(yaml(template("--format", "yaml")), json(json));
  }

  @ParameterizedTest
  @CsvSource({
    "out.json, '{'",
    "out.yml, AWSTemplateFormatVersion:",
    "out.yaml, AWSTemplateFormatVersion:",
    "out.template, AWSTemplateFormatVersion:",
    "out, AWSTemplateFormatVersion:",
  })
  void writesAFileInTheFormatOfItsEnding(String name, String start) throws IOException {
    service(Services.SHOP);
    Outcome outcome = compile("-o", name);
    assertEquals(new Outcome(0, "", ""), outcome);
    assertTrue(Files.readString(folder.resolve(name)).startsWith(start));
  }

  @Test
  void aFormatThatIsAskedForGoesBeforeTheEnding() throws IOException {
    service(Services.SHOP);
    compile("--output=out.json", "--format", "yaml");
    assertTrue(Files.readString(folder.resolve("out.json")).startsWith("AWSTemplate"));
  }

  @Test
  void anOutputFileIsReplacedWholly() throws IOException {
    service(Services.SHOP);
    Path output = Files.writeString(folder.resolve("out.yml"), "x".repeat(100_000));
    assertEquals(0, compile("-o", "out.yml").status());
    assertEquals(template(), Files.readString(output));
  }

  @Test
  void anOutputFileIsReplacedBehindASymbolicLink() throws IOException {
    service(Services.SHOP);
    Path real = Files.writeString(folder.resolve("real.yml"), "old");
    Path link = Files.createSymbolicLink(folder.resolve("link.yml"), Path.of("real.yml"));
    assertEquals(0, compile("-o", "link.yml").status());
    assertTrue(Files.isSymbolicLink(link));
    assertEquals(template(), Files.readString(real));
  }

  @Test
  void findsTheServiceByItsUsualNames() throws IOException {
    Services.write(folder.resolve("serverless.json"), Services.SHOP_JSON.replace("shop", "third"));
    assertEquals("third-dev-list", functionName(template()));
    Services.write(folder.resolve("serverless.yaml"), Services.SHOP.replace("shop", "second"));
    assertEquals("second-dev-list", functionName(template()));
    Services.write(folder.resolve("serverless.yml"), Services.SHOP.replace("shop", "first"));
    assertEquals("first-dev-list", functionName(template()));
  }

  @ParameterizedTest
  @ValueSource(strings = {Services.SHOP, Services.SHOP_JSON})
  void readsStandardInput(String text) throws IOException {
    service(Services.SHOP);
    Files.delete(folder.resolve("serverless.yml"));
    Outcome outcome = program("-").withInput(text).run();
    service(Services.SHOP);
    assertEquals(new Outcome(0, template(), ""), outcome);
  }

  /** The folder's service is no code of its functions, by whichever road it is read. */
  @Test
  void standardInputGivesTheTemplateOfTheFileThatItComesFrom() throws IOException {
    service(Services.SHOP);
    assertEquals(template(), program("-").withInput(Services.SHOP).run().out());
  }

  @Test
  void readsFilesBesideStandardInputFromTheWorkingFolder() throws IOException {
    Files.writeString(folder.resolve("value.txt"), "beside");
    String text = Services.withVariable("${file(value.txt)}");
    assertEquals("beside", variable(program("-").withInput(text).run().out()));
  }

  @ParameterizedTest
  @CsvSource({
    "services/shop/serverless.yml, , services/shop",
    "./services/shop/../shop/serverless.yml, , services/shop",
    "services/shop/serverless.yml, services/shop/out.json, .",
    "services/shop/serverless.yml, services/out.json, shop",
    "services/shop/serverless.yml, services/shop/build/out.json, ..",
    "services/shop/serverless.yml, build/deep/out.json, ../../services/shop",
  })
  void codeIsRelativeToTheTemplate(String file, String output, String code) throws IOException {
    Services.write(folder.resolve("services/shop/serverless.yml"), Services.SHOP);
    Files.createDirectories(folder.resolve("services/shop/build"));
    Files.createDirectories(folder.resolve("build/deep"));
    JsonNode template =
        output == null ? yaml(template(file)) : json(templateIn(output, file, "-o", output));
    assertEquals(code, template.at(function("/Code")).asText());
  }

  @Test
  void anAbsolutePathGivesTheSameTemplate() throws IOException {
    Path file = Services.write(folder.resolve("services/shop/serverless.yml"), Services.SHOP);
    assertEquals(template("services/shop/serverless.yml"), template(file.toString()));
  }

  @Test
  void diagnosticsNameTheFileAsItWasGiven() throws IOException {
    Path file = Services.write(folder.resolve("services/shop/service.yml"), Services.WARNED);
    for (String name : new String[] {"services/shop/service.yml", file.toString()}) {
      String err = compile(name).err();
      assertTrue(err.contains("--> " + name + ":8:14\n"), err);
    }
    String err = program("-").withInput(Services.WARNED).run().err();
    assertTrue(err.contains("--> <stdin>:8:14\n"), err);
  }

  @ParameterizedTest
  @ValueSource(strings = {"-s", "--stage"})
  void takesAStage(String option) throws IOException {
    service(Services.SHOP);
    assertEquals("shop-prod-list", functionName(template(option, "prod")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"-r", "--region"})
  void takesARegion(String option) throws IOException {
    service(Services.withVariable("${opt:region}"));
    assertEquals("eu-north-1", variable(template(option, "eu-north-1")));
  }

  @Test
  void takesParameters() throws IOException {
    service(Services.withVariable("${param:one} ${param:two}"));
    assertEquals("1 a=b c", variable(template("--param", "one=1", "--param=two=a=b c")));
  }

  @Test
  void takesTheEnvironment() throws IOException {
    service(Services.withVariable("${env:COLOUR}"));
    Outcome outcome = program().withEnvironment("COLOUR", "green").run();
    assertEquals("green", variable(outcome.out()));
  }

  @Test
  void aWarningLeavesTheTemplateWhole() throws IOException {
    service(Services.WARNED);
    Outcome outcome = compile("--format", "json");
    assertEquals(0, outcome.status());
    assertTrue(json(outcome.out()).has("Outputs"));
    assertTrue(outcome.err().startsWith("warning[http-api-timeout]"), outcome.err());
    assertTrue(outcome.err().endsWith("\nhttpapi: 1 warning\n"), outcome.err());
  }

  @ParameterizedTest
  @ValueSource(strings = {"-q", "--quiet"})
  void quietSaysNothingOfWarnings(String option) throws IOException {
    service(Services.WARNED);
    Outcome loud = compile();
    assertEquals(new Outcome(0, loud.out(), ""), compile(option));
  }

  @Test
  void codeIsNamedByItsDigestInABucket() throws IOException, GeneralSecurityException {
    Files.writeString(folder.resolve("code.zip"), "not looked into");
    service(Services.SHOP + "    package: {artifact: code.zip}\n");
    String digest =
        HexFormat.of()
            .formatHex(
                MessageDigest.getInstance("SHA-256")
                    .digest("not looked into".getBytes(StandardCharsets.UTF_8)));
    JsonNode code = yaml(template("--code-bucket", "releases")).at(function("/Code"));
    assertEquals("releases", code.get("S3Bucket").asText());
    assertEquals(digest + ".zip", code.get("S3Key").asText());
    JsonNode prefixed =
        yaml(template("--code-bucket", "releases", "--code-prefix", "/shop/v1/"))
            .at(function("/Code"));
    assertEquals("shop/v1/" + digest + ".zip", prefixed.get("S3Key").asText());
  }

  @Test
  void layersLieInTheCodeBucketToo() throws IOException {
    service(
        Services.SHOP
            + "layers:\n  tools: {path: layer}\n  fonts: {package: {artifact: fonts.zip}}\n");
    Files.createDirectories(folder.resolve("layer"));
    Files.writeString(folder.resolve("layer/a.js"), "a");
    Files.writeString(folder.resolve("fonts.zip"), "fonts");
    JsonNode local = yaml(template());
    JsonNode template = yaml(template("--code-bucket", "releases", "--code-prefix", "shop"));
    JsonNode fonts = template.at("/Resources/FontsLambdaLayer/Properties/Content");
    assertEquals("fonts.zip", local.at("/Resources/FontsLambdaLayer/Properties/Content").asText());
    assertEquals("releases", fonts.get("S3Bucket").asText());
    for (String layer : List.of("Fonts", "Tools")) {
      JsonNode key = template.at("/Resources/" + layer + "LambdaLayer/Properties/Content/S3Key");
      assertTrue(key.asText().matches("shop/[0-9a-f]{64}\\.zip"), key.asText());
      String output = "/Outputs/" + layer + "LambdaLayer";
      assertEquals(key, template.at(output + "S3Key/Value"));
      assertTrue(local.at(output + "S3Key").isMissingNode());
      assertEquals(local.at(output + "Hash"), template.at(output + "Hash"));
    }
  }

  @Test
  void theDeploymentBucketIsThereForTheAsking() throws IOException {
    service(Services.SHOP);
    String bucket = "/Resources/ServerlessDeploymentBucket/Type";
    assertTrue(yaml(template()).at(bucket).isMissingNode());
    assertEquals("AWS::S3::Bucket", yaml(template("--deployment-bucket")).at(bucket).asText());
  }

  @Test
  void theApiAloneNeedsNoCode() throws IOException {
    service(Services.SHOP + "package: {artifact: gone.zip}\n");
    assertEquals(1, compile().status());
    JsonNode template = yaml(template("--only", "api"));
    assertTrue(template.at("/Resources/ListLambdaFunction").isMissingNode());
    assertFalse(template.at("/Resources/HttpApiRouteGetItems").isMissingNode());
    assertEquals("String", template.at("/Parameters/ListLambdaFunctionArn/Type").asText());
    assertEquals(yaml(template("--only=api", "--deployment-bucket")), template);
  }

  @Test
  void permissionsCanBeNarrowed() throws IOException {
    service(Services.SHOP);
    String source =
        "/Resources/ListLambdaPermissionHttpApiGetItems/Properties/SourceArn/Fn::Join/1/8";
    assertEquals("/*/GET/items", yaml(template("--permissions", "least")).at(source).asText());
    assertTrue(yaml(template("--permissions", "framework")).at(source).isMissingNode());
  }

  @Test
  void aNamedDeploymentBucketSaysNothingOfTheCode() throws IOException {
    service(
        Services.SHOP.replace(
            "functions:",
            "  deploymentBucket: shop-artifacts\n  deploymentPrefix: old\nfunctions:"));
    String name = "/Outputs/ServerlessDeploymentBucketName/Value";
    JsonNode local = yaml(template("--deployment-bucket"));
    assertEquals("shop-artifacts", local.at(name).asText());
    assertTrue(local.at(function("/Code")).isTextual());
    assertEquals(yaml(template()).at(function("/Code")), local.at(function("/Code")));
  }

  @Test
  void eventsThatAreNotCompiledCanBeLeftOut() throws IOException {
    service(Services.SHOP + "      - sqs: arn:aws:sqs:eu-west-1:123456789012:jobs\n");
    assertEquals(1, compile().status());
    Outcome outcome = compile("--allow-unsupported-events");
    assertEquals(0, outcome.status());
    assertTrue(outcome.err().contains("warning[uncompiled-event]"), outcome.err());
    assertTrue(outcome.err().contains("serverless.yml:10:9"), outcome.err());
    assertFalse(yaml(outcome.out()).at("/Resources/HttpApiRouteGetItems").isMissingNode());
  }

  private void service(String text) throws IOException {
    Services.write(folder.resolve("serverless.yml"), text);
  }

  private static String functionName(String template) {
    return yaml(template).at(function("/FunctionName")).asText();
  }

  private Program program(String... arguments) {
    return Program.httpapi(folder, "compile").with(arguments);
  }

  private Outcome compile(String... arguments) {
    return program(arguments).run();
  }

  /** The template of a run that has nothing to say. */
  private String template(String... arguments) {
    Outcome outcome = compile(arguments);
    assertEquals("", outcome.err());
    assertEquals(0, outcome.status());
    return outcome.out();
  }

  private String templateIn(String output, String... arguments) throws IOException {
    assertEquals("", template(arguments));
    return Files.readString(folder.resolve(output));
  }
}
