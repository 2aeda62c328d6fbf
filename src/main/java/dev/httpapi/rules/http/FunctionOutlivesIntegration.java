package dev.httpapi.rules.http;

import dev.httpapi.diagnostics.Code;
import dev.httpapi.diagnostics.Diagnostic;
import dev.httpapi.rules.base.Findings;
import dev.httpapi.rules.base.ResourceRule;
import dev.httpapi.source.Span;
import dev.httpapi.template.References;
import dev.httpapi.template.located.Declared;
import dev.httpapi.template.located.Located;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * Raises {@code http-api-timeout} for an integration of the user's own that waits shorter than its
 * function may run. Those that events make always wait 30 seconds, and a check of the service looks
 * at them.
 *
 * @see <a href="https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-quotas.html">
 *     Quotas of HTTP APIs: maximum integration timeout</a>
 */
record FunctionOutlivesIntegration() implements ResourceRule {
  private static final BigDecimal LONGEST = BigDecimal.valueOf(30_000);
  private static final BigDecimal MILLIS = BigDecimal.valueOf(1000);

  @Override
  public void check(Declared integration, Findings findings) {
    Optional<Located> timeout = integration.get("TimeoutInMillis");
    Optional<Located> uri = integration.get("IntegrationUri");
    if (uri.isEmpty()
        || !isOwn(integration, timeout)
        || Protocol.around(integration) != Protocol.HTTP) {
      return;
    }
    Optional<BigDecimal> waits =
        timeout.isPresent() ? timeout.get().number() : Optional.of(LONGEST);
    Optional<Declared> function = function(integration, uri.get());
    Optional<Located> runs =
        function.isPresent() ? function.get().get("Timeout") : Optional.empty();
    Optional<BigDecimal> seconds = runs.isPresent() ? runs.get().number() : Optional.empty();
    if (waits.isPresent()
        && seconds.isPresent()
        && seconds.get().multiply(MILLIS).compareTo(waits.get()) > 0) {
      Span place = timeout.isPresent() ? timeout.get().span() : integration.span();
      findings.add(
          Diagnostic.of(
                  Code.HTTP_API_TIMEOUT,
                  place,
                  "this integration waits "
                      + waits.get().toPlainString()
                      + " milliseconds, and its function may run for "
                      + seconds.get().toPlainString()
                      + " seconds")
              .related(runs.get().span(), "this is the time of the function")
              .help("a client can see a time-out while the function goes on"));
    }
  }

  private static boolean isOwn(Declared integration, Optional<Located> timeout) {
    return integration.isWritten()
        || timeout.isPresent() && timeout.get().value().origin().isPresent();
  }

  /** The function of this template that a URI leads to, directly or by an alias or a version. */
  private static Optional<Declared> function(Declared integration, Located uri) {
    for (String logicalId : new References(uri.value()).logicalIds()) {
      Optional<Declared> found = integration.template().resource(logicalId);
      if (found.isPresent() && found.get().type().startsWith("AWS::Lambda::")) {
        return found.get().type().equals("AWS::Lambda::Function")
            ? found
            : found.get().referred("FunctionName");
      }
    }
    return Optional.empty();
  }
}
