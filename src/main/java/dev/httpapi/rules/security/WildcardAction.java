package dev.httpapi.rules.security;

import dev.httpapi.diagnostics.Code;
import dev.httpapi.rules.base.Findings;
import dev.httpapi.template.located.Located;
import java.util.Optional;

/**
 * Raises {@code wildcard-action}: a statement allows all that a service, or AWS, can do.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/config/latest/developerguide/iam-policy-no-statements-with-full-access.html">The
 *     rule of AWS Config about full access to a service</a>
 */
final class WildcardAction {
  private static final String HELP = "list the actions that are needed";

  private WildcardAction() {}

  static void check(Statement statement, Findings findings) {
    for (Located action : statement.all("Action")) {
      Optional<String> text = action.text();
      if (text.isPresent() && isAll(text.get())) {
        findings.add(
            Code.WILDCARD_ACTION,
            action.span(),
            "this statement allows every action of " + service(text.get()),
            HELP);
      }
    }
    Optional<Located> others = statement.whole().get("NotAction");
    if (others.isPresent()) {
      findings.add(
          Code.WILDCARD_ACTION,
          others.get().span(),
          "this statement allows every action of every service except those of `NotAction`",
          HELP + " in `Action`");
    }
  }

  private static boolean isAll(String action) {
    return action.equals("*") || action.endsWith(":*");
  }

  private static String service(String action) {
    int colon = action.indexOf(':');
    String service = colon < 0 ? "*" : action.substring(0, colon);
    return service.equals("*") ? "every service" : "`" + service + "`";
  }
}
