package dev.httpapi.rules.lambda;

import dev.httpapi.diagnostics.Code;
import dev.httpapi.rules.base.Findings;
import dev.httpapi.rules.base.Letters;
import dev.httpapi.rules.base.Located;
import java.util.List;
import java.util.Optional;

/**
 * Raises {@code lambda-arn}: the role of a function and the key of its environment are named by
 * their ARNs.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/api/API_CreateFunction.html">Role and
 *     KMSKeyArn of CreateFunction</a>
 */
final class LambdaArn {
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
    List<String> parts = Arn.parts(text);
    return parts.size() == 6
        && parts.get(0).equals("arn")
        && parts.get(2).equals("iam")
        && parts.get(3).isEmpty()
        && parts.get(4).length() == 12
        && Letters.areDigits(parts.get(4))
        && parts.get(5).startsWith("role/")
        && parts.get(5).length() > "role/".length();
  }

  /** Lambda asks for an ARN of any service, or for nothing. */
  private static boolean isKey(String text) {
    return text.isEmpty() || (text.startsWith("arn:") && Arn.parts(text).size() > 3);
  }
}
