package dev.httpapi.emit.base;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.httpapi.model.Alias;
import dev.httpapi.model.HttpRoute.RouteKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The ids of stacks that the framework has deployed. */
class LogicalIdsTest {

  @ParameterizedTest
  @CsvSource({
    "hello,HelloLambdaFunction",
    "hello-world_fn,HelloDashworldUnderscorefnLambdaFunction",
    "Hello,HelloLambdaFunction",
    "helloWorld,HelloWorldLambdaFunction",
    "HELLO,HELLOLambdaFunction",
    "a,ALambdaFunction",
    "10,10LambdaFunction",
    "_a,UnderscoreaLambdaFunction",
    "-a,DashaLambdaFunction",
    "a--b,ADashDashbLambdaFunction"
  })
  void functionKeysKeepTheirCase(String key, String id) {
    assertEquals(id, LogicalIds.function(key));
  }

  @ParameterizedTest
  @CsvSource({
    "tools,ToolsLambdaLayer",
    "shared-tools_x,SharedDashtoolsUnderscorexLambdaLayer",
    "10,10LambdaLayer",
    "my.tools,MytoolsLambdaLayer"
  })
  void layersAreNamedLikeFunctions(String key, String id) {
    assertEquals(id, LogicalIds.layer(key));
  }

  @ParameterizedTest
  @CsvSource({
    "123456789012,Tools123456789012LambdaLayerPermission",
    "*,ToolsWildLambdaLayerPermission",
    "arn:aws:iam::123456789012:root,Toolsarnawsiam123456789012rootLambdaLayerPermission"
  })
  void permissionsOfLayersAreNamedByTheAccount(String account, String id) {
    assertEquals(id, LogicalIds.layerPermission("tools", account));
  }

  @ParameterizedTest
  @CsvSource({
    "{id},IdVar",
    "{userId},UseridVar",
    "{proxy+},ProxyVar",
    "a-b,ADashb",
    "a.b_c,Abc",
    "v1.0,V10",
    "~x,X",
    "%20,20",
    "{x}-{y},XDashyVar",
    "{name}.json,NameVarjson",
    "'',''",
    "foo.bar,Foobar",
    "foobar,Foobar",
    "foo_bar,Foobar",
    "Foobar,Foobar",
    "{Id},IdVar",
    "y-z,YDashz",
    "yDashz,Ydashz",
    "/a/b,AB",
    "/users/{userId}/orders/{orderId},UsersUseridVarOrdersOrderidVar",
    "/a//b/,AB"
  })
  void pathPartsAreLoweredButForTheFirstLetter(String path, String normalized) {
    assertEquals(normalized, LogicalIds.normalizedPath(path));
  }

  @ParameterizedTest
  @CsvSource({
    "GET,/,HttpApiRouteGet",
    "ANY,/,HttpApiRouteAny",
    "GET,/a/b,HttpApiRouteGetAB",
    "POST,/orders/{orderId},HttpApiRoutePostOrdersOrderidVar",
    "ANY,/{proxy+},HttpApiRouteAnyProxyVar",
    "DELETE,/Orders/,HttpApiRouteDeleteOrders",
    "GET,/foo-bar,HttpApiRouteGetFooDashbar"
  })
  void routesAreNamedAfterTheirKey(String method, String path, String id) {
    assertEquals(id, LogicalIds.httpApiRoute(new RouteKey.MethodAndPath(method, path)));
  }

  @Test
  void theCatchAllIsTheDefault() {
    assertEquals("HttpApiRouteDefault", LogicalIds.httpApiRoute(new RouteKey.Default()));
  }

  @Test
  void whatBelongsToAFunctionStartsWithItsName() {
    assertEquals("AFnLogGroup", LogicalIds.logGroup("aFn"));
    assertEquals("AFnProvConcLambdaAlias", LogicalIds.alias("aFn", Alias.PROVISIONED));
    assertEquals("AFnSnapStartLambdaAlias", LogicalIds.alias("aFn", Alias.SNAP_START));
    assertEquals("AFnLambdaFunctionUrl", LogicalIds.functionUrl("aFn"));
    assertEquals("AFnLambdaPermissionFnUrl", LogicalIds.functionUrlPermission("aFn"));
    assertEquals("AFnLambdaEvConf", LogicalIds.eventInvokeConfig("aFn"));
    assertEquals("AFnLambdaFunctionQualifiedArn", LogicalIds.versionOutput("aFn"));
    assertEquals("AFnLambdaPermissionHttpApi", LogicalIds.httpApiPermission("aFn"));
    assertEquals("HttpApiIntegrationAFn", LogicalIds.httpApiIntegration("aFn"));
  }

  @Test
  void aVersionIsNamedAfterTheLettersAndDigitsOfItsDigest() {
    assertEquals("AFnLambdaVersionabC09", LogicalIds.version("aFn", "ab/C+09=="));
  }

  @Test
  void anAuthorizerIsNamedAfterItsName() {
    assertEquals("HttpApiAuthorizerMyDashauth", LogicalIds.httpApiAuthorizer("my-auth"));
    assertEquals(
        "MyDashauthLambdaAuthorizerPermissionHttpApi",
        LogicalIds.httpApiAuthorizerPermission("my-auth"));
  }

  @ParameterizedTest
  @CsvSource({
    "$connect,SconnectWebsocketsRoute",
    "sendMessage,sendMessageWebsocketsRoute",
    "send-it_now.or/never,sendDashitUnderscorenowPeriodorSlashneverWebsocketsRoute",
    "a$b,aSbWebsocketsRoute",
    "7,7WebsocketsRoute",
    "send it,senditWebsocketsRoute"
  })
  void websocketRoutesKeepTheirFirstLetter(String key, String id) {
    assertEquals(id, LogicalIds.websocketRoute(key));
  }
}
