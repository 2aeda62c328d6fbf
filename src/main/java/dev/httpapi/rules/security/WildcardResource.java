package dev.httpapi.rules.security;

import dev.httpapi.diagnostics.Code;
import dev.httpapi.rules.base.Arn;
import dev.httpapi.rules.base.Findings;
import dev.httpapi.template.located.Located;
import java.util.Optional;

/**
 * Raises {@code wildcard-resource}: a statement without a condition allows to use or change every
 * resource of a service whose resources can be named.
 *
 * @see ScopedActions
 */
final class WildcardResource {
  private WildcardResource() {}

  static void check(Statement statement, Findings findings) {
    if (statement.has("Condition")) {
      return;
    }
    for (Located resource : statement.all("Resource")) {
      Optional<String> text = resource.text();
      if (text.isPresent() && isAll(text.get()) && tell(statement, resource, findings)) {
        return;
      }
    }
  }

  private static boolean tell(Statement statement, Located resource, Findings findings) {
    String service = serviceOf(resource.text().orElse(""));
    String first = "";
    int more = -1;
    for (Located action : statement.all("Action")) {
      String text = action.text().orElse("");
      if (ScopedActions.has(text, service)) {
        first = first.isEmpty() ? text : first;
        more++;
      }
    }
    if (first.isEmpty()) {
      return false;
    }
    findings.add(
        Code.WILDCARD_RESOURCE,
        resource.span(),
        (first.equals("*") ? "everything" : "`" + first + "`")
            + (more == 0 ? " is" : " and " + more + " more are")
            + " allowed on every resource",
        "name the resources, as in `!GetAtt Table.Arn`, or add a `Condition`");
    return true;
  }

  /** Whether it is a star, or an ARN of which the part that names a resource is one. */
  private static boolean isAll(String resource) {
    return resource.equals("*") || Arn.isOfAll(resource);
  }

  /** The service that an ARN is about; a star for all of them. */
  private static String serviceOf(String resource) {
    return resource.equals("*") ? resource : Arn.service(resource);
  }
}
