package dev.httpapi.rules.http;

import dev.httpapi.diagnostics.Code;
import dev.httpapi.rules.base.Findings;
import dev.httpapi.rules.base.ResourceRule;
import dev.httpapi.template.located.Declared;
import dev.httpapi.template.located.Located;
import java.util.Optional;

/**
 * Raises {@code payload-version}: functions behind an HTTP API get events of the version 1.0 or
 * 2.0, everything else, and functions behind a WebSocket API, of 1.0. An authorizer of an HTTP API
 * that asks a function must say which.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigatewayv2/latest/api-reference/apis-apiid-integrations.html">payloadFormatVersion
 *     of an integration</a>
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-lambda-authorizer.html">authorizerPayloadFormatVersion
 *     of an authorizer</a>
 */
sealed interface PayloadVersion extends ResourceRule {

  /** Of integrations. */
  record OfIntegration() implements PayloadVersion {
    @Override
    public void check(Declared integration, Findings findings) {
      Optional<Located> version = integration.get("PayloadFormatVersion");
      if (version.isEmpty()) {
        return;
      }
      String text = version.get().text().orElse("1.0");
      if (isUnknown(text)) {
        unknown(version.get(), text, findings);
      } else if (text.equals("2.0")) {
        newer(integration, version.get(), findings);
      }
    }

    private static void newer(Declared integration, Located version, Findings findings) {
      String type = integration.text("IntegrationType").orElse("AWS_PROXY");
      boolean websocket = Protocol.around(integration) == Protocol.WEBSOCKET;
      boolean subtype = integration.get("IntegrationSubtype").isPresent();
      if (websocket || subtype || !type.equals("AWS_PROXY")) {
        findings.add(
            Code.PAYLOAD_VERSION,
            version.span(),
            websocket
                ? "a WebSocket API sends no payload of the version 2.0"
                : "only functions get a payload of the version 2.0",
            "write '1.0'");
      }
    }
  }

  /** Of authorizers. */
  record OfAuthorizer() implements PayloadVersion {
    @Override
    public void check(Declared authorizer, Findings findings) {
      Optional<Located> version = authorizer.get("AuthorizerPayloadFormatVersion");
      if (version.isPresent()) {
        String text = version.get().text().orElse("1.0");
        if (isUnknown(text)) {
          unknown(version.get(), text, findings);
        }
      } else if (authorizer.text("AuthorizerType").orElse("").equals("REQUEST")
          && Protocol.around(authorizer) == Protocol.HTTP) {
        findings.add(
            Code.PAYLOAD_VERSION,
            authorizer.span(),
            "an authorizer that asks a function has no payload version",
            "set `AuthorizerPayloadFormatVersion` to '1.0' or '2.0'");
      }
    }
  }

  private static boolean isUnknown(String version) {
    return !version.equals("1.0") && !version.equals("2.0");
  }

  private static void unknown(Located version, String text, Findings findings) {
    boolean unquoted = text.equals("1") || text.equals("2");
    findings.add(
        Code.PAYLOAD_VERSION,
        version.span(),
        "`" + text + "` is no payload version",
        unquoted
            ? "write '" + text + ".0' in quotes: without them it is the number " + text
            : "write '1.0' or '2.0'");
  }
}
