package dev.httpapi.rules.http;

import dev.httpapi.diagnostics.Code;
import dev.httpapi.diagnostics.Diagnostic;
import dev.httpapi.diagnostics.Severity;
import dev.httpapi.diagnostics.Suggestion;
import dev.httpapi.rules.base.Findings;
import dev.httpapi.rules.base.ResourceRule;
import dev.httpapi.template.located.Declared;
import dev.httpapi.template.located.Located;
import java.util.List;
import java.util.Optional;

/**
 * Raises {@code route-key}: a route of an HTTP API is {@code $default}, or a method, one blank and
 * a path. API Gateway says of a part of a path that it refuses: "Parts are validated against this
 * regular expression: <code>^(\{[\w.:-]+\+?\}|[a-zA-Z0-9.:_-]+)$</code>". What stands in braces
 * {@link GreedyPathVariable} and {@link PathVariableName} look at.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-routes.html">Routes
 *     of HTTP APIs</a>
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/websocket-api-develop-routes.html">Routes
 *     of WebSocket APIs</a>
 * @see <a href="https://github.com/aws/aws-lambda-dotnet/pull/1911">The expression, as AWS quotes
 *     it</a>
 */
record RouteKeyGrammar() implements ResourceRule {
  private static final List<String> PREDEFINED = List.of("$connect", "$default", "$disconnect");

  @Override
  public void check(Declared route, Findings findings) {
    Optional<Located> written = route.get("RouteKey");
    Optional<String> key = route.text("RouteKey");
    if (key.isEmpty()) {
      return;
    }
    Protocol protocol = Protocol.around(route);
    if (protocol == Protocol.WEBSOCKET) {
      websocket(written.get(), key.get(), findings);
      return;
    }
    Optional<HttpRouteKey> http = HttpRouteKey.of(route);
    if (http.isPresent()) {
      path(http.get(), findings);
    } else if (protocol == Protocol.HTTP && !key.get().equals(HttpRouteKey.DEFAULT)) {
      form(written.get(), key.get(), findings);
    }
  }

  /** Any text is a key, but those that begin with a dollar sign are API Gateway's own. */
  private static void websocket(Located written, String key, Findings findings) {
    if (key.startsWith("$") && !PREDEFINED.contains(key)) {
      findings.add(
          Diagnostic.of(
                  Code.ROUTE_KEY,
                  written.span(),
                  "API Gateway has no route `" + key + "` of its own")
              .severity(Severity.WARNING)
              .help(
                  Suggestion.didYouMean(key, PREDEFINED)
                      .orElse("there are `$connect`, `$disconnect` and `$default`")));
    }
  }

  private static void form(Located written, String key, Findings findings) {
    int blank = key.indexOf(' ');
    if (blank < 0) {
      add(
          written,
          "`" + key + "` is no route of an HTTP API",
          "write a method, a blank and a path, such as `GET /users`, or `$default`",
          findings);
      return;
    }
    String method = key.substring(0, blank);
    if (!HttpRouteKey.METHODS.contains(method)) {
      add(
          written,
          "`" + method + "` is no method of an HTTP API",
          Suggestion.didYouMean(method, HttpRouteKey.METHODS)
              .orElse("there are: " + String.join(", ", HttpRouteKey.METHODS)),
          findings);
      return;
    }
    String path = key.substring(blank + 1);
    add(
        written,
        "the path `" + path + "` does not begin with a slash",
        "write it as `/" + stem(path) + "`",
        findings);
  }

  /** A path without what may stand before its first letter by mistake. */
  private static String stem(String path) {
    int start = 0;
    while (start < path.length() && (path.charAt(start) == ' ' || path.charAt(start) == '/')) {
      start++;
    }
    return path.substring(start);
  }

  private static void path(HttpRouteKey key, Findings findings) {
    List<String> segments = key.segments();
    for (int i = 0; i < segments.size(); i++) {
      String segment = segments.get(i);
      if (segment.isEmpty()) {
        boolean last = i == segments.size() - 1;
        add(
            key.written(),
            "the path `"
                + key.path()
                + (last ? "` ends with a slash" : "` has nothing between two slashes"),
            "write `" + withoutEmpty(segments) + "`",
            findings);
        return;
      }
      segment(key, segment, findings);
    }
  }

  private static String withoutEmpty(List<String> segments) {
    StringBuilder path = new StringBuilder();
    for (String segment : segments) {
      path.append(segment.isEmpty() ? "" : "/" + segment);
    }
    return path.isEmpty() ? "/" : path.toString();
  }

  private static void segment(HttpRouteKey key, String segment, Findings findings) {
    if (HttpRouteKey.isVariable(segment) || HttpRouteKey.isGreedy(segment)) {
      return;
    }
    if (segment.indexOf('{') >= 0 || segment.indexOf('}') >= 0) {
      add(
          key.written(),
          "`" + segment + "` is neither a path variable nor plain text",
          "a variable stands alone between slashes: write `/{name}`",
          findings);
      return;
    }
    int foreign = HttpRouteKey.foreign(segment);
    if (foreign >= 0) {
      add(
          key.written(),
          "the path of a route cannot have " + HttpRouteKey.shown(foreign),
          foreign == '*'
              ? "write `{proxy+}` for the rest of a path"
              : "between slashes stand letters, digits, `.`, `_`, `-` and `:`, or one `{variable}`",
          findings);
    }
  }

  private static void add(Located written, String message, String help, Findings findings) {
    findings.add(Code.ROUTE_KEY, written.span(), message, help);
  }
}
