package dev.httpapi.diff.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.httpapi.diff.apis.Api;
import dev.httpapi.diff.apis.Apis;
import dev.httpapi.diff.apis.Route;
import dev.httpapi.testing.DiffCase;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which route answers requests of another one that is not there. */
class RouteSelectionTest {

  private static List<Route> routes(String protocol, List<String> keys) {
    StringBuilder template = new StringBuilder("Resources:\n");
    template.append("  Api:\n    Type: AWS::ApiGatewayV2::Api\n    Properties: {ProtocolType: ");
    template.append(protocol).append("}\n");
    for (int i = 0; i < keys.size(); i++) {
      template.append("  R").append(i).append(":\n    Type: AWS::ApiGatewayV2::Route\n");
      template.append("    Properties: {ApiId: !Ref Api, RouteKey: '");
      template.append(keys.get(i)).append("'}\n");
    }
    List<Route> routes = new ArrayList<>();
    for (Api api :
        Apis.of(
            DiffCase.side("routes.yml", template.toString(), Path.of("fixtures/diff"))
                .template())) {
      routes.addAll(api.routes());
    }
    return routes;
  }

  private static String answering(String protocol, String asked, String... others) {
    Route one = routes(protocol, List.of(asked)).get(0);
    Optional<Route> found = RouteSelection.answering(one, routes(protocol, List.of(others)));
    return found.map(Route::name).orElse("");
  }

  /** The example of the page of AWS on routes of HTTP APIs. */
  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          GET /pets/dog/1,      GET /pets/dog/1
          GET /pets/dog/2,      GET /pets/dog/{id}
          GET /pets/cat/1,      GET /pets/{proxy+}
          POST /test/5,         ANY /{proxy+}
          GET /,                $default
          """)
  void asInTheDocumentation(String request, String answers) {
    assertEquals(
        answers,
        answering(
            "HTTP",
            request,
            "$default",
            "ANY /{proxy+}",
            "GET /pets/{proxy+}",
            "GET /pets/dog/{id}",
            "GET /pets/dog/1"));
  }

  @Test
  void oneMethodComesBeforeAnyOfTheSamePath() {
    assertEquals("GET /a", answering("HTTP", "GET /a", "ANY /a", "GET /a"));
    assertEquals("ANY /a", answering("HTTP", "POST /a", "ANY /a", "GET /a"));
  }

  @Test
  void theMoreSpecificPathComesBeforeTheMethod() {
    assertEquals("ANY /a/{id}", answering("HTTP", "GET /a/{x}", "GET /{proxy+}", "ANY /a/{id}"));
  }

  @Test
  void whereTheMethodIsMissingTheNextPathIsAsked() {
    assertEquals("ANY /{proxy+}", answering("HTTP", "GET /a", "POST /a", "ANY /{proxy+}"));
    assertEquals("GET /{id}", answering("HTTP", "GET /me", "PATCH /me", "GET /{id}"));
  }

  @Test
  void aRouteThatTakesOnlySomeOfTheRequestsDoesNotAnswerThem() {
    assertEquals("", answering("HTTP", "GET /a/{id}", "GET /a/1"));
    assertEquals("", answering("HTTP", "ANY /a", "GET /a", "POST /a"));
    assertEquals("", answering("HTTP", "GET /a/{proxy+}", "GET /a/{id}"));
    assertEquals("", answering("HTTP", "$default", "ANY /{proxy+}"));
  }

  @Test
  void aGreedyVariableStandsForOnePartAtLeast() {
    assertEquals("", answering("HTTP", "GET /a", "GET /a/{proxy+}"));
    assertEquals("GET /a/{proxy+}", answering("HTTP", "GET /a/b", "GET /a/{proxy+}"));
    assertEquals("GET /a/{proxy+}", answering("HTTP", "GET /a/b/{x+}", "GET /a/{proxy+}"));
  }

  @Test
  void messagesOfAKeyGoToTheDefaultRouteAndConnectionsNowhere() {
    assertEquals("$default", answering("WEBSOCKET", "send", "$default", "join"));
    assertEquals("", answering("WEBSOCKET", "send", "join"));
    assertEquals("", answering("WEBSOCKET", "$connect", "$default"));
  }

  @Test
  void narrowerRoutesAnswerSome() {
    Route any = routes("HTTP", List.of("ANY /a")).get(0);
    List<String> some =
        RouteSelection.answeringSome(
                any, routes("HTTP", List.of("GET /a", "POST /b", "PUT /{proxy+}", "$default")))
            .stream()
            .map(Route::name)
            .toList();
    assertEquals(List.of("GET /a", "PUT /{proxy+}"), some);
  }
}
