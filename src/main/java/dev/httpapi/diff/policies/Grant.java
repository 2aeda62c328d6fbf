package dev.httpapi.diff.policies;

import dev.httpapi.source.Span;

/**
 * One action on one resource by one principal, under a condition: what a statement comes to when it
 * is written out.
 *
 * @param principal who; everybody in a policy that belongs to somebody
 * @param statement where the statement stands
 */
public record Grant(
    Scope principal, Scope action, Scope resource, Condition condition, Span statement) {

  /** Whether all that the other allows is allowed by this. */
  public boolean covers(Grant other) {
    return coversWithoutCondition(other) && condition.covers(other.condition);
  }

  boolean coversWithoutCondition(Grant other) {
    return principal.covers(other.principal)
        && action.covers(other.action)
        && resource.covers(other.resource);
  }

  /** Whether it is one of which the other is a part, with any condition. */
  boolean isWiderThan(Grant other) {
    return coversWithoutCondition(other) && !other.coversWithoutCondition(this);
  }
}
