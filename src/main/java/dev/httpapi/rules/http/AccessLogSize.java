package dev.httpapi.rules.http;

import dev.httpapi.diagnostics.Code;
import dev.httpapi.rules.base.Findings;
import dev.httpapi.rules.base.ResourceRule;
import dev.httpapi.template.located.Declared;
import dev.httpapi.template.located.Located;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Raises {@code access-log-size}: the format of an access log has 3 KB at most.
 *
 * @see <a href="https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-quotas.html">
 *     Quotas of HTTP APIs: access log template size</a>
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-execution-service-websocket-limits-table.html">
 *     Quotas of WebSocket APIs: access log template size</a>
 */
record AccessLogSize() implements ResourceRule {
  private static final int MOST = 3 * 1024;

  @Override
  public void check(Declared stage, Findings findings) {
    Optional<Located> format = stage.get("AccessLogSettings", "Format");
    Optional<String> text = stage.text("AccessLogSettings", "Format");
    if (text.isEmpty()) {
      return;
    }
    int size = text.get().getBytes(StandardCharsets.UTF_8).length;
    if (size > MOST) {
      findings.add(
          Code.ACCESS_LOG_SIZE,
          format.get().span(),
          "the format of this access log has " + size + " bytes",
          "it may have " + MOST + ": leave variables out");
    }
  }
}
