package dev.httpapi.rules.rest;

import dev.httpapi.diagnostics.Code;
import dev.httpapi.rules.base.Declared;
import dev.httpapi.rules.base.Findings;
import dev.httpapi.rules.base.Located;
import dev.httpapi.rules.base.ResourceRule;
import java.util.Optional;

/**
 * Raises {@code access-log-request-id} and {@code access-log-line}: the format of an access log
 * names the request, and is one line.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/set-up-access-logging.html">Set
 *     up access logging</a>
 */
record AccessLogFormat() implements ResourceRule {

  @Override
  public void check(Declared resource, Findings findings) {
    Optional<Located> format = resource.get("AccessLogSetting", "Format");
    if (format.isEmpty()) {
      format = resource.get("StageDescription", "AccessLogSetting", "Format");
    }
    Optional<String> text = format.isPresent() ? format.get().text() : Optional.empty();
    if (text.isEmpty()) {
      return;
    }
    if (!text.get().contains("$context.requestId")
        && !text.get().contains("$context.extendedRequestId")) {
      findings.add(
          Code.ACCESS_LOG_REQUEST_ID,
          format.get().span(),
          "the format of this access log does not name the request",
          "add `$context.requestId` or `$context.extendedRequestId`");
    }
    int end = text.get().indexOf('\n');
    if (end >= 0 && end < text.get().length() - 1) {
      findings.add(
          Code.ACCESS_LOG_LINE,
          format.get().span(),
          "the format of this access log has several lines, and API Gateway takes one",
          "write it in one line; `>-` of YAML folds several into one");
    }
  }
}
