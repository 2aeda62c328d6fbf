package dev.httpapi.diff.security;

import dev.httpapi.diff.base.ChangeCode;
import dev.httpapi.diff.base.Consequences;
import dev.httpapi.diff.base.Evaluator;
import dev.httpapi.diff.base.Pair;
import dev.httpapi.diff.policies.Policy;
import dev.httpapi.template.located.Declared;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Tells {@code iam-statement}: what a role, a user or a group is allowed that it was not, action by
 * action, in whichever of its policies it stands.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic.html">Policy
 *     evaluation logic</a>
 */
record IamStatements() implements Evaluator {

  @Override
  public void evaluate(Pair pair, Consequences consequences) {
    Map<String, Bearer> before = Bearer.of(pair.before(), OldSide.of(pair));
    Map<String, Bearer> after = Bearer.of(pair.after(), OldSide.none());
    FunctionRoles roles = new FunctionRoles(pair, before, after);
    Set<String> ids = new LinkedHashSet<>(after.keySet());
    ids.addAll(before.keySet());
    for (String id : ids) {
      statements(
          Optional.ofNullable(before.get(id)),
          Optional.ofNullable(after.get(id)),
          roles,
          consequences);
    }
    roles.tell(consequences);
  }

  private static void statements(
      Optional<Bearer> old, Optional<Bearer> now, FunctionRoles roles, Consequences consequences) {
    if (now.isEmpty() && old.orElseThrow().isHolder()) {
      // That a role is gone is told of the resource; nobody is left who could do less.
      return;
    }
    Bearer one = now.or(() -> old).orElseThrow();
    PolicyComparison comparison =
        new PolicyComparison(
            ChangeCode.IAM_STATEMENT,
            one.id(),
            PolicyWords.IDENTITY,
            grant -> !OwnLogs.isAbout(grant));
    if (old.isEmpty() && one.isHolder()) {
      comparison.tellGained(roles.formerly(one.id()), one.policy(), consequences);
    } else {
      comparison.tell(
          old.map(Bearer::policy).orElse(Policy.NONE),
          now.map(Bearer::policy).orElse(Policy.NONE),
          consequences);
    }
    if (one.isHolder()) {
      AttachedPolicies.tell(old, one, consequences);
    }
  }

  static Optional<Declared> role(Declared function) {
    return function.referred("Role");
  }
}
