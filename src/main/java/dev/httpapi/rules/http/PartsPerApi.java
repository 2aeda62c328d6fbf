package dev.httpapi.rules.http;

import dev.httpapi.diagnostics.Code;
import dev.httpapi.diagnostics.Diagnostic;
import dev.httpapi.diagnostics.Severity;
import dev.httpapi.rules.base.Findings;
import dev.httpapi.template.located.Declared;

/**
 * Raises {@code too-many-routes}, {@code too-many-integrations} and {@code too-many-authorizers} at
 * the first part of an API that exceeds its quota. Parts under conditions are not counted: nobody
 * knows here how many of them there will be.
 *
 * @param parts what they are called
 * @param quota how many an API may have, unless AWS raised it
 * @param isFixed whether AWS never raises it for an HTTP API
 * @param help what to do
 * @see <a href="https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-quotas.html">
 *     Quotas of HTTP APIs</a>
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-execution-service-websocket-limits-table.html">
 *     Quotas of WebSocket APIs</a>
 */
record PartsPerApi(Code code, String parts, int quota, boolean isFixed, String help)
    implements ApiRule {

  static PartsPerApi routes() {
    return new PartsPerApi(
        Code.TOO_MANY_ROUTES,
        "routes",
        300,
        false,
        "ask AWS for a higher quota, or gather routes in one with `{proxy+}`");
  }

  static PartsPerApi integrations() {
    return new PartsPerApi(
        Code.TOO_MANY_INTEGRATIONS,
        "integrations",
        300,
        true,
        "let a function answer several routes, or make a second API");
  }

  static PartsPerApi authorizers() {
    return new PartsPerApi(
        Code.TOO_MANY_AUTHORIZERS,
        "authorizers",
        10,
        false,
        "ask AWS for a higher quota, or let routes share authorizers");
  }

  @Override
  public void check(ApiParts api, Findings findings) {
    int count = 0;
    Declared first = api.parts().get(0);
    for (Declared part : api.parts()) {
      if (part.condition().orElse("").isEmpty()) {
        count++;
        first = count == quota + 1 ? part : first;
      }
    }
    if (count > quota) {
      boolean certain = isFixed && api.protocol() == Protocol.HTTP;
      findings.add(
          Diagnostic.of(
                  code,
                  first.span(),
                  "an API may have " + quota + " " + parts + ", and this one has " + count)
              .severity(certain ? Severity.ERROR : Severity.WARNING)
              .help(help));
    }
  }
}
