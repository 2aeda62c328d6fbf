package dev.httpapi.diff.security;

import dev.httpapi.diff.policies.Grant;
import dev.httpapi.diff.policies.Policy;
import dev.httpapi.template.located.Located;
import java.util.Optional;

/**
 * The resource policy of a REST API. Where it has none, everybody may call what has no other guard.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-authorization-flow.html">How
 *     resource policies affect authorization workflow</a>
 */
final class ApiPolicy {
  private ApiPolicy() {}

  /** The policy; none where the framework empties it. */
  static Optional<Located> of(Optional<Located> written) {
    return written.filter(policy -> !policy.text().orElse("unread").isEmpty());
  }

  /** Whether there is a policy that does not let everybody in. */
  static boolean guards(Optional<Located> written) {
    Optional<Located> document = of(written);
    if (document.isEmpty()) {
      return false;
    }
    Policy policy = Policy.of(document);
    return !policy.denies().isEmpty()
        || policy.allows().stream().noneMatch(ApiPolicy::isForEverybody);
  }

  private static boolean isForEverybody(Grant grant) {
    return grant.principal().isAll() && grant.condition().isNone();
  }
}
