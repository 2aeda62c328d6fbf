package dev.httpapi.provenance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.httpapi.emit.base.LogicalIds;
import dev.httpapi.model.Alias;
import dev.httpapi.model.HttpRoute.RouteKey;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The catalogue of rules, held against the class that makes the names. */
class NamingRulesTest {
  private static final String HASH = "ae85710168b811ae111d5d181b8dcd7b060e9e98";
  private static final String DIGEST = "xt5y5u7dzEM0UVCFFSDOHIFp5JEI3oM2DEVD4s";

  /** What makes no id of the template: parts of ids, and stand-ins. */
  private static final Set<String> NO_IDS =
      Set.of(
          "normalized",
          "normalizedPath",
          "websocketRouteWord",
          "layerAsWritten",
          "UNDIGESTED_DEPLOYMENT");

  private static Optional<NamingRule.Named> anyRule(String logicalId) {
    return NamingRules.all().stream()
        .flatMap(rule -> rule.of(rule.kind(), rule.type(), logicalId).stream())
        .findFirst();
  }

  @Test
  void everyNameThatTheCompilerMakesHasARule() throws ReflectiveOperationException {
    List<String> unknown = new ArrayList<>();
    for (Field field : LogicalIds.class.getFields()) {
      check(field.getName(), (String) field.get(null), unknown);
    }
    for (Method method : LogicalIds.class.getMethods()) {
      if (Modifier.isStatic(method.getModifiers())) {
        Object[] arguments =
            Stream.of(method.getParameterTypes())
                .map(type -> example(type, method.getName()))
                .toArray();
        check(method.getName(), (String) method.invoke(null, arguments), unknown);
      }
    }
    assertEquals(List.of(), unknown);
  }

  private static void check(String maker, String logicalId, List<String> unknown) {
    if (!NO_IDS.contains(maker) && anyRule(logicalId).isEmpty()) {
      unknown.add(maker + ": " + logicalId);
    }
  }

  private static Object example(Class<?> type, String maker) {
    if (type == Alias.class) {
      return Alias.PROVISIONED;
    } else if (type == RouteKey.class) {
      return new RouteKey.MethodAndPath("GET", "/items/{id}");
    } else if (type == Optional.class) {
      return Optional.of("gold-plan");
    } else if (type == int.class) {
      return 1;
    }
    return switch (maker) {
      case "layerOutput" -> "Hash";
      case "version", "restDeployment", "websocketDeployment" -> DIGEST;
      case "retainedLayer" -> HASH;
      case "layerPermission" -> "123456789012";
      case "restMethod", "restModel" -> "get";
      default -> "list-items_v2";
    };
  }

  @Test
  void everyRuleIsThereOnce() {
    Set<String> seen = new HashSet<>();
    for (NamingRule rule : NamingRules.all()) {
      assertTrue(seen.add(rule.kind() + rule.type() + rule.pattern()), rule::toString);
      assertEquals(rule.kind() == Kind.RESOURCE, !rule.type().isEmpty(), rule::toString);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "AWS::Lambda::Function, ListDashitemsLambdaFunction, {Function}LambdaFunction, ListDashitems",
    "AWS::Logs::LogGroup, HttpApiLogGroup, HttpApiLogGroup, ''",
    "AWS::Logs::LogGroup, ListLogGroupIA, {Function}LogGroupIA, List",
    "AWS::IAM::Role, IamRoleLambdaExecution, IamRoleLambdaExecution, ''",
    "AWS::IAM::Role, ListIamRoleLambdaExecution, {Function}IamRoleLambdaExecution, List",
    "AWS::Lambda::Version, ListLambdaVersion"
        + DIGEST
        + ", {Function}LambdaVersion{CodeDigest}, List "
        + DIGEST,
    "AWS::Lambda::LayerVersion, ToolsLambdaLayer"
        + HASH
        + ", {Layer}LambdaLayer{LayerHash}, Tools "
        + HASH,
    "AWS::Lambda::LayerVersionPermission, ToolsWildLambdaLayerPermission,"
        + " {Layer}{Account}LambdaLayerPermission, Tools Wild",
    "AWS::Lambda::LayerVersionPermission, Tools2123456789012LambdaLayerPermission,"
        + " {Layer}{Account}LambdaLayerPermission, Tools2 123456789012",
    "AWS::ApiGatewayV2::Route, HttpApiRouteDefault, HttpApiRouteDefault, ''",
    "AWS::ApiGatewayV2::Route, HttpApiRouteGet, HttpApiRoute{Method}{Path}, Get _",
    "AWS::ApiGatewayV2::Route, HttpApiRouteGetItemsIdVar, HttpApiRoute{Method}{Path}, Get ItemsIdVar",
    "AWS::ApiGatewayV2::Route, SconnectWebsocketsRoute, {Route}WebsocketsRoute, Sconnect",
    "AWS::ApiGateway::Resource, ApiGatewayResourceItemsIdVar, ApiGatewayResource{Path}, ItemsIdVar",
    "AWS::ApiGateway::Method, ApiGatewayMethodItemsGet, ApiGatewayMethod{Path}{Method}, Items Get",
    "AWS::ApiGateway::Method, ApiGatewayMethodGet, ApiGatewayMethod{Path}{Method}, _ Get",
    "AWS::ApiGateway::Model, ApiGatewayMethodGetItemsPostApplicationJsonModel,"
        + " ApiGatewayMethod{Path}{Method}{ContentType}Model, GetItems Post ApplicationJson",
    "AWS::ApiGateway::Model, ApiGatewayOrderModel, ApiGateway{Model}Model, Order",
    "AWS::ApiGateway::ApiKey, ApiGatewayApiKey12, ApiGatewayApiKey{Plan}{Number}, _ 12",
    "AWS::ApiGateway::ApiKey, ApiGatewayApiKeyFree1, ApiGatewayApiKey{Plan}{Number}, Free 1",
    "AWS::Lambda::Permission, ListLambdaPermissionFn, {Function}LambdaPermissionFn, List",
    "AWS::Lambda::Permission, ListLambdaPermissionFnUrl, {Function}LambdaPermissionFnUrl, List",
    "AWS::Lambda::Permission, ListLambdaPermissionHttpApiGetItems,"
        + " {Function}LambdaPermissionHttpApi{Method}{Path}, List Get Items",
    "AWS::Lambda::Permission, ListLambdaPermissionApiGatewayItemsGet,"
        + " {Function}LambdaPermissionApiGateway{Path}{Method}, List Items Get",
    "AWS::Lambda::Permission, CheckLambdaPermissionApiGatewayAuthorizer,"
        + " {Authorizer}LambdaPermissionApiGatewayAuthorizer, Check",
    "AWS::Lambda::Permission, CheckLambdaAuthorizerPermissionHttpApi,"
        + " {Authorizer}LambdaAuthorizerPermissionHttpApi, Check",
  })
  void theRuleOfAResource(String type, String logicalId, String pattern, String parts) {
    NamingRule.Named named = NamingRules.of(Kind.RESOURCE, type, logicalId).orElseThrow();
    assertEquals(pattern, named.rule().pattern());
    assertEquals(
        parts,
        named.parts().stream()
            .map(found -> found.text().isEmpty() ? "_" : found.text())
            .collect(Collectors.joining(" ")));
    assertEquals(named.parts().isEmpty(), named.rule().isFixed());
  }

  @Test
  void whatNoRuleMakesHasNone() {
    assertFalse(NamingRules.of(Kind.RESOURCE, "AWS::S3::Bucket", "Uploads").isPresent());
    assertFalse(NamingRules.of(Kind.RESOURCE, "AWS::SQS::Queue", "HttpApi").isPresent());
    assertFalse(
        NamingRules.of(Kind.RESOURCE, "AWS::Lambda::Function", "LambdaFunction").isPresent());
    assertFalse(NamingRules.of(Kind.OUTPUT, "", "HttpApi").isPresent());
  }

  /** Of the rules that fit, the one that wins says the most: it has the most fixed characters. */
  @Test
  void theMostSpecificRuleWins() {
    for (NamingRule rule : NamingRules.all()) {
      if (rule.isFixed()) {
        assertEquals(
            rule,
            NamingRules.of(rule.kind(), rule.type(), rule.pattern()).orElseThrow().rule(),
            rule::toString);
      }
    }
  }

  @Test
  void everyPartIsExplainedInOneSentence() {
    for (Part part : Part.values()) {
      assertTrue(part.formed().length() > 10 && !part.formed().endsWith("."), part::name);
    }
  }
}
