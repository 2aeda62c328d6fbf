package dev.httpapi.check;

import dev.httpapi.diagnostics.Code;
import dev.httpapi.diagnostics.Diagnostic;
import dev.httpapi.diagnostics.Diagnostics;
import dev.httpapi.model.Function;
import dev.httpapi.model.HttpApi;
import dev.httpapi.model.Service;
import dev.httpapi.source.NumberNode;
import java.util.HashSet;
import java.util.Set;

/**
 * Raises {@code http-api-timeout} for a function that may run longer than an HTTP API waits for it,
 * 30 seconds.
 *
 * @see <a href="https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-quotas.html">
 *     Quotas of HTTP APIs: maximum integration timeout</a>
 */
record HttpApiTimeout() implements Check {
  private static final double LONGEST_SECONDS = 30;

  @Override
  public void check(Service service, Diagnostics diagnostics) {
    Set<String> seen = new HashSet<>();
    for (HttpApi.Route route : service.httpRoutes()) {
      Function function = route.function();
      if (seen.add(function.key())
          && function.settings().timeout() instanceof NumberNode timeout
          && timeout.value() >= LONGEST_SECONDS) {
        diagnostics.add(
            Diagnostic.of(
                    Code.HTTP_API_TIMEOUT,
                    timeout.span(),
                    "an HTTP API waits 30 seconds, and `"
                        + function.key()
                        + "` may run for "
                        + timeout.text())
                .help("a client can see a time-out while the function goes on"));
      }
    }
  }
}
