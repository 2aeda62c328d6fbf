package dev.httpapi.diff.updates;

import static dev.httpapi.diff.updates.UpdateBehaviour.DEPENDS;
import static dev.httpapi.diff.updates.UpdateBehaviour.IN_PLACE;
import static dev.httpapi.diff.updates.UpdateBehaviour.REPLACEMENT;
import static dev.httpapi.diff.updates.UpdateBehaviour.UNKNOWN;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.httpapi.testing.Fixture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The table of what updates do: its files, facts of the documentation, and how it answers. */
class UpdateTableTest {
  private static final Path FILES = Path.of("src/main/resources/dev/httpapi/diff/updates");
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Types of which every property that we emit has to be there. */
  private static final List<String> COMPLETE =
      List.of(
          "AWS::ApiGateway::",
          "AWS::ApiGatewayV2::",
          "AWS::Lambda::",
          "AWS::Logs::LogGroup",
          "AWS::IAM::Role");

  private final UpdateTable table = new UpdateTable();

  static Stream<Path> files() throws IOException {
    try (Stream<Path> all = Files.list(FILES)) {
      return all.sorted().toList().stream();
    }
  }

  private static String typeOf(Path file) {
    return file.getFileName().toString().replace(".txt", "").replace("-", "::");
  }

  @ParameterizedTest
  @MethodSource("files")
  void fileIsOfItsTypeAndNamesItsSource(Path file) {
    String type = typeOf(file);
    TypeUpdates updates = table.of(type);
    assertEquals(type, updates.type());
    String page = "resource-" + type.substring("AWS::".length()).replace("::", "-") + ".html";
    assertEquals(
        "https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-"
            + page.toLowerCase(Locale.ROOT),
        updates.source().orElseThrow());
    assertFalse(updates.properties().isEmpty());
    updates
        .name()
        .ifPresent(name -> assertEquals(REPLACEMENT, updates.of(List.of(name)).behaviour()));
  }

  @ParameterizedTest
  @MethodSource("files")
  void fileIsSortedAndAligned(Path file) throws IOException {
    List<String> lines =
        Files.readAllLines(file).stream()
            .dropWhile(line -> !line.isEmpty())
            .filter(line -> !line.isEmpty() && !line.startsWith("#"))
            .toList();
    List<String> paths = lines.stream().map(line -> line.substring(0, line.indexOf(' '))).toList();
    assertEquals(paths.stream().sorted().toList(), paths);
    int column = paths.stream().mapToInt(String::length).max().orElseThrow() + 2;
    for (String line : lines) {
      assertTrue(line.charAt(column - 1) == ' ' && line.charAt(column) != ' ', line);
    }
  }

  /** What is listed inside of a property stands in one that is listed. */
  @ParameterizedTest
  @MethodSource("files")
  void everyTopLevelPropertyIsListed(Path file) {
    TypeUpdates updates = table.of(typeOf(file));
    for (List<String> path : updates.properties().keySet()) {
      assertTrue(updates.properties().containsKey(path.subList(0, 1)), path::toString);
    }
  }

  /** So far as the templates show that the framework makes. */
  @Test
  void everyPropertyThatWeEmitIsThere() throws IOException {
    Set<String> missing = new TreeSet<>();
    for (Fixture fixture : Fixture.all()) {
      if (!fixture.isRefused()) {
        for (JsonNode resource : JSON.readTree(fixture.expected()).path("Resources")) {
          missing.addAll(notListed(resource));
        }
      }
    }
    assertEquals(Set.of(), missing);
  }

  private Set<String> notListed(JsonNode resource) {
    Set<String> missing = new TreeSet<>();
    String type = resource.path("Type").asText();
    if (COMPLETE.stream().anyMatch(type::startsWith)) {
      resource
          .path("Properties")
          .fieldNames()
          .forEachRemaining(
              name -> {
                if (table.of(type).of(List.of(name)).behaviour() == UNKNOWN) {
                  missing.add(type + " " + name);
                }
              });
    }
    return missing;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "CompatibleArchitectures",
        "CompatibleRuntimes",
        "Content",
        "Description",
        "LayerName",
        "LicenseInfo"
      })
  void versionOfLayerIsAlwaysReplaced(String property) {
    assertEquals(REPLACEMENT, behaviour("AWS::Lambda::LayerVersion", property));
  }

  @ParameterizedTest
  @CsvSource({
    "AWS::Lambda::Function, FunctionName, REPLACEMENT",
    "AWS::Lambda::Function, PackageType, REPLACEMENT",
    "AWS::Lambda::Function, Code, IN_PLACE",
    "AWS::Lambda::Function, Runtime, IN_PLACE",
    "AWS::Lambda::Function, Architectures, IN_PLACE",
    "AWS::Lambda::Function, DurableConfig, DEPENDS",
    "AWS::Lambda::Permission, SourceArn, REPLACEMENT",
    "AWS::Lambda::Url, AuthType, IN_PLACE",
    "AWS::Lambda::Url, TargetFunctionArn, REPLACEMENT",
    "AWS::Lambda::Version, Description, REPLACEMENT",
    "AWS::Lambda::EventInvokeConfig, Qualifier, REPLACEMENT",
    "AWS::ApiGateway::Stage, StageName, REPLACEMENT",
    "AWS::ApiGateway::Stage, DeploymentId, IN_PLACE",
    "AWS::ApiGateway::Resource, PathPart, REPLACEMENT",
    "AWS::ApiGateway::RestApi, Name, IN_PLACE",
    "AWS::ApiGateway::Method, HttpMethod, REPLACEMENT",
    "AWS::ApiGateway::ApiKey, Value, REPLACEMENT",
    "AWS::ApiGateway::VpcLink, TargetArns, REPLACEMENT",
    "AWS::ApiGatewayV2::Api, ProtocolType, REPLACEMENT",
    "AWS::ApiGatewayV2::Api, Name, IN_PLACE",
    "AWS::ApiGatewayV2::Route, RouteKey, IN_PLACE",
    "AWS::ApiGatewayV2::Stage, StageName, REPLACEMENT",
    "AWS::Logs::LogGroup, LogGroupName, REPLACEMENT",
    "AWS::Logs::LogGroup, RetentionInDays, IN_PLACE",
    "AWS::IAM::Role, RoleName, REPLACEMENT",
    "AWS::IAM::Role, Path, REPLACEMENT",
    "AWS::IAM::Role, Policies, IN_PLACE",
  })
  void factsOfTheDocumentation(String type, String property, UpdateBehaviour behaviour) {
    assertEquals(behaviour, behaviour(type, property));
  }

  private UpdateBehaviour behaviour(String type, String... path) {
    return table.of(type).of(List.of(path)).behaviour();
  }

  @Test
  void listsCompareAsTheyAreMeant() {
    TypeUpdates role = table.of("AWS::IAM::Role");
    assertEquals(new Comparison.Keyed("PolicyName"), role.of(List.of("Policies")).comparison());
    assertEquals(new Comparison.AnyOrder(), role.of(List.of("ManagedPolicyArns")).comparison());
    assertEquals(
        new Comparison.Policy(),
        role.of(List.of("Policies", TypeUpdates.ITEM, "PolicyDocument")).comparison());
    assertEquals(
        new Comparison.Ordered(),
        table.of("AWS::Lambda::Function").of(List.of("Layers")).comparison());
  }

  @Test
  void physicalNameIsKnownWhereItMustBeUnique() {
    assertEquals(Optional.of("FunctionName"), table.of("AWS::Lambda::Function").name());
    assertEquals(Optional.empty(), table.of("AWS::ApiGateway::RestApi").name());
  }

  @Test
  void whatIsNotListedBehavesAsWhatIsAroundIt() {
    TypeUpdates function = table.of("AWS::Lambda::Function");
    PropertyUpdate variable = function.of(List.of("Environment", "Variables", "A.B"));
    assertEquals(IN_PLACE, variable.behaviour());
    PropertyUpdate durable = function.of(List.of("DurableConfig", "AllowInvokeLatest"));
    assertEquals(DEPENDS, durable.behaviour());
    assertEquals(function.of(List.of("DurableConfig")).remark(), durable.remark());
    assertEquals(IN_PLACE, behaviour(function.type(), "DurableConfig", "ExecutionTimeout"));
    PropertyUpdate value = function.of(List.of("Tags", TypeUpdates.ITEM, "Value"));
    assertEquals(new Comparison.Ordered(), value.comparison());
    assertEquals(REPLACEMENT, behaviour("AWS::Lambda::LayerVersion", "Content", "S3Key"));
  }

  @Test
  void unknownIsSaidAndNotGuessed() {
    assertEquals(UNKNOWN, behaviour("AWS::Lambda::Function", "Invented"));
    assertEquals(UNKNOWN, behaviour("AWS::Lambda::Function", "Invented", "Runtime"));
    assertTrue(table.of("AWS::Lambda::Function").isKnown());
    assertFalse(table.of("AWS::RDS::DBCluster").isKnown());
    assertEquals(UNKNOWN, behaviour("AWS::RDS::DBCluster", "Engine"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Custom::A", "AWS-Lambda-Function", "AWS::../x", "a/b", "../a"})
  void noOtherTypeLeadsToFile(String type) {
    assertFalse(table.of(type).isKnown());
    assertEquals(type, table.of(type).type());
  }

  @Test
  void typeIsReadOnce() {
    assertSame(table.of("AWS::Lambda::Url"), table.of("AWS::Lambda::Url"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Code|4: a property has a behaviour",
        "Code  sometimes|4: `sometimes` is not a behaviour",
        "Code  unknown|4: `unknown` is not a behaviour",
        "Code  depends|4: a remark says on what it depends",
        "Code  in-place  keyed|4: what follows a behaviour is `set`, `keyed PROPERTY` or `policy`",
        "Code  in-place  bag|4: what follows a behaviour is `set`, `keyed PROPERTY` or `policy`",
      })
  void mistakeInFileIsToldWithItsLine(String property, String message) {
    assertWrong("type    T\nsource  S\n\n" + property + "\n", message);
  }

  @Test
  void mistakeInHeadingIsTold() {
    assertWrong("type T\n", "1: there is no `source`");
    assertWrong("type T\ntype T\n", "2: `type` is there twice");
    assertWrong("kind T\n", "1: a heading is `type`, `source` or `name`, and one value");
    assertWrong("type T\nsource S\n\nA in-place\nA in-place\n", "5: `A` is there twice");
  }

  private static void assertWrong(String text, String message) {
    Executable reading = () -> new UpdateFile("T.txt", text).read();
    IllegalStateException problem = assertThrows(IllegalStateException.class, reading);
    assertEquals("T.txt:" + message, problem.getMessage());
  }
}
