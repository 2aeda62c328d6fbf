package dev.httpapi.diff.policies;

import dev.httpapi.diff.canonical.Shown;
import dev.httpapi.template.Value;
import dev.httpapi.template.located.Located;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What some policy documents allow and deny together, written out.
 *
 * @param allows what statements that allow come to
 * @param denies what statements that deny come to, which wins
 * @param unread what is known only when the stack is deployed
 * @see <a
 *     href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_grammar.html">Grammar
 *     of the IAM JSON policy language</a>
 */
public record Policy(List<Grant> allows, List<Grant> denies, List<Located> unread) {
  public static final Policy NONE = new Policy(List.of(), List.of(), List.of());

  public Policy {
    allows = List.copyOf(allows);
    denies = List.copyOf(denies);
    unread = List.copyOf(unread);
  }

  /** A document in canonical form; nothing where there is none. */
  public static Policy of(Optional<Located> document) {
    return document.isEmpty() ? NONE : of(List.of(document.get()));
  }

  /** Documents that hold together. */
  public static Policy of(List<Located> documents) {
    Reading reading = new Reading(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    for (Located document : documents) {
      reading.document(document);
    }
    return new Policy(reading.allows, reading.denies, reading.unread);
  }

  public boolean isEmpty() {
    return allows.isEmpty() && denies.isEmpty() && unread.isEmpty();
  }

  /** What both hold. */
  public Policy and(Policy other) {
    return new Policy(
        joined(allows, other.allows), joined(denies, other.denies), joined(unread, other.unread));
  }

  private static <T> List<T> joined(List<T> one, List<T> other) {
    List<T> all = new ArrayList<>(one);
    all.addAll(other);
    return all;
  }

  /** What of the unread parts the other does not have. */
  public List<Located> unreadBeside(Policy other) {
    List<Located> beside = new ArrayList<>();
    for (Located part : unread) {
      if (other.unread.stream().noneMatch(known -> known.value().equals(part.value()))) {
        beside.add(part);
      }
    }
    return beside;
  }

  private record Reading(List<Grant> allows, List<Grant> denies, List<Located> unread) {

    void document(Located document) {
      if (document.get("Statement").isEmpty() || document.isFunction()) {
        unread.add(document);
        return;
      }
      for (Located statement : document.each("Statement")) {
        switch (statement.text("Effect").orElse("")) {
          case "Allow" -> grants(statement, allows);
          case "Deny" -> grants(statement, denies);
          default -> unread.add(statement);
        }
      }
    }

    private static void grants(Located statement, List<Grant> grants) {
      Condition condition = Condition.of(statement.get("Condition"));
      for (Scope principal : Principals.of(statement)) {
        for (Scope action : scopes(statement, "Action", "NotAction")) {
          for (Scope resource : scopes(statement, "Resource", "NotResource")) {
            grants.add(new Grant(principal, action, resource, condition, statement.span()));
          }
        }
      }
    }

    /** The document of a role's trust and that of a function have no resource. */
    private static List<Scope> scopes(Located statement, String key, String others) {
      boolean actions = key.equals("Action");
      if (statement.get(others).isPresent()) {
        List<Glob> out = new ArrayList<>();
        List<String> shown = new ArrayList<>();
        for (Located one : statement.each(others)) {
          out.add(glob(one.value(), actions));
          shown.add(Shown.of(one.value()));
        }
        return List.of(new Scope(true, out, shown, statement.get(others).get().span()));
      }
      if (statement.get(key).isEmpty()) {
        return List.of(Scope.all(statement.span()));
      }
      List<Scope> scopes = new ArrayList<>();
      for (Located one : statement.each(key)) {
        scopes.add(Scope.of(glob(one.value(), actions), Shown.of(one.value()), one.span()));
      }
      return scopes;
    }

    private static Glob glob(Value value, boolean action) {
      return action ? Glob.ofAction(value) : Glob.of(value);
    }
  }
}
