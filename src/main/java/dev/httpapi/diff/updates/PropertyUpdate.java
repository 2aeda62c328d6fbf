package dev.httpapi.diff.updates;

import java.util.Optional;

/**
 * What there is to know of a change of a property.
 *
 * @param comparison when there is a change at all
 * @param remark what the behaviour depends on, or what else is good to know; a clause without a
 *     full stop
 */
public record PropertyUpdate(
    UpdateBehaviour behaviour, Comparison comparison, Optional<String> remark) {

  static final PropertyUpdate UNKNOWN =
      new PropertyUpdate(UpdateBehaviour.UNKNOWN, new Comparison.Ordered(), Optional.empty());

  /** What is inside of this and not listed itself: it behaves alike and is compared plainly. */
  PropertyUpdate inside() {
    return new PropertyUpdate(behaviour, new Comparison.Ordered(), remark);
  }
}
