package dev.httpapi.diff.resources;

import dev.httpapi.diff.base.Action;
import dev.httpapi.diff.base.ResourceChange;
import dev.httpapi.template.located.Declared;
import dev.httpapi.template.located.Template;
import java.util.Map;
import java.util.Optional;

/**
 * Versions and deployments that have another logical id. That id is made of what they publish, by a
 * formula that is not everybody's, so that alone it tells nothing.
 *
 * @param newIds the logical ids of the new side by those of the old side
 * @param changes the changes by logical id of the new side
 */
record Republished(
    Template before,
    Template after,
    Map<String, String> newIds,
    Map<String, ResourceChange> changes) {

  /** Forgets those of which the id alone differs, since what they publish is the same. */
  void forgetIdle() {
    changes
        .values()
        .removeIf(
            change ->
                change.action() == Action.RENEWED
                    && change.properties().isEmpty()
                    && !isOfSomethingElse(change));
  }

  private boolean isOfSomethingElse(ResourceChange publication) {
    String parent = parent(after.resource(publication.logicalId()));
    for (ResourceChange change : changes.values()) {
      Declared now = after.resource(change.logicalId()).orElseThrow();
      boolean isOf = change.logicalId().equals(parent) || Publications.isPart(now, parent);
      if (isOf && change != publication && change.action() != Action.METADATA) {
        return true;
      }
    }
    return hasLost(parent(before.resource(publication.formerId().orElseThrow())));
  }

  private boolean hasLost(String oldParent) {
    for (Declared old : before.resources()) {
      if (!newIds.containsKey(old.logicalId()) && Publications.isPart(old, oldParent)) {
        return true;
      }
    }
    return false;
  }

  private static String parent(Optional<Declared> publication) {
    return publication.flatMap(Publications::parent).orElse("");
  }
}
