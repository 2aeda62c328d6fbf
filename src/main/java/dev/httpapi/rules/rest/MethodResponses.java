package dev.httpapi.rules.rest;

import dev.httpapi.diagnostics.Code;
import dev.httpapi.diagnostics.Diagnostic;
import dev.httpapi.diagnostics.Severity;
import dev.httpapi.rules.base.Findings;
import dev.httpapi.rules.base.ResourceRule;
import dev.httpapi.template.located.Declared;
import dev.httpapi.template.located.Located;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Raises {@code duplicate-response} for a status code that a method or its integration has twice,
 * an error where both are the same in every word, and {@code undeclared-response} for one that the
 * integration answers and the method does not declare.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/api/API_PutIntegrationResponse.html">PutIntegrationResponse:
 *     the status code of an existing MethodResponse</a>
 */
record MethodResponses() implements ResourceRule {

  @Override
  public void check(Declared method, Findings findings) {
    List<Located> declared = method.items("MethodResponses");
    List<Located> answered = method.items("Integration", "IntegrationResponses");
    checkTwice(declared, "the method", findings);
    checkTwice(answered, "the integration", findings);
    Optional<Located> all = method.get("MethodResponses");
    if (all.isEmpty() || !all.get().isFunction()) {
      checkDeclared(declared, answered, findings);
    }
  }

  private static void checkTwice(List<Located> responses, String whose, Findings findings) {
    for (int i = 1; i < responses.size(); i++) {
      Located response = responses.get(i);
      Optional<String> code = response.text("StatusCode");
      for (int j = 0; j < i && code.isPresent(); j++) {
        Located first = responses.get(j);
        if (code.equals(first.text("StatusCode"))) {
          boolean same = response.value().equals(first.value());
          findings.add(
              Diagnostic.of(
                      Code.DUPLICATE_RESPONSE,
                      response.span(),
                      whose + " has a response with the status code " + code.get() + " already")
                  .related(first.span(), "the first one is here")
                  .severity(same ? Severity.ERROR : Severity.WARNING)
                  .help("leave one of the two"));
          break;
        }
      }
    }
  }

  private static void checkDeclared(
      List<Located> declared, List<Located> answered, Findings findings) {
    List<String> codes = new ArrayList<>(declared.size());
    for (Located response : declared) {
      Optional<String> code = response.text("StatusCode");
      if (code.isEmpty()) {
        return;
      }
      codes.add(code.get());
    }
    for (Located response : answered) {
      Optional<String> code = response.text("StatusCode");
      if (code.isPresent() && !codes.contains(code.get())) {
        findings.add(
            Code.UNDECLARED_RESPONSE,
            response.get("StatusCode").get().span(),
            "the integration answers with " + code.get() + ", which the method does not declare",
            "add a response with this status code to `MethodResponses`");
      }
    }
  }
}
