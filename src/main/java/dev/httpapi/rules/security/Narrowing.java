package dev.httpapi.rules.security;

import dev.httpapi.template.located.Located;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Whether the condition of a statement about everybody makes it a statement about some.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html">Global
 *     condition keys</a>
 */
final class Narrowing {
  /** Keys that say how or when somebody asks, and not who. */
  private static final List<String> NEUTRAL =
      List.of(
          "aws:securetransport",
          "aws:currenttime",
          "aws:epochtime",
          "aws:requestedregion",
          "s3:tlsversion",
          "s3:x-amz-");

  /** Keys that say who asks, or from where. */
  private static final List<String> CALLER =
      List.of("aws:source", "aws:principal", "aws:vpc", "aws:userid", "aws:username", "kms:caller");

  private Narrowing() {}

  /** Whether not everybody is allowed: a key that is not known is taken for one that says who. */
  static boolean narrows(Statement statement) {
    Optional<Located> condition = statement.whole().get("Condition");
    if (condition.isEmpty()) {
      return false;
    }
    if (condition.get().isFunction()) {
      return true;
    }
    for (Located.Entry operator : condition.get().entries()) {
      for (Located.Entry key : operator.value().entries()) {
        if (!begins(key.key(), NEUTRAL)) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether others than those that a condition names are denied. */
  static boolean excludes(Statement statement) {
    if (!statement.denies()) {
      return false;
    }
    for (Located.Entry operator : statement.whole().entries("Condition")) {
      for (Located.Entry key : operator.value().entries()) {
        if (begins(key.key(), CALLER)) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean begins(String key, List<String> beginnings) {
    String lower = key.toLowerCase(Locale.ROOT);
    for (String beginning : beginnings) {
      if (lower.startsWith(beginning)) {
        return true;
      }
    }
    return false;
  }
}
