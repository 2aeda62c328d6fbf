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
 * Raises {@code jwt-issuer}: the issuer of a JWT authorizer is an {@code https} URL, and the same
 * text as the claim {@code iss} of tokens. API Gateway refuses other schemes ("Issuer is not a
 * valid URL for JWT Authorizer"), and reads {@code /.well-known/openid-configuration} below it.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-jwt-authorizer.html">JWT
 *     authorizers of HTTP APIs</a>
 */
record JwtIssuer() implements ResourceRule {
  private static final String HTTPS = "https://";
  private static final String DISCOVERY = "/.well-known/";

  @Override
  public void check(Declared authorizer, Findings findings) {
    Optional<Located> issuer = authorizer.get("JwtConfiguration", "Issuer");
    Optional<String> text = authorizer.text("JwtConfiguration", "Issuer");
    if (text.isPresent()) {
      check(issuer.get(), text.get(), findings);
    }
  }

  private static void check(Located issuer, String url, Findings findings) {
    if (!url.startsWith(HTTPS)) {
      int scheme = url.indexOf("://");
      String rest = scheme < 0 ? url.strip() : url.substring(scheme + 3).strip();
      findings.add(
          Code.JWT_ISSUER,
          issuer.span(),
          url.isEmpty() ? "the issuer is empty" : "the issuer `" + url + "` is no https URL",
          rest.isEmpty()
              ? "write the URL that tokens have as `iss`"
              : "write `" + HTTPS + rest + "`");
    } else if (url.length() == HTTPS.length() || url.startsWith("/", HTTPS.length())) {
      findings.add(
          Code.JWT_ISSUER,
          issuer.span(),
          "the issuer `" + url + "` has no host",
          "write the URL that tokens have as `iss`");
    } else {
      excess(issuer, url, findings);
    }
  }

  /** What never stands in a claim; API Gateway asks the issuer, and would find nothing there. */
  private static void excess(Located issuer, String url, Findings findings) {
    int discovery = url.indexOf(DISCOVERY);
    int excess = excess(url);
    if (discovery >= 0) {
      warn(
          issuer,
          "the issuer is the part before `" + DISCOVERY + "`",
          "write `" + url.substring(0, discovery) + "`, and a slash behind it if `iss` has one",
          findings);
    } else if (excess >= 0) {
      warn(
          issuer,
          "an issuer has neither query, fragment nor blanks",
          "write `" + url.substring(0, excess) + "`",
          findings);
    } else if (url.startsWith(HTTPS + "cognito-idp.") && url.endsWith("/")) {
      warn(
          issuer,
          "tokens of Cognito name their issuer without a slash at the end",
          "write `" + url.substring(0, url.length() - 1) + "`",
          findings);
    }
  }

  private static int excess(String url) {
    for (int i = 0; i < url.length(); i++) {
      if ("?# \t\n".indexOf(url.charAt(i)) >= 0) {
        return i;
      }
    }
    return -1;
  }

  private static void warn(Located issuer, String message, String help, Findings findings) {
    findings.add(
        Diagnostic.of(Code.JWT_ISSUER, issuer.span(), message)
            .severity(Severity.WARNING)
            .help(help));
  }
}
