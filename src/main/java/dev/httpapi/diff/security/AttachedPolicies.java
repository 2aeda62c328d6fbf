package dev.httpapi.diff.security;

import dev.httpapi.diff.base.ChangeCode;
import dev.httpapi.diff.base.Consequence;
import dev.httpapi.diff.base.Consequences;
import dev.httpapi.diff.base.Effect;
import dev.httpapi.diff.canonical.Shown;
import dev.httpapi.source.Span;
import dev.httpapi.template.Value;
import dev.httpapi.template.located.Located;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Tells what is attached to a role beside its own statements: managed policies that stand
 * elsewhere, and the boundary that none of them can go beyond.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_boundaries.html">Permissions
 *     boundaries for IAM entities</a>
 * @see <a
 *     href="https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_job-functions.html">AWS
 *     managed policies for job functions</a>
 */
final class AttachedPolicies {
  private static final String MANAGED = ":iam::aws:policy/";

  /** Managed policies of AWS that leave little or nothing to ask for, by their names. */
  private static final Map<String, String> LOUD =
      Map.of(
          "AdministratorAccess", ", which allows every action on every resource",
          "PowerUserAccess", ", which allows every action but those of IAM and Organizations",
          "IAMFullAccess", ", which allows it to give itself any permission");

  private AttachedPolicies() {}

  static void tell(Optional<Bearer> old, Bearer now, Consequences consequences) {
    List<Located> before = old.map(Bearer::attached).orElse(List.of());
    for (Located policy : now.attached()) {
      if (!isIn(before, policy)) {
        consequences.add(
            of(Effect.WEAKER, now, "has `" + shown(policy) + "` attached now" + loud(policy))
                .added(policy.span()));
      }
    }
    for (Located policy : before) {
      if (!isIn(now.attached(), policy)) {
        consequences.add(
            of(Effect.STRONGER, now, "no longer has `" + shown(policy) + "` attached")
                .gone(policy.span()));
      }
    }
    boundary(old, now, consequences);
  }

  private static boolean isIn(List<Located> policies, Located policy) {
    return policies.stream().anyMatch(one -> shown(one).equals(shown(policy)));
  }

  /** Those of AWS by what follows the partition, which is the stack's own. */
  private static String shown(Located policy) {
    String text = Shown.of(policy.value());
    int managed = text.indexOf(MANAGED);
    return managed < 0 ? text : text.substring(managed + MANAGED.length());
  }

  private static String loud(Located policy) {
    return LOUD.getOrDefault(shown(policy), "");
  }

  private static void boundary(Optional<Bearer> old, Bearer now, Consequences consequences) {
    Optional<Located> before = old.flatMap(one -> one.resource().get("PermissionsBoundary"));
    Optional<Located> after = now.resource().get("PermissionsBoundary");
    boolean same =
        before
            .map(Located::value)
            .map(AttachedPolicies::text)
            .equals(after.map(Located::value).map(AttachedPolicies::text));
    if (old.isEmpty() || same) {
      return;
    }
    Effect effect =
        after.isEmpty() ? Effect.WEAKER : before.isEmpty() ? Effect.STRONGER : Effect.UNKNOWN;
    String message =
        after.isEmpty()
            ? "no longer has the permissions boundary `" + shown(before.orElseThrow()) + "`"
            : "has the permissions boundary `"
                + shown(after.get())
                + "` now"
                + before.map(boundary -> " instead of `" + shown(boundary) + "`").orElse("");
    Optional<Span> place = before.map(Located::span);
    consequences.add(of(effect, now, message).at(place, after.map(Located::span)));
  }

  private static String text(Value value) {
    return Shown.of(value);
  }

  private static Consequence of(Effect effect, Bearer bearer, String message) {
    return Consequence.of(ChangeCode.IAM_STATEMENT, effect, bearer.id(), message);
  }
}
