package dev.httpapi.rules.http;

import dev.httpapi.diagnostics.Code;
import dev.httpapi.rules.base.Findings;
import dev.httpapi.rules.base.Range;
import dev.httpapi.rules.base.ResourceRule;
import dev.httpapi.template.located.Declared;
import dev.httpapi.template.located.Located;
import java.util.Optional;

/**
 * Raises {@code integration-timeout}: an HTTP API waits 50 to 30,000 milliseconds for an
 * integration, a WebSocket API 50 to 29,000.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigatewayv2/latest/api-reference/apis-apiid-integrations.html">timeoutInMillis
 *     of an integration</a>
 */
record IntegrationTimeout() implements ResourceRule {
  private static final Range HTTP = new Range(50, 30_000);
  private static final Range WEBSOCKET = new Range(50, 29_000);

  @Override
  public void check(Declared integration, Findings findings) {
    Optional<Located> timeout = integration.get("TimeoutInMillis");
    if (timeout.isEmpty()) {
      return;
    }
    Protocol protocol = Protocol.around(integration);
    Range range = protocol == Protocol.WEBSOCKET ? WEBSOCKET : HTTP;
    if (range.excludes(timeout.get())) {
      findings.add(
          Code.INTEGRATION_TIMEOUT,
          timeout.get().span(),
          api(protocol)
              + " does not wait "
              + timeout.get().text().orElse("")
              + " milliseconds for an integration",
          "write " + range);
    }
  }

  private static String api(Protocol protocol) {
    return switch (protocol) {
      case HTTP -> "an HTTP API";
      case WEBSOCKET -> "a WebSocket API";
      case UNKNOWN -> "API Gateway";
    };
  }
}
