package dev.httpapi.postdeploy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.httpapi.testing.InlineService;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the framework sets on a stage after its deployment. */
class StageUpdateTest {
  private static final String FUNCTIONS =
      "functions: {items: {handler: a.b, events: [{http: GET /items}]}}\n";

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "tracing: {apiGateway: true} | replace /tracingEnabled true",
        "tracing: {apiGateway: false} | replace /tracingEnabled false",
        "tracing: {lambda: true} | ''",
        "apiGateway: {metrics: true} | replace /*/*/metrics/enabled true",
        "apiGateway: {metrics: false} | replace /*/*/metrics/enabled false",
        "logs: {restApi: false} |"
            + " replace /*/*/logging/dataTrace false; replace /*/*/logging/loglevel OFF",
        "logs: {restApi: {format: $context.requestId, level: ERROR, fullExecutionData: false}}"
            + " | replace /accessLogSettings/destinationArn"
            + " arn:${Partition}:logs:${Region}:${AccountId}:log-group:/aws/api-gateway/shop-dev;"
            + " replace /accessLogSettings/format $context.requestId;"
            + " replace /*/*/logging/dataTrace false; replace /*/*/logging/loglevel ERROR",
        "logs: {restApi: {accessLogging: false, executionLogging: false}} | remove"
            + " /accessLogSettings; replace /*/*/logging/dataTrace true;"
            + " replace /*/*/logging/loglevel OFF",
      })
  void operations(String setting, String operations) {
    List<String> found =
        update(setting).operations().stream()
            .map(
                one -> one.op() + " " + one.path() + one.value().map(text -> " " + text).orElse(""))
            .toList();
    assertEquals(operations, String.join("; ", found));
  }

  @Test
  void tagsOfTheProviderGoBeforeThoseOfTheStack() {
    assertEquals(
        Map.of("team", "b", "cost", "1"),
        update("stackTags: {team: a, cost: 1}\n  tags: {team: b}").tags());
  }

  @Test
  void nothingIsLeftToDoForAnApiOfAnotherStack() {
    assertTrue(
        update("tags: {a: b}\n  apiGateway: {restApiId: a1, restApiRootResourceId: r1}").isEmpty());
  }

  @Test
  void nothingIsLeftToDoWithoutARestApi() {
    String text = service("tags: {a: b}").replace("http: GET", "httpApi: GET");
    assertTrue(new InlineService(folder, text).stageUpdate().isEmpty());
  }

  private StageUpdate update(String setting) {
    return new InlineService(folder, service(setting)).stageUpdate();
  }

  private static String service(String setting) {
    return "service: shop\nprovider:\n  name: aws\n  runtime: nodejs20.x\n  "
        + setting
        + "\n"
        + FUNCTIONS;
  }
}
