package dev.httpapi.rules.rest;

import dev.httpapi.diagnostics.Code;
import dev.httpapi.diagnostics.Diagnostic;
import dev.httpapi.diagnostics.Severity;
import dev.httpapi.diagnostics.Suggestion;
import dev.httpapi.rules.base.Findings;
import dev.httpapi.rules.base.TypeRule;
import dev.httpapi.template.located.Declared;
import dev.httpapi.template.located.Located;
import java.util.List;
import java.util.Optional;

/**
 * Raises {@code gateway-response-type} for a type that API Gateway has no response of, {@code
 * duplicate-response} for one that an API has twice, and {@code response-parameter} for a header
 * that it is not given in single quotes. Of the last two no refusal is known; they are warnings.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/supported-gateway-response-types.html">Gateway
 *     response types</a>
 */
record GatewayResponses() implements TypeRule {
  private static final List<String> TYPES =
      List.of(
          "DEFAULT_4XX",
          "DEFAULT_5XX",
          "RESOURCE_NOT_FOUND",
          "UNAUTHORIZED",
          "INVALID_API_KEY",
          "ACCESS_DENIED",
          "AUTHORIZER_FAILURE",
          "AUTHORIZER_CONFIGURATION_ERROR",
          "INVALID_SIGNATURE",
          "EXPIRED_TOKEN",
          "MISSING_AUTHENTICATION_TOKEN",
          "INTEGRATION_FAILURE",
          "INTEGRATION_TIMEOUT",
          "API_CONFIGURATION_ERROR",
          "UNSUPPORTED_MEDIA_TYPE",
          "BAD_REQUEST_PARAMETERS",
          "BAD_REQUEST_BODY",
          "REQUEST_TOO_LARGE",
          "THROTTLED",
          "QUOTA_EXCEEDED",
          "WAF_FILTERED");

  @Override
  public void checkAll(List<Declared> responses, Findings findings) {
    for (List<Declared> ofApi : Groups.of(responses, "RestApiId")) {
      for (int i = 1; i < ofApi.size(); i++) {
        checkTwice(ofApi.get(i), ofApi.subList(0, i), findings);
      }
    }
    for (Declared response : responses) {
      checkType(response, findings);
      checkHeaders(response, findings);
    }
  }

  private static void checkType(Declared response, Findings findings) {
    Optional<Located> type = response.get("ResponseType");
    Optional<String> text = response.text("ResponseType");
    if (text.isPresent() && !TYPES.contains(text.get())) {
      findings.add(
          Diagnostic.of(
                  Code.GATEWAY_RESPONSE_TYPE,
                  type.get().span(),
                  "API Gateway has no response of the type `" + text.get() + "`")
              .help(
                  Suggestion.didYouMean(text.get(), TYPES)
                      .orElse("take a type that API Gateway has, such as `DEFAULT_4XX`")));
    }
  }

  private static void checkTwice(Declared one, List<Declared> before, Findings findings) {
    Optional<String> type = one.text("ResponseType");
    for (Declared other : before) {
      if (type.isPresent() && type.equals(other.text("ResponseType")) && Groups.meet(one, other)) {
        findings.add(
            Diagnostic.of(
                    Code.DUPLICATE_RESPONSE,
                    one.get("ResponseType").get().span(),
                    "the API has a response of the type `" + type.get() + "` already")
                .related(other.get("ResponseType").get().span(), "the first one is here")
                .help("leave one of the two: the last one deployed takes the other's place"));
        return;
      }
    }
  }

  private static void checkHeaders(Declared response, Findings findings) {
    for (Located.Entry entry : response.entries("ResponseParameters")) {
      Optional<String> source = entry.value().text();
      if (source.isPresent()
          && !source.get().isEmpty()
          && !Mapping.isOfNeither(source.get())
          && Mapping.nameAt(source.get(), "method.request.").isEmpty()
          && !Mapping.isBody(source.get(), "method.request.body")) {
        findings.add(
            Diagnostic.of(
                    Code.RESPONSE_PARAMETER,
                    entry.value().span(),
                    "`" + source.get() + "` says nothing that API Gateway can put into a header")
                .severity(Severity.WARNING)
                .help(Mapping.HELP));
      }
    }
  }
}
