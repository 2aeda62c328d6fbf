package dev.httpapi.diff.security;

import dev.httpapi.diff.base.ChangeCode;
import dev.httpapi.diff.base.Consequences;
import dev.httpapi.diff.base.Evaluator;
import dev.httpapi.diff.base.Pair;
import dev.httpapi.diff.policies.Grant;
import dev.httpapi.diff.policies.Policy;
import java.util.Optional;
import java.util.Set;

/**
 * Tells {@code trust-policy}: who may take on a role that could not, and the other way round. That
 * a service of AWS may take on a role that is new is what roles are made for.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_update-role-trust-policy.html">Update
 *     a role trust policy</a>
 */
record TrustPolicies() implements Evaluator {
  private static final Set<String> ROLE = Set.of("AWS::IAM::Role");
  private static final String DOCUMENT = "AssumeRolePolicyDocument";

  @Override
  public void evaluate(Pair pair, Consequences consequences) {
    OldSide side = OldSide.of(pair);
    for (Pair.Both both : pair.ofTypes(ROLE)) {
      if (both.now().isEmpty()) {
        continue;
      }
      Policy now = Policy.of(both.now().get().get(DOCUMENT));
      PolicyComparison comparison =
          new PolicyComparison(
              ChangeCode.TRUST_POLICY,
              both.logicalId(),
              PolicyWords.TRUST,
              grant -> both.old().isPresent() || !isService(grant));
      Optional<Policy> old = both.old().map(role -> Policy.of(side.of(role.get(DOCUMENT))));
      comparison.tell(old.orElse(Policy.NONE), now, consequences);
    }
  }

  private static boolean isService(Grant grant) {
    return !grant.principal().allBut()
        && grant.principal().shown().get(0).contains(".amazonaws.com");
  }
}
