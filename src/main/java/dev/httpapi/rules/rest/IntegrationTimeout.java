package dev.httpapi.rules.rest;

import dev.httpapi.diagnostics.Code;
import dev.httpapi.diagnostics.Diagnostic;
import dev.httpapi.diagnostics.Severity;
import dev.httpapi.rules.base.Findings;
import dev.httpapi.rules.base.Range;
import dev.httpapi.rules.base.ResourceRule;
import dev.httpapi.template.located.Declared;
import dev.httpapi.template.located.Located;
import java.util.Optional;

/**
 * Raises {@code integration-timeout}: a REST API waits 50 to 29,000 milliseconds for an answer, and
 * up to 15 minutes for the end of one that is streamed. For regional and private APIs the 29
 * seconds are a quota that AWS raises, so that more is a warning there.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-execution-service-limits-table.html">Quotas
 *     for configuring and running a REST API</a>
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/response-streaming-http.html">Response
 *     streaming: the integration timeout</a>
 */
record IntegrationTimeout() implements ResourceRule {
  private static final Range MILLISECONDS = new Range(50, 29_000);
  private static final Range STREAMED = new Range(50, 900_000);

  @Override
  public void check(Declared method, Findings findings) {
    Optional<Located> timeout = method.get("Integration", "TimeoutInMillis");
    if (timeout.isEmpty() || !MILLISECONDS.excludes(timeout.get())) {
      return;
    }
    boolean streamed =
        method.text("Integration", "ResponseTransferMode").orElse("").equals("STREAM");
    Range range = streamed ? STREAMED : MILLISECONDS;
    if (!range.excludes(timeout.get())) {
      return;
    }
    boolean tooShort = new Range(50, Long.MAX_VALUE).excludes(timeout.get());
    boolean quota = !tooShort && !streamed && !isAtTheEdge(method);
    findings.add(
        Diagnostic.of(
                Code.INTEGRATION_TIMEOUT,
                timeout.get().span(),
                "a REST API "
                    + (quota ? "usually waits" : "waits")
                    + " no "
                    + timeout.get().text().orElse("")
                    + " milliseconds for an integration")
            .severity(quota ? Severity.WARNING : Severity.ERROR)
            .help(
                "give it "
                    + range
                    + " milliseconds"
                    + (quota ? "; AWS raises the 29 seconds of a regional or private API" : "")));
  }

  private static boolean isAtTheEdge(Declared method) {
    Optional<Declared> api = method.referred("RestApiId");
    return api.isPresent() && Endpoint.of(api.get()).orElse("").equals(Endpoint.EDGE);
  }
}
