package dev.httpapi.rules.http;

import dev.httpapi.diagnostics.Code;
import dev.httpapi.rules.base.Findings;
import dev.httpapi.rules.base.ResourceRule;
import dev.httpapi.template.located.Declared;
import dev.httpapi.template.located.Located;
import java.util.List;
import java.util.Optional;

/**
 * Raises {@code identity-source} for an expression that an authorizer cannot have, and for a second
 * one of a JWT authorizer. HTTP APIs write {@code $request.header.Authorization}, WebSocket APIs
 * {@code route.request.header.Authorization}.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigatewayv2/latest/api-reference/apis-apiid-authorizers.html">identitySource
 *     of an authorizer</a>
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-lambda-authorizer.html#http-api-lambda-authorizer.identity-sources">Identity
 *     sources of HTTP APIs</a>
 */
record IdentitySource() implements ResourceRule {
  private static final List<String> OF_TOKENS =
      List.of("$request.header.", "$request.querystring.");
  private static final List<String> OF_HTTP =
      List.of("$request.header.", "$request.querystring.", "$context.", "$stageVariables.");
  private static final List<String> OF_WEBSOCKET =
      List.of("route.request.header.", "route.request.querystring.", "context.", "stageVariables.");

  @Override
  public void check(Declared authorizer, Findings findings) {
    List<Located> sources = authorizer.items("IdentitySource");
    if (sources.isEmpty()) {
      return;
    }
    boolean tokens = authorizer.text("AuthorizerType").orElse("").equals("JWT");
    Protocol protocol = tokens ? Protocol.HTTP : protocol(authorizer);
    for (int i = 0; i < sources.size(); i++) {
      Optional<String> source = sources.get(i).text();
      if (tokens && i == 1) {
        findings.add(
            Code.IDENTITY_SOURCE,
            sources.get(i).span(),
            "a JWT authorizer takes tokens from one place, and this is a second one",
            "make a second authorizer for it");
      } else if (source.isPresent() && !fits(source.get(), protocol, tokens)) {
        told(sources.get(i), protocol, tokens, findings);
      }
    }
  }

  /** Of an API elsewhere, only an HTTP API has authorizers with a payload version. */
  private static Protocol protocol(Declared authorizer) {
    return authorizer.get("AuthorizerPayloadFormatVersion").isPresent()
        ? Protocol.HTTP
        : Protocol.around(authorizer);
  }

  private static boolean fits(String source, Protocol protocol, boolean tokens) {
    boolean http = begins(source, tokens ? OF_TOKENS : OF_HTTP) && source.indexOf(' ') < 0;
    return http && protocol != Protocol.WEBSOCKET || protocol != Protocol.HTTP && websocket(source);
  }

  private static boolean begins(String source, List<String> forms) {
    for (String form : forms) {
      if (source.startsWith(form) && source.length() > form.length()) {
        return true;
      }
    }
    return false;
  }

  /** API Gateway takes names that match {@code [a-zA-Z0-9._-]+}. */
  private static boolean websocket(String source) {
    return begins(source, OF_WEBSOCKET)
        && source.indexOf(':') < 0
        && HttpRouteKey.foreign(source) < 0;
  }

  private static void told(Located source, Protocol protocol, boolean tokens, Findings findings) {
    findings.add(
        Code.IDENTITY_SOURCE,
        source.span(),
        "`"
            + source.text().orElse("")
            + "` is nothing that "
            + authorizer(protocol, tokens)
            + " finds credentials by",
        help(source.text().orElse(""), protocol, tokens));
  }

  private static String authorizer(Protocol protocol, boolean tokens) {
    if (tokens) {
      return "a JWT authorizer";
    }
    return switch (protocol) {
      case HTTP -> "an authorizer of an HTTP API";
      case WEBSOCKET -> "an authorizer of a WebSocket API";
      case UNKNOWN -> "an authorizer";
    };
  }

  private static String help(String written, Protocol protocol, boolean tokens) {
    if (protocol == Protocol.UNKNOWN) {
      return "write `$request.header.NAME` for an HTTP API, and `route.request.header.NAME` for a"
          + " WebSocket API";
    }
    boolean websocket = protocol == Protocol.WEBSOCKET;
    int at = written.indexOf("request.");
    String meant = (websocket ? "route." : "$") + (at < 0 ? "" : written.substring(at));
    if (fits(meant, protocol, tokens)) {
      return "write `" + meant + "`";
    }
    StringBuilder forms = new StringBuilder("there are: ");
    List<String> known = tokens ? OF_TOKENS : websocket ? OF_WEBSOCKET : OF_HTTP;
    for (int i = 0; i < known.size(); i++) {
      forms.append(i == 0 ? "`" : ", `").append(known.get(i)).append("NAME`");
    }
    return forms.toString();
  }
}
