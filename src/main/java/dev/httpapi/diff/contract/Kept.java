package dev.httpapi.diff.contract;

import dev.httpapi.diff.base.Action;
import dev.httpapi.diff.base.Pair;
import dev.httpapi.template.located.Declared;

/** Whether a resource of the old side that the new one does not have stays in the account. */
final class Kept {
  private Kept() {}

  static boolean in(Pair pair, Declared gone) {
    return pair.change(gone.logicalId())
        .filter(change -> change.action() == Action.KEPT)
        .isPresent();
  }
}
