package dev.httpapi.rules.http;

import dev.httpapi.diagnostics.Code;
import dev.httpapi.rules.base.Declared;
import dev.httpapi.rules.base.Findings;
import dev.httpapi.rules.base.Located;
import dev.httpapi.rules.base.ResourceRule;
import java.util.Optional;

/**
 * Raises {@code access-log-request-id}: a line of the access log of a stage names the request.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/aws-properties-apigatewayv2-stage-accesslogsettings.html">Format
 *     of AccessLogSettings</a>
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/set-up-access-logging.html">Access
 *     logs: one of the two ids</a>
 */
record AccessLogRequestId() implements ResourceRule {
  private static final String[] IDS = {"$context.requestId", "$context.extendedRequestId"};

  @Override
  public void check(Declared stage, Findings findings) {
    Optional<Located> format = stage.get("AccessLogSettings", "Format");
    Optional<String> text = format.isPresent() ? format.get().text() : Optional.empty();
    if (text.isPresent() && !has(text.get())) {
      findings.add(
          Code.ACCESS_LOG_REQUEST_ID,
          format.get().span(),
          "the format of this access log does not name the request",
          "add `" + IDS[0] + "` or `" + IDS[1] + "`");
    }
  }

  private static boolean has(String format) {
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
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '_';
  }
}
