package dev.httpapi.rules.lambda;

import dev.httpapi.diagnostics.Code;
import dev.httpapi.rules.base.Findings;
import dev.httpapi.rules.base.Letters;
import dev.httpapi.rules.base.ResourceRule;
import dev.httpapi.template.located.Declared;
import dev.httpapi.template.located.Located;
import java.util.Optional;

/**
 * Raises {@code lambda-description}: a function, a version, an alias or a layer is described in 256
 * characters at most.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/api/API_CreateFunction.html">Description
 *     of CreateFunction</a>
 */
record LambdaDescription() implements ResourceRule {
  private static final int LONGEST = 256;

  @Override
  public void check(Declared resource, Findings findings) {
    Optional<Located> description = resource.get("Description");
    if (description.isEmpty() || description.get().text().isEmpty()) {
      return;
    }
    int length = Letters.count(description.get().text().get());
    if (length > LONGEST) {
      findings.add(
          Code.LAMBDA_DESCRIPTION,
          description.get().span(),
          "a description of " + length + " characters is too long for Lambda",
          "shorten it to " + LONGEST + " characters");
    }
  }
}
