package dev.httpapi.rules.http;

import dev.httpapi.diagnostics.Code;
import dev.httpapi.diagnostics.Diagnostic;
import dev.httpapi.diagnostics.Severity;
import dev.httpapi.rules.base.Findings;
import dev.httpapi.rules.base.ResourceRule;
import dev.httpapi.template.located.Declared;
import dev.httpapi.template.located.Located;
import java.util.Optional;

/**
 * Raises {@code cors-credentials} where credentials are allowed for everything: API Gateway refuses
 * it for all origins ("allow-credentials is not supported if 'allow-origin' is *"); for all headers
 * or methods it is a warning, since with credentials browsers read {@code *} as a name.
 *
 * @see <a href="https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-cors.html">
 *     CORS of HTTP APIs</a>
 * @see <a href="https://github.com/aws/aws-cdk/issues/9076">API Gateway's words</a>
 * @see <a href="https://fetch.spec.whatwg.org/#http-new-header-syntax">Fetch: {@code *} in requests
 *     with credentials</a>
 */
record CorsCredentials() implements ResourceRule {
  private static final String CORS = "CorsConfiguration";

  @Override
  public void check(Declared api, Findings findings) {
    Optional<Located> credentials = api.get(CORS, "AllowCredentials");
    if (credentials.isEmpty() || !credentials.get().isTrue()) {
      return;
    }
    for (Located origin : api.items(CORS, "AllowOrigins")) {
      if (isAll(origin)) {
        findings.add(
            Diagnostic.of(
                    Code.CORS_CREDENTIALS,
                    credentials.get().span(),
                    "credentials cannot be allowed for all origins")
                .related(origin.span(), "all origins are allowed here")
                .help("list the origins that may send them"));
      }
    }
    warn(api, "AllowHeaders", "request headers", findings);
    warn(api, "AllowMethods", "methods", findings);
    warn(api, "ExposeHeaders", "response headers", findings);
  }

  private static void warn(Declared api, String key, String what, Findings findings) {
    for (Located item : api.items(CORS, key)) {
      if (isAll(item)) {
        findings.add(
            Diagnostic.of(
                    Code.CORS_CREDENTIALS,
                    item.span(),
                    "`*` does not stand for all " + what + " where credentials are allowed")
                .severity(Severity.WARNING)
                .help("list them: with credentials, browsers read `*` as a name"));
      }
    }
  }

  private static boolean isAll(Located item) {
    return item.text().orElse("").equals("*");
  }
}
