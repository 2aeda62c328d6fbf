package dev.httpapi.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which classes a compilation loads: each costs a start its time. */
class LoadedClassesIT {
  /** A tenth more than the 1850 that a service of 24 routes loaded at first. */
  private static final int MOST_ON_17 = 2035;

  /** A tenth more than the 1953 of Java 25. */
  private static final int MOST_LATER = 2148;

  /** What the road of {@code compile} does without. */
  private static final List<String> UNWANTED =
      List.of(
          "com.fasterxml.jackson.databind.",
          "com.networknt.",
          "dev.httpapi.cli.SourceMapFile",
          "dev.httpapi.emit.lambda.LayerReferences$$Lambda",
          "dev.httpapi.provenance.",
          "java.lang.ProcessBuilder",
          "java.lang.invoke.StringConcatFactory",
          "java.lang.runtime.ObjectMethods",
          "java.util.logging.",
          "org.apache.commons.",
          "org.eclipse.jgit.",
          "org.slf4j.",
          "org.yaml.snakeyaml.composer.",
          "org.yaml.snakeyaml.constructor.",
          "org.yaml.snakeyaml.resolver.");

  @TempDir Path folder;

  /** A service whose settings lead past most of what functions, layers and roles can have. */
  private static final String RICH =
      """
      service: shop
      layers:
        tools: {path: tools, retain: true, allowedAccounts: ['*']}
      provider:
        name: aws
        runtime: nodejs20.x
        kmsKeyArn: arn:aws:kms:eu-west-1:123456789012:key/general
        tracing: {lambda: true}
        layers: [!Ref ToolsLambdaLayer]
      functions:
        list:
          handler: handler.list
          iamRoleStatements:
            - {Effect: Allow, Action: 'dynamodb:Query', Resource: '*'}
            - {Effect: Allow, Action: 'dynamodb:GetItem', Resource: '*'}
          destinations: {onSuccess: audit, onFailure: audit}
          events:
            - httpApi: GET /items
            - http: GET /items
            - websocket: {route: $connect, authorizer: audit}
        chat:
          handler: handler.list
          kmsKeyArn: arn:aws:kms:eu-west-1:123456789012:key/own
          events: [{websocket: $default}]
        audit: {handler: handler.list}
      """;

  @Test
  void noneThatIsNotNeededForManySettings() throws IOException {
    assertNoneUnwanted(compile(RICH, "yaml"));
  }

  @ParameterizedTest
  @CsvSource({"httpApi, yaml", "httpApi, json", "http, yaml", "websocket, yaml"})
  void noneThatIsNotNeeded(String event, String format) throws IOException {
    assertNoneUnwanted(routes(event, format));
  }

  private void assertNoneUnwanted(Program program) throws IOException {
    Set<String> byTheJvmItself = Set.copyOf(loaded(Program.java(folder, "-version")));
    List<String> unwanted =
        loaded(program).stream()
            .filter(name -> UNWANTED.stream().anyMatch(name::startsWith))
            .filter(name -> !byTheJvmItself.contains(name))
            .toList();
    assertEquals(List.of(), unwanted);
  }

  @ParameterizedTest
  @CsvSource({"httpApi, yaml", "httpApi, json", "http, yaml", "websocket, yaml"})
  void noMoreThanBefore(String event, String format) throws IOException {
    int most = Runtime.version().feature() == 17 ? MOST_ON_17 : MOST_LATER;
    int count = loaded(routes(event, format)).size();
    assertTrue(count <= most, count + " classes are loaded, and " + most + " were to be the most");
  }

  private Program routes(String event, String format) throws IOException {
    return compile(Services.ofSize(24).replace("httpApi: ", event + ": "), format);
  }

  private Program compile(String service, String format) throws IOException {
    Files.createDirectories(folder.resolve("tools"));
    Files.writeString(folder.resolve("tools/tool.txt"), "a tool\n");
    Services.write(folder.resolve("serverless.yml"), service);
    return Program.httpapi(folder, "compile", "--format", format);
  }

  /** The names of the classes that a run loads. */
  private List<String> loaded(Program program) throws IOException {
    Outcome outcome =
        program.withJvm("-XX:-UsePerfData", "-Xlog:class+load:file=classes.log:none").run();
    assertEquals(0, outcome.status(), outcome.err());
    try (Stream<String> lines = Files.lines(folder.resolve("classes.log"))) {
      return lines
          .filter(line -> line.contains(" source: "))
          .map(line -> line.split(" ")[0])
          .toList();
    }
  }
}
