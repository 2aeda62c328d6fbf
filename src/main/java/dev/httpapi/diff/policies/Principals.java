package dev.httpapi.diff.policies;

import dev.httpapi.diff.canonical.Shown;
import dev.httpapi.template.Intrinsic;
import dev.httpapi.template.Value;
import dev.httpapi.template.located.Located;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Who a statement speaks of. {@code *} and {@code {AWS: *}} are everybody; the number of an account
 * is its root; the root of an account is all of the account.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html">AWS
 *     JSON policy elements: Principal</a>
 */
final class Principals {
  private static final int ACCOUNT_DIGITS = 12;

  private Principals() {}

  /** The principals of a statement; everybody where it has none, as policies of roles have. */
  static List<Scope> of(Located statement) {
    Optional<Located> others = statement.get("NotPrincipal");
    if (others.isPresent()) {
      List<Scope> out = read(others.get());
      List<Glob> globs = new ArrayList<>();
      List<String> shown = new ArrayList<>();
      for (Scope one : out) {
        globs.addAll(one.globs());
        shown.addAll(one.shown());
      }
      return List.of(new Scope(true, globs, shown, others.get().span()));
    }
    Optional<Located> principal = statement.get("Principal");
    return principal.isEmpty() ? List.of(Scope.all(statement.span())) : read(principal.get());
  }

  private static List<Scope> read(Located principal) {
    if (principal.isFunction() || principal.value() instanceof Value.Text) {
      return List.of(one("AWS", principal));
    }
    List<Scope> all = new ArrayList<>();
    for (Located.Entry kind : principal.entries()) {
      for (Located one : kind.value().each()) {
        all.add(one(kind.key(), one));
      }
    }
    return all;
  }

  static Scope one(String kind, Located value) {
    String shown = Shown.of(value.value());
    if (!kind.equals("AWS")) {
      return Scope.of(within(kind + ":", Glob.of(value.value())), shown, value.span());
    }
    Glob glob = Glob.of(root(value.value()));
    return Scope.of(everyoneOf(glob), shown, value.span());
  }

  private static Glob within(String kind, Glob glob) {
    List<String> parts = new ArrayList<>(Glob.of(kind).parts());
    parts.addAll(glob.parts());
    return new Glob(parts);
  }

  /** The ARN of an account that is written by its number. */
  private static Value root(Value value) {
    boolean number =
        value instanceof Value.Text text
            && text.text().length() == ACCOUNT_DIGITS
            && text.text().chars().allMatch(digit -> digit >= '0' && digit <= '9');
    boolean own = Shown.of(value).equals("${AWS::AccountId}");
    return number || own
        ? Intrinsic.join("", Value.of("arn:aws:iam::"), value, Value.of(":root"))
        : value;
  }

  /**
   * A role or user of an account is a part of it, and of no pattern, since principals have none.
   */
  private static Glob everyoneOf(Glob glob) {
    List<String> parts = new ArrayList<>(glob.parts());
    int end = parts.size();
    boolean root = end > 5 && String.join("", parts.subList(end - 5, end)).equals(":root");
    if (!root) {
      return glob;
    }
    parts.subList(end - 4, end).clear();
    parts.add("*");
    return new Glob(parts);
  }
}
