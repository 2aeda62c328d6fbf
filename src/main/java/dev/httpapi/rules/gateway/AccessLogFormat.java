package dev.httpapi.rules.gateway;

import dev.httpapi.diagnostics.Code;
import dev.httpapi.rules.base.Findings;
import dev.httpapi.rules.base.Letters;
import dev.httpapi.rules.base.ResourceRule;
import dev.httpapi.template.located.Declared;
import dev.httpapi.template.located.Located;
import java.util.Optional;

/**
 * Raises {@code access-log-request-id} and {@code access-log-line}: the format of an access log
 * names the request, and is one line.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/aws-properties-apigatewayv2-stage-accesslogsettings.html">Format
 *     of AccessLogSettings</a>
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/set-up-access-logging.html">Access
 *     logs: one of the two ids</a>
 */
public record AccessLogFormat() implements ResourceRule {
  private static final String[] IDS = {"$context.requestId", "$context.extendedRequestId"};

  @Override
  public void check(Declared resource, Findings findings) {
    Optional<Located> format = format(resource);
    Optional<String> text = format.isPresent() ? format.get().text() : Optional.empty();
    if (text.isEmpty()) {
      return;
    }
    if (!namesRequest(text.get())) {
      findings.add(
          Code.ACCESS_LOG_REQUEST_ID,
          format.get().span(),
          "the format of this access log does not name the request",
          "add `" + IDS[0] + "` or `" + IDS[1] + "`");
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

  /** Of a stage of an HTTP or WebSocket API, of a REST API, and of a deployment that makes one. */
  private static Optional<Located> format(Declared resource) {
    Optional<Located> format = resource.get("AccessLogSettings", "Format");
    if (format.isEmpty()) {
      format = resource.get("AccessLogSetting", "Format");
    }
    return format.isPresent()
        ? format
        : resource.get("StageDescription", "AccessLogSetting", "Format");
  }

  private static boolean namesRequest(String format) {
    for (String id : IDS) {
      int at = format.indexOf(id);
      while (at >= 0) {
        int end = at + id.length();
        if (end == format.length() || !isWord(format.charAt(end))) {
          return true;
        }
        at = format.indexOf(id, end);
      }
    }
    return false;
  }

  private static boolean isWord(char c) {
    return Letters.isLetterOrDigit(c) || c == '_';
  }
}
