package dev.httpapi.rules.lambda;

import dev.httpapi.diagnostics.Code;
import dev.httpapi.rules.base.Findings;
import dev.httpapi.rules.base.Letters;
import dev.httpapi.rules.base.ResourceRule;
import dev.httpapi.source.Span;
import dev.httpapi.template.located.Declared;
import dev.httpapi.template.located.Located;
import java.util.Optional;

/**
 * Raises {@code lambda-permission}: a permission is for one action of Lambda, for somebody who is
 * named without white space, and for an account of twelve digits.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/lambda/latest/api/API_AddPermission.html">AddPermission</a>
 */
record LambdaPermission() implements ResourceRule {
  private static final String LAMBDA = "lambda:";

  @Override
  public void check(Declared permission, Findings findings) {
    Optional<Located> action = permission.get("Action");
    if (action.isPresent()
        && action.get().text().isPresent()
        && !isAction(action.get().text().get())) {
      add(
          findings,
          action.get().span(),
          "`" + action.get().text().get() + "` is no action of Lambda",
          "write one, as in `lambda:InvokeFunction`");
    }
    Optional<Located> principal = permission.get("Principal");
    if (principal.isPresent()
        && principal.get().text().isPresent()
        && !isName(principal.get().text().get())) {
      add(
          findings,
          principal.get().span(),
          "`" + principal.get().text().get() + "` names nobody",
          "write a service, an account or an ARN, as in `s3.amazonaws.com`");
    }
    Optional<Located> account = permission.get("SourceAccount");
    if (account.isPresent()
        && account.get().text().isPresent()
        && !isAccount(account.get().text().get())) {
      add(
          findings,
          account.get().span(),
          "`" + account.get().text().get() + "` is no account",
          "write its twelve digits, in quotes");
    }
  }

  private static boolean isAction(String text) {
    if (text.equals("*")) {
      return true;
    }
    String name = text.startsWith(LAMBDA) ? text.substring(LAMBDA.length()) : "";
    if (name.equals("*")) {
      return true;
    }
    for (int i = 0; i < name.length(); i++) {
      if (!Letters.isLetter(name.charAt(i))) {
        return false;
      }
    }
    return !name.isEmpty();
  }

  private static boolean isName(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isWhitespace(text.charAt(i))) {
        return false;
      }
    }
    return !text.isEmpty();
  }

  private static boolean isAccount(String text) {
    return text.length() == 12 && Letters.areDigits(text);
  }

  private static void add(Findings findings, Span place, String message, String help) {
    findings.add(Code.LAMBDA_PERMISSION, place, message, help);
  }
}
