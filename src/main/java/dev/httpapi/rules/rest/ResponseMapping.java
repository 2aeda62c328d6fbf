package dev.httpapi.rules.rest;

import dev.httpapi.diagnostics.Code;
import dev.httpapi.rules.base.Findings;
import dev.httpapi.rules.base.ResourceRule;
import dev.httpapi.template.Fields;
import dev.httpapi.template.located.Declared;
import dev.httpapi.template.located.Located;
import java.util.List;
import java.util.Optional;

/**
 * Raises {@code response-parameter}: what a response of an integration puts into a header of the
 * method's is a header or the body of its own, a stage variable, a part of the context, or a text
 * in single quotes; and the method declares that header.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/rest-api-parameter-mapping-sources.html">Parameter
 *     mapping source reference for REST APIs</a>
 */
record ResponseMapping() implements ResourceRule {
  private static final String HEADER = "method.response.header.";
  private static final String SOURCE = "integration.response.";

  @Override
  public void check(Declared method, Findings findings) {
    for (Located response : method.items("Integration", "IntegrationResponses")) {
      List<Located.Entry> entries = response.entries("ResponseParameters");
      for (Located.Entry entry : entries) {
        checkTarget(method, response, entry, findings);
        checkSource(entry, findings);
      }
    }
  }

  private static void checkTarget(
      Declared method, Located response, Located.Entry entry, Findings findings) {
    if (!entry.key().startsWith(HEADER) || entry.key().length() == HEADER.length()) {
      findings.add(
          Code.RESPONSE_PARAMETER,
          entry.keySpan(),
          "`" + entry.key() + "` is no header of a response",
          "write `" + HEADER + "name`");
    } else if (isUndeclared(method, response, entry.key())) {
      findings.add(
          Code.RESPONSE_PARAMETER,
          entry.keySpan(),
          "the integration sets `" + entry.key() + "`, which the method does not declare",
          "add `" + entry.key() + ": true` to the `ResponseParameters` of the method's response");
    }
  }

  /** A status code that the method does not have at all is another rule's. */
  private static boolean isUndeclared(Declared method, Located response, String header) {
    Optional<String> code = response.text("StatusCode");
    boolean found = false;
    for (Located declared : method.items("MethodResponses")) {
      if (code.isPresent() && code.equals(declared.text("StatusCode"))) {
        found = true;
        Optional<Located> headers = declared.get("ResponseParameters");
        if (headers.isPresent()
            && (headers.get().isFunction()
                || (headers.get().value() instanceof Fields fields && fields.has(header)))) {
          return false;
        }
      }
    }
    return found;
  }

  private static void checkSource(Located.Entry entry, Findings findings) {
    Optional<String> source = entry.value().text();
    if (source.isEmpty() || source.get().isEmpty() || isSource(source.get())) {
      return;
    }
    findings.add(
        Code.RESPONSE_PARAMETER,
        entry.value().span(),
        "`" + source.get() + "` says nothing that API Gateway can put into a header",
        Mapping.HELP + "; a header is `integration.response.header.name`");
  }

  private static boolean isSource(String expression) {
    return Mapping.isOfNeither(expression)
        || Mapping.isBody(expression, SOURCE + "body")
        || !Mapping.nameAt(expression, SOURCE).isEmpty();
  }
}
