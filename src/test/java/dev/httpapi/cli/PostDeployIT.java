package dev.httpapi.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code httpapi post-deploy}: the script, run with an {@code aws} that only notes its calls. */
class PostDeployIT {
  private static final String SERVICE =
      """
      service: shop
      provider:
        name: aws
        runtime: nodejs20.x
        stage: live
        tracing: {apiGateway: true}
        tags: {owner: "o'neil, $HOME `id`", cost: a b}
        logs: {restApi: {format: '{"id": "$context.requestId", "path": "a\\\\b"}'}}
      functions:
        items: {handler: a.b, events: [{http: GET /items}]}
      """;

  /** Prints one argument a line, and answers what the script asks. */
  private static final String AWS =
      """
      #!/bin/sh
      { for word in "$@"; do printf '%s\\n' "$word"; done; echo --; } >> "$CALLS"
      case "$1 $2" in
        "cloudformation describe-stack-resource") echo abc123 ;;
        "sts get-caller-identity") echo arn:aws-cn:sts::123456789012:assumed-role/deploy/x ;;
        "configure get") echo eu-west-1 ;;
      esac
      """;

  @TempDir Path folder;

  @Test
  void theScriptCallsAwsAsTheFrameworkDoes() throws IOException {
    Outcome outcome = postDeploy(SERVICE);
    assertEquals(0, outcome.status(), outcome.err());
    assertEquals("", outcome.err());
    assertEquals(
        List.of(
            "cloudformation describe-stack-resource --stack-name shop-live --logical-resource-id"
                + " ApiGatewayRestApi --query StackResourceDetail.PhysicalResourceId --output text",
            "sts get-caller-identity --query Arn --output text",
            "configure get region",
            "apigateway update-stage --rest-api-id abc123 --stage-name live --patch-operations"
                + " op=replace,path=/tracingEnabled,value=true"
                + " op=replace,path=/accessLogSettings/destinationArn,value=arn:aws-cn:logs:"
                + "eu-west-1:123456789012:log-group:/aws/api-gateway/shop-live"
                + " op=replace,path=/accessLogSettings/format,value="
                + "\"{\\\"id\\\": \\\"$context.requestId\\\", \\\"path\\\": \\\"a\\\\\\\\b\\\"}\""
                + " op=replace,path=/*/*/logging/dataTrace,value=true"
                + " op=replace,path=/*/*/logging/loglevel,value=INFO",
            "apigateway tag-resource --resource-arn"
                + " arn:aws-cn:apigateway:eu-west-1::/restapis/abc123/stages/live --tags"
                + " {   \"owner\": \"o'neil, $HOME `id`\",   \"cost\": \"a b\" }"),
        calls(outcome.out()));
  }

  @Test
  void jsonHoldsTheSameCalls() throws IOException {
    Outcome outcome = postDeploy(SERVICE, "--format", "json");
    JsonNode json = Services.json(outcome.out());
    JsonNode stage = json.path("calls").path(0);
    assertEquals("shop-live", json.path("stackName").asText());
    assertEquals("UpdateStage", stage.path("action").asText());
    assertEquals(
        "{\"id\": \"$context.requestId\", \"path\": \"a\\\\b\"}",
        stage.path("parameters").path("patchOperations").path(2).path("value").asText());
    assertEquals(
        "o'neil, $HOME `id`",
        json.path("calls").path(1).path("parameters").path("tags").path("owner").asText());
  }

  @Test
  void whatOnlyAwsKnowsIsRefusedWhereACallNamesIt() throws IOException {
    Outcome tag = postDeploy(SERVICE.replace("cost: a b", "account: '${aws:accountId}'"));
    assertEquals(1, tag.status());
    assertEquals("", tag.out());
    assertTrue(tag.err().contains("error[value-needed]: `tags` must be known now"), tag.err());
    assertTrue(tag.err().contains("serverless.yml:7:"), tag.err());

    Outcome stack = postDeploy(SERVICE.replace("stage: live", "stackName: 'x-${ssm:/name}'"));
    assertEquals(1, stack.status());
    assertTrue(stack.err().contains("`stackName` must be known now"), stack.err());
  }

  @Test
  void nothingToDoIsAScriptThatDoesNothing() throws IOException {
    Outcome outcome = postDeploy(Services.SHOP);
    assertEquals(0, outcome.status());
    assertEquals(List.of(), calls(outcome.out()));
  }

  @Test
  void aServiceThatIsRefusedHasNoScript() throws IOException {
    Outcome outcome = postDeploy(SERVICE.replace("GET /items", "GET"));
    assertEquals(1, outcome.status());
    assertEquals("", outcome.out());
    assertTrue(outcome.err().startsWith("error[invalid-route]"), outcome.err());
  }

  private Outcome postDeploy(String service, String... arguments) throws IOException {
    Services.write(folder.resolve("serverless.yml"), service);
    return Program.httpapi(folder, "post-deploy").with(arguments).run();
  }

  /** Runs a script, and gives the calls that it makes. */
  private List<String> calls(String script) throws IOException {
    Path bin = Files.createDirectory(folder.resolve("bin"));
    Path aws = Files.writeString(bin.resolve("aws"), AWS);
    Files.setPosixFilePermissions(aws, PosixFilePermissions.fromString("rwxr-xr-x"));
    Path calls = Files.createFile(folder.resolve("calls"));
    Outcome outcome =
        Program.of(folder, "sh")
            .withInput(script)
            .withEnvironment("PATH", bin + ":/usr/bin:/bin")
            .withEnvironment("CALLS", calls.toString())
            .run();
    assertEquals(new Outcome(0, "", ""), outcome);
    String text = Files.readString(calls);
    return text.isEmpty()
        ? List.of()
        : List.of(text.replaceFirst("\n--\n$", "").split("\n--\n")).stream()
            .map(call -> call.replace('\n', ' '))
            .toList();
  }
}
