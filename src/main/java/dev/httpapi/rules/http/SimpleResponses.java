package dev.httpapi.rules.http;

import dev.httpapi.diagnostics.Code;
import dev.httpapi.rules.base.Findings;
import dev.httpapi.rules.base.ResourceRule;
import dev.httpapi.template.located.Declared;
import dev.httpapi.template.located.Located;
import java.util.Optional;

/**
 * Raises {@code simple-responses}: an authorizer of the payload version 1.0 answers with a policy.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-lambda-authorizer.html">Lambda
 *     authorizers of HTTP APIs</a>
 */
record SimpleResponses() implements ResourceRule {

  @Override
  public void check(Declared authorizer, Findings findings) {
    Optional<Located> simple = authorizer.get("EnableSimpleResponses");
    if (simple.isPresent()
        && simple.get().isTrue()
        && authorizer.text("AuthorizerPayloadFormatVersion").orElse("").equals("1.0")) {
      findings.add(
          Code.SIMPLE_RESPONSES,
          simple.get().span(),
          "an authorizer of the payload version 1.0 answers with a policy, not with yes or no",
          "take the payload version '2.0', or leave simple responses out");
    }
  }
}
