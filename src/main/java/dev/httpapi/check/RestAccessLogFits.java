package dev.httpapi.check;

import dev.httpapi.diagnostics.Code;
import dev.httpapi.diagnostics.Diagnostic;
import dev.httpapi.diagnostics.Diagnostics;
import dev.httpapi.model.RestStage;
import dev.httpapi.model.Service;
import dev.httpapi.source.Node;
import dev.httpapi.source.StringNode;

/**
 * Raises {@code access-log-request-id} and {@code access-log-line} for the access log of a REST API
 * whose stage is no resource: it gets its format after the deployment, where no rule sees it. Where
 * the stage is a resource, the rules of templates look at it.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/set-up-access-logging.html">Set
 *     up access logging</a>
 */
record RestAccessLogFits() implements Check {

  @Override
  public void check(Service service, Diagnostics diagnostics) {
    if (service.restApi().isEmpty()) {
      return;
    }
    RestStage stage = service.restApi().get().stage();
    if (stage.explicit() || stage.logs().isEmpty()) {
      return;
    }
    RestStage.Logs logs = stage.logs().get().value();
    if (logs.enabled() && logs.access() && logs.format() instanceof StringNode format) {
      check(format, format.text(), diagnostics);
    }
  }

  private static void check(Node format, String text, Diagnostics diagnostics) {
    if (!text.contains("$context.requestId") && !text.contains("$context.extendedRequestId")) {
      diagnostics.add(
          Diagnostic.of(
                  Code.ACCESS_LOG_REQUEST_ID,
                  format.head(),
                  "the format of this access log does not name the request")
              .help("add `$context.requestId` or `$context.extendedRequestId`"));
    }
    int end = text.indexOf('\n');
    if (end >= 0 && end < text.length() - 1) {
      diagnostics.add(
          Diagnostic.of(
                  Code.ACCESS_LOG_LINE,
                  format.head(),
                  "the format of this access log has several lines, and API Gateway takes one")
              .help("write it in one line; `>-` of YAML folds several into one"));
    }
  }
}
