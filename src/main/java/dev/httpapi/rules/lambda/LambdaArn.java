package dev.httpapi.rules.lambda;

import dev.httpapi.diagnostics.Code;
import dev.httpapi.rules.base.Arn;
import dev.httpapi.rules.base.Findings;
import dev.httpapi.template.located.Located;
import java.util.Optional;

/**
 * Raises {@code lambda-arn}: the role of a function and the key of its environment are named by
 * their ARNs.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/api/API_CreateFunction.html">Role and
 *     KMSKeyArn of CreateFunction</a>
 */
final class LambdaArn {
  private static final String ROLE = "role/";

  private LambdaArn() {}

  static void checkRole(Located role, Findings findings) {
    Optional<String> text = role.text();
    if (text.isPresent() && !isRole(text.get())) {
      findings.add(
          Code.LAMBDA_ARN,
          role.span(),
          "`" + text.get() + "` is no ARN of a role",
          "write it whole, as in `arn:aws:iam::123456789012:role/shop`");
    }
  }

  static void checkKey(Located key, Findings findings) {
    Optional<String> text = key.text();
    if (text.isPresent() && !isKey(text.get())) {
      findings.add(
          Code.LAMBDA_ARN,
          key.span(),
          "`" + text.get() + "` is no ARN of a key",
          "write it whole, as in `arn:aws:kms:eu-west-1:123456789012:key/...`");
    }
  }

  private static boolean isRole(String text) {
    return Arn.isOfIam(text, ROLE)
        && !Arn.parts(text).get(4).equals("aws")
        && Arn.parts(text).get(5).length() > ROLE.length();
  }

  /** Lambda asks for an ARN of any service, or for nothing. */
  private static boolean isKey(String text) {
    return text.isEmpty() || (text.startsWith("arn:") && Arn.parts(text).size() > 3);
  }
}
