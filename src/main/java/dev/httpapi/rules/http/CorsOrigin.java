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
 * Raises {@code cors-origin}: an origin is {@code http://} or {@code https://}, a host and perhaps
 * a port; or {@code *}, {@code http://*} or {@code https://*}. API Gateway refuses other schemes
 * and hosts with {@code *} in them ("Invalid format for origin"). A path it takes, but no browser
 * sends one, so that it is a warning.
 *
 * @see <a href="https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-cors.html">
 *     CORS of HTTP APIs</a>
 * @see <a href="https://developer.mozilla.org/docs/Web/HTTP/Reference/Headers/Origin">Origin</a>
 */
record CorsOrigin() implements ResourceRule {

  @Override
  public void check(Declared api, Findings findings) {
    for (Located origin : api.items("CorsConfiguration", "AllowOrigins")) {
      Optional<String> text = origin.text();
      if (text.isPresent() && !text.get().equals("*")) {
        check(origin, text.get(), findings);
      }
    }
  }

  private static void check(Located origin, String text, Findings findings) {
    int host = host(text);
    if (host < 0) {
      findings.add(
          Code.CORS_ORIGIN,
          origin.span(),
          "the origin `" + text + "` begins with neither `http://` nor `https://`",
          instead(text));
      return;
    }
    if (host == text.length()) {
      findings.add(
          Code.CORS_ORIGIN,
          origin.span(),
          "the origin `" + text + "` names no host",
          "`" + text + "*` stands for all hosts");
      return;
    }
    String rest = text.substring(host);
    if (rest.indexOf(',') >= 0) {
      warn(
          origin, "`" + text + "` is not one origin", "write each as an item of its own", findings);
      return;
    }
    int end = end(rest);
    if (rest.indexOf('*') >= 0 && !rest.equals("*")) {
      findings.add(
          Code.CORS_ORIGIN,
          origin.span(),
          "`*` does not stand for a part of a host, as in `" + text + "`",
          "list the origins; `" + text.substring(0, host) + "*` stands for all hosts");
    } else if (end < rest.length()) {
      warn(
          origin,
          "no browser sends a path in an origin, as `" + text + "` has one",
          "write `" + text.substring(0, host + end) + "`",
          findings);
    }
  }

  private static String instead(String text) {
    if (text.isEmpty() || text.equals("null") || text.indexOf("://") > 0) {
      return "API Gateway takes no other: let the function answer OPTIONS itself";
    }
    String bare = text.startsWith("//") ? text.substring(2) : text;
    boolean here = bare.startsWith("localhost") || bare.startsWith("127.");
    return "write `" + (here ? "http://" : "https://") + bare + "`";
  }

  /** Where the host begins; -1 where another scheme stands before it, or none. */
  private static int host(String origin) {
    for (String scheme : new String[] {"https://", "http://"}) {
      if (origin.regionMatches(true, 0, scheme, 0, scheme.length())) {
        return scheme.length();
      }
    }
    return -1;
  }

  /** Where host and port end. */
  private static int end(String host) {
    for (int i = 0; i < host.length(); i++) {
      if ("/?#".indexOf(host.charAt(i)) >= 0) {
        return i;
      }
    }
    return host.length();
  }

  private static void warn(Located origin, String message, String help, Findings findings) {
    findings.add(
        Diagnostic.of(Code.CORS_ORIGIN, origin.span(), message)
            .severity(Severity.WARNING)
            .help(help));
  }
}
