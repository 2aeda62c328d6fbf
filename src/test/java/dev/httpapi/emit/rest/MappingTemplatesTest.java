package dev.httpapi.emit.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.httpapi.testing.Gateway;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What API Gateway makes of our mapping templates is JSON, and the event that functions expect. */
class MappingTemplatesTest {
  private static final ObjectMapper JSON =
      new ObjectMapper()
          .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  private static final List<Gateway> GATEWAYS =
      Stream.of("bc", "none", "lines", "structured").map(Gateway::new).toList();

  private static final String REQUEST =
      """
      {"method": "GET", "stage": "dev", "resourcePath": "/orders"}
      """;

  /** What becomes of {@link #REQUEST}. */
  private static final String EVENT =
      """
      {
        "body": {},
        "method": "GET",
        "principalId": "",
        "stage": "dev",
        "cognitoPoolClaims": {"sub": ""},
        "enhancedAuthContext": {},
        "headers": {},
        "query": {},
        "path": {},
        "identity": {},
        "stageVariables": {},
        "requestPath": "/orders"
      }
      """;

  /**
   * A request and its event.
   *
   * @param request what it has beside {@link #REQUEST}
   * @param event in what its event differs from {@link #EVENT}
   */
  record Event(String name, boolean form, List<String> claims, String request, String event) {
    /** Whether the framework's template makes no JSON of the request. */
    boolean better() {
      return name.contains("apostrophe in a name");
    }

    static Event json(String name, String request, String event) {
      return new Event(name, false, List.of(), request, event);
    }

    static Event form(String name, String request, String event) {
      return new Event(name, true, List.of(), request, event);
    }

    static Event claims(String name, List<String> claims, String request, String event) {
      return new Event(name, false, claims, request, event);
    }
  }

  static final List<Event> EVENTS =
      List.of(
          Event.json("nothing but a path", "{}", "{}"),
          Event.json(
              "method, stage and path",
              """
              {"method": "POST", "stage": "live_2", "resourcePath": "/shops/{id}/{proxy+}"}
              """,
              """
              {"method": "POST", "stage": "live_2", "requestPath": "/shops/{id}/{proxy+}"}
              """),
          Event.json(
              "a body of JSON stays as it is",
              """
              {"body": "{\\"a\\": [1, 2.50, null, true], \\"it's\\": \\"\\\\\\"#if(\\\\u00e9) $x\\"}"}
              """,
              """
              {"body": {"a": [1, 2.50, null, true], "it's": "\\"#if(\\u00e9) $x"}}
              """),
          Event.json("a body that is a list", "{\"body\": \"[1, []]\"}", "{\"body\": [1, []]}"),
          Event.json("a body that is a text", "{\"body\": \"\\\"a\\\"\"}", "{\"body\": \"a\"}"),
          Event.json(
              "one header",
              "{\"header\": {\"Accept\": \"*/*\"}}",
              "{\"headers\": {\"Accept\": \"*/*\"}}"),
          Event.json(
              "several headers",
              """
              {"header": {"Accept": "text/html, */*;q=0.8", "X-Empty": "", "host": "a.example.com"}}
              """,
              """
              {"headers": {"Accept": "text/html, */*;q=0.8", "X-Empty": "", "host": "a.example.com"}}
              """),
          Event.json(
              "quotes",
              """
              {"header": {"If-Match": "\\"a\\", W/\\"b\\""}}
              """,
              """
              {"headers": {"If-Match": "\\"a\\", W/\\"b\\""}}
              """),
          Event.json(
              "apostrophes",
              """
              {"querystring": {"name": "O'Brien's", "only": "'", "two": "''"}}
              """,
              """
              {"query": {"name": "O'Brien's", "only": "'", "two": "''"}}
              """),
          Event.json(
              "an apostrophe in a name",
              """
              {"querystring": {"it's": "a"}}
              """,
              """
              {"query": {"it's": "a"}}
              """),
          Event.json(
              "backslashes",
              """
              {"querystring": {"path": "C:\\\\new\\\\", "before": "\\\\'", "two": "\\\\\\\\'"}}
              """,
              """
              {"query": {"path": "C:\\\\new\\\\", "before": "\\\\'", "two": "\\\\\\\\'"}}
              """),
          Event.json(
              "unicode",
              """
              {"querystring": {"q": "Grüße, 日本 😀", "ключ": "\\u2028\\u0000\\u007f"}}
              """,
              """
              {"query": {"q": "Grüße, 日本 😀", "ключ": "\\u2028\\u0000\\u007f"}}
              """),
          Event.json(
              "line breaks and tabs",
              """
              {"querystring": {"q": "a\\r\\nb\\tc\\f\\b"}}
              """,
              """
              {"query": {"q": "a\\r\\nb\\tc\\f\\b"}}
              """),
          Event.json(
              "what means something in a template",
              """
              {"querystring": {"q": "$texts #if(true) $util.urlDecode('a') ## #end ${name}"}}
              """,
              """
              {"query": {"q": "$texts #if(true) $util.urlDecode('a') ## #end ${name}"}}
              """),
          Event.json(
              "names with quotes, backslashes and dots",
              """
              {"querystring": {"filter[\\"a\\"]": "1", "a\\\\b": "2", "a.b": "3", "size": "4", "": "5"}}
              """,
              """
              {"query": {"filter[\\"a\\"]": "1", "a\\\\b": "2", "a.b": "3", "size": "4", "": "5"}}
              """),
          Event.json(
              "path parameters",
              """
              {"path": {"id": "42", "proxy": "a/b c/d"}}
              """,
              """
              {"path": {"id": "42", "proxy": "a/b c/d"}}
              """),
          Event.json(
              "stage variables",
              """
              {"stageVariables": {"table": "orders", "empty": ""}}
              """,
              """
              {"stageVariables": {"table": "orders", "empty": ""}}
              """),
          Event.json(
              "identity",
              """
              {"identity": {"sourceIp": "203.0.113.7", "userAgent": "curl/8.1 (\\"x\\")", "caller": ""}}
              """,
              """
              {"identity": {"sourceIp": "203.0.113.7", "userAgent": "curl/8.1 (\\"x\\")", "caller": ""}}
              """),
          Event.json(
              "every map at once",
              """
              {"header": {"a": "1"}, "querystring": {"b": "2"}, "path": {"c": "3"},
               "identity": {"d": "4"}, "stageVariables": {"e": "5"}, "authorizer": {"f": "6"},
               "body": "{}"}
              """,
              """
              {"headers": {"a": "1"}, "query": {"b": "2"}, "path": {"c": "3"},
               "identity": {"d": "4"}, "stageVariables": {"e": "5"},
               "enhancedAuthContext": {"f": "6"}}
              """),
          Event.json(
              "an authorizer without claims",
              """
              {"authorizer": {"principalId": "user-1", "tier": "gold", "admin": true, "age": 7}}
              """,
              """
              {"principalId": "user-1",
               "enhancedAuthContext":
                 {"principalId": "user-1", "tier": "gold", "admin": "true", "age": "7"}}
              """),
          Event.json(
              "an authorizer with claims that are not asked for",
              """
              {"authorizer": {"claims": {"sub": "u-1", "email": "a@example.com"}}}
              """,
              """
              {"cognitoPoolClaims": {"sub": "u-1"},
               "enhancedAuthContext": {"claims": "{sub=u-1, email=a@example.com}"}}
              """),
          Event.claims(
              "a claim",
              List.of("email"),
              """
              {"authorizer": {"claims": {"sub": "u-1", "email": "a@example.com"}}}
              """,
              """
              {"cognitoPoolClaims": {"email": "a@example.com", "sub": "u-1"},
               "enhancedAuthContext": {"claims": "{sub=u-1, email=a@example.com}"}}
              """),
          Event.claims(
              "claims with and without a colon",
              List.of("email", "custom:level", "cognito:groups"),
              """
              {"authorizer": {"claims": {"sub": "u-1", "email": "a@example.com",
                                         "custom:level": "3", "cognito:groups": "a,b"}}}
              """,
              """
              {"cognitoPoolClaims":
                 {"email": "a@example.com", "level": "3", "groups": "a,b", "sub": "u-1"},
               "enhancedAuthContext":
                 {"claims": "{sub=u-1, email=a@example.com, custom:level=3, cognito:groups=a,b}"}}
              """),
          Event.claims(
              "claims that the token does not have",
              List.of("email", "custom:level"),
              "{}",
              """
              {"cognitoPoolClaims": {"email": "", "level": "", "sub": ""}}
              """),
          Event.form(
              "form: one field",
              """
              {"method": "POST", "body": "name=Ann"}
              """,
              """
              {"method": "POST", "body": {"name": "Ann"}}
              """),
          Event.form(
              "form: several fields",
              """
              {"body": "name=Ann&age=7&city=Berlin"}
              """,
              """
              {"body": {"name": "Ann", "age": "7", "city": "Berlin"}}
              """),
          Event.form(
              "form: fields without a value",
              """
              {"body": "a&b=&c=1&d"}
              """,
              """
              {"body": {"a": "", "b": "", "c": "1", "d": ""}}
              """),
          Event.form("form: no body", "{\"body\": \"\"}", "{\"body\": {\"\": \"\"}}"),
          Event.form(
              "form: an apostrophe in a name, and nothing at the end",
              """
              {"body": "it's=1&="}
              """,
              """
              {"body": {"it's": "1"}}
              """),
          Event.form(
              "form: a value with further equals signs",
              """
              {"body": "a=b=c&d==e&f=g=="}
              """,
              """
              {"body": {"a": "b", "d": "", "f": "g"}}
              """),
          Event.form(
              "form: escaped characters",
              """
              {"body": "full+name=Ann+Lee&na%26me=a%3Db%26c&q=%22%5C%2F%0A%22&u=%C3%BC%F0%9F%98%80"}
              """,
              """
              {"body": {"full name": "Ann Lee", "na&me": "a=b&c", "q": "\\"\\\\/\\n\\"", "u": "ü😀"}}
              """),
          Event.form(
              "form: apostrophes and backslashes",
              """
              {"body": "name=O'Brien&path=%5C'&q=%27"}
              """,
              """
              {"body": {"name": "O'Brien", "path": "\\\\'", "q": "'"}}
              """),
          Event.form(
              "form: everything else is as with JSON",
              """
              {"body": "a=1", "header": {"Content-Type": "application/x-www-form-urlencoded"},
               "path": {"id": "O'Brien"}, "authorizer": {"principalId": "user-1"}}
              """,
              """
              {"body": {"a": "1"}, "headers": {"Content-Type": "application/x-www-form-urlencoded"},
               "path": {"id": "O'Brien"}, "principalId": "user-1",
               "enhancedAuthContext": {"principalId": "user-1"}}
              """),
          new Event(
              "form: claims",
              true,
              List.of("custom:level"),
              """
              {"body": "a=1", "authorizer": {"claims": {"custom:level": "3"}}}
              """,
              """
              {"body": {"a": "1"}, "cognitoPoolClaims": {"level": "3", "sub": ""},
               "enhancedAuthContext": {"claims": "{custom:level=3}"}}
              """));

  @TestFactory
  Stream<DynamicTest> events() {
    return EVENTS.stream()
        .map(event -> DynamicTest.dynamicTest(event.name(), () -> check(event, ours(event))));
  }

  private static String ours(Event event) {
    return RequestTemplates.withClaims(
        event.form() ? RequestTemplates.FORM : RequestTemplates.JSON, event.claims());
  }

  static void check(Event event, String template) throws JsonProcessingException {
    Gateway.Request request = new Gateway.Request(with(REQUEST, event.request()));
    JsonNode expected = with(EVENT, event.event());
    for (Gateway gateway : GATEWAYS) {
      assertEquals(expected, JSON.readTree(gateway.render(template, request)));
    }
  }

  private static JsonNode with(String base, String more) throws JsonProcessingException {
    ObjectNode all = (ObjectNode) JSON.readTree(base);
    all.setAll((ObjectNode) JSON.readTree(more));
    return all;
  }

  /** A preflight: the origins that are allowed, the one that asks, and whether it is answered. */
  record Preflight(List<String> origins, String header, String asking, boolean allowed) {
    static Preflight of(boolean allowed, String asking, String... origins) {
      return new Preflight(List.of(origins), "Origin", asking, allowed);
    }
  }

  private static final String SHOP = "https://shop.example.com";
  private static final String ADMIN = "https://admin.example.com";
  private static final String LOCAL = "http://localhost:3000";
  private static final String ANY_SHOP = "https://*.example.com";

  static final List<Preflight> PREFLIGHTS =
      List.of(
          Preflight.of(true, SHOP, SHOP),
          Preflight.of(false, ADMIN, SHOP),
          Preflight.of(true, SHOP, SHOP, ADMIN, LOCAL),
          Preflight.of(true, ADMIN, SHOP, ADMIN, LOCAL),
          Preflight.of(true, LOCAL, SHOP, ADMIN, LOCAL),
          Preflight.of(false, "https://evil.example.org", SHOP, ADMIN, LOCAL),
          new Preflight(List.of(SHOP, ADMIN), "origin", ADMIN, true),
          new Preflight(List.of(SHOP, ADMIN), "origin", "https://evil.example.org", false),
          new Preflight(List.of(SHOP, ADMIN), "X-Other", ADMIN, false),
          Preflight.of(false, "", SHOP, ADMIN),
          Preflight.of(false, "https://shopXexample.com", SHOP, ADMIN),
          Preflight.of(false, "https://shop.exampleXcom", SHOP, ADMIN),
          Preflight.of(false, SHOP + ".evil.example.org", SHOP, ADMIN),
          Preflight.of(false, "x" + SHOP, SHOP, ADMIN),
          Preflight.of(false, SHOP + ":8443", SHOP, ADMIN),
          Preflight.of(true, SHOP, "https://a\\b\"c", SHOP),
          Preflight.of(true, "http://[::1]:3000", SHOP, "http://[::1]:3000"),
          Preflight.of(false, "HTTPS://SHOP.EXAMPLE.COM", SHOP, ADMIN),
          Preflight.of(true, "https://a.example.com", SHOP, ANY_SHOP),
          Preflight.of(true, "https://a.b.example.com", SHOP, ANY_SHOP),
          Preflight.of(false, "https://.example.com", SHOP, ANY_SHOP),
          Preflight.of(false, "https://example.com", SHOP, ANY_SHOP),
          Preflight.of(false, "https://a.exampleXcom", SHOP, ANY_SHOP),
          Preflight.of(true, "https://anything", "*"),
          Preflight.of(true, "http://localhost:8080", SHOP, "http://localhost:*"),
          Preflight.of(false, "http://localhost:", SHOP, "http://localhost:*"),
          Preflight.of(true, "null", SHOP, "null"));

  @TestFactory
  Stream<DynamicTest> preflights() {
    return PREFLIGHTS.stream()
        .map(
            preflight ->
                DynamicTest.dynamicTest(
                    preflight.toString(),
                    () -> check(preflight, PreflightTemplate.of(preflight.origins()))));
  }

  static void check(Preflight preflight, String template) {
    ObjectNode request = JSON.createObjectNode();
    request.putObject("header").put(preflight.header(), preflight.asking());
    for (Gateway gateway : GATEWAYS) {
      assertEquals(
          preflight.allowed() ? Optional.of(preflight.asking()) : Optional.empty(),
          gateway.overriddenHeader(
              template, new Gateway.Request(request), "Access-Control-Allow-Origin"));
    }
  }
}
