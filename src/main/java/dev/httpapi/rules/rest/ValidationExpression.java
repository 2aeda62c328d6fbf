package dev.httpapi.rules.rest;

import dev.httpapi.diagnostics.Code;
import dev.httpapi.rules.base.Findings;
import dev.httpapi.rules.base.ResourceRule;
import dev.httpapi.template.located.Declared;
import dev.httpapi.template.located.Located;
import java.util.Optional;

/**
 * Raises {@code validation-expression}: what a token must look like is a regular expression, and an
 * authorizer of type REQUEST has no use for it.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/api/API_CreateAuthorizer.html">CreateAuthorizer:
 *     identityValidationExpression</a>
 */
record ValidationExpression() implements ResourceRule {

  @Override
  public void check(Declared authorizer, Findings findings) {
    Optional<Located> expression = authorizer.get("IdentityValidationExpression");
    Optional<String> text = authorizer.text("IdentityValidationExpression");
    if (text.isEmpty()) {
      return;
    }
    if (authorizer.text("Type").orElse("").equals("REQUEST")) {
      findings.add(
          Code.VALIDATION_EXPRESSION,
          expression.get().span(),
          "an authorizer that looks at the whole request holds no token against an expression",
          "leave the expression out, or make the authorizer one of type `TOKEN`");
      return;
    }
    Optional<String> problem = Expressions.problem(text.get());
    if (problem.isPresent()) {
      findings.add(
          Code.VALIDATION_EXPRESSION,
          expression.get().span(),
          "`" + text.get() + "` is no regular expression: " + problem.get(),
          "write it as Java reads it; a `\\` before a character makes it stand for itself");
    }
  }
}
