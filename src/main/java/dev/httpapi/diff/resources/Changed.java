package dev.httpapi.diff.resources;

import dev.httpapi.diff.base.Action;
import dev.httpapi.diff.base.PropertyChange;
import dev.httpapi.diff.base.ResourceChange;
import dev.httpapi.diff.updates.UpdateTable;
import dev.httpapi.template.located.Declared;
import dev.httpapi.template.located.Located;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A resource that is on both sides and differs. */
record Changed(UpdateTable table, Declared old, Declared now) {

  ResourceChange by(Action action, List<PropertyChange> properties) {
    boolean sameId = old.logicalId().equals(now.logicalId());
    return new ResourceChange(
        action,
        now.logicalId(),
        sameId ? Optional.empty() : Optional.of(old.logicalId()),
        now.type(),
        properties,
        action.replaces() || action == Action.MAY_BE_REPLACED ? remarks(action) : List.of(),
        Optional.of(old.span()),
        Optional.of(now.span()));
  }

  /** What is to be known of a resource that gives way to a new one. */
  private List<String> remarks(Action action) {
    List<String> remarks = new ArrayList<>();
    if (action == Action.RETYPED) {
      remarks.add("the deployment fails: a logical id keeps its type, here " + old.type());
      return remarks;
    }
    String condition = action == Action.MAY_BE_REPLACED ? "if it is replaced, " : "";
    sameName().or(() -> fate(action)).map(condition::concat).ifPresent(remarks::add);
    return remarks;
  }

  /** What becomes of the old one; empty where nothing is to be said of it. */
  private Optional<String> fate(Action action) {
    String policy =
        action == Action.RENAMED
            ? DeletionPolicies.ofRemoval(old)
            : DeletionPolicies.ofReplacement(now);
    if (DeletionPolicies.keeps(policy)) {
      return Optional.of("the old one is kept in the account, outside of the stack");
    }
    return DeletionPolicies.makesSnapshot(policy, old.type())
        ? Optional.of("a snapshot of the old one is kept")
        : DeletionPolicies.loss(old.type());
  }

  /**
   * A new resource is made before the old one is deleted, so that both cannot have one name.
   *
   * @see <a
   *     href="https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-name.html">Name
   *     Type</a>
   */
  private Optional<String> sameName() {
    Optional<String> property = table.of(now.type()).name();
    Optional<Located> before = property.flatMap(old::get);
    Optional<Located> after = property.flatMap(now::get);
    boolean same =
        before.isPresent() && after.isPresent() && before.get().value().equals(after.get().value());
    return same
        ? Optional.of(
            "the deployment fails: the new one cannot be made while the old one has the same "
                + property.get())
        : Optional.empty();
  }
}
