package dev.httpapi.rules.security;

import dev.httpapi.template.located.Located;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A statement of a policy.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_grammar.html">Grammar
 *     of the IAM JSON policy language</a>
 */
record Statement(Located whole) {

  /** The statements of a policy document: of the list, or the only one; none of a function. */
  static List<Statement> of(Optional<Located> document) {
    Optional<Located> found = document.isPresent() ? document.get().get("Statement") : document;
    List<Statement> statements = new ArrayList<>();
    if (found.isPresent()) {
      if (found.get().get("Effect").isPresent()) {
        statements.add(new Statement(found.get()));
      }
      for (Located item : found.get().items()) {
        statements.add(new Statement(item));
      }
    }
    return statements;
  }

  boolean allows() {
    return whole.text("Effect").orElse("").equals("Allow");
  }

  boolean denies() {
    return whole.text("Effect").orElse("").equals("Deny");
  }

  boolean has(String key) {
    return whole.get(key).isPresent();
  }

  /** What stands at a key that holds one text or a list of them; functions are among them. */
  List<Located> all(String key) {
    return whole.each(key);
  }

  /** Whether a text at a key ends with a star. */
  boolean endsWithStar(String key) {
    for (Located value : all(key)) {
      if (value.text().orElse("").endsWith("*")) {
        return true;
      }
    }
    return false;
  }

  /** The actions as a person reads them: the first, and how many there are beside it. */
  String shownActions() {
    List<Located> actions = all("Action");
    String first = actions.isEmpty() ? "" : actions.get(0).text().orElse("");
    if (first.isEmpty()) {
      return "what the statement says";
    }
    return "`"
        + first
        + "`"
        + (actions.size() == 1 ? "" : " and " + (actions.size() - 1) + " more");
  }
}
