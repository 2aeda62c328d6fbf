package dev.httpapi.diff.resources;

import dev.httpapi.diff.base.Action;
import dev.httpapi.diff.base.PropertyChange;
import dev.httpapi.diff.base.ResourceChange;
import dev.httpapi.diff.canonical.Renamed;
import dev.httpapi.diff.updates.UpdateTable;
import dev.httpapi.template.Fields;
import dev.httpapi.template.located.Declared;
import dev.httpapi.template.located.Located;
import dev.httpapi.template.located.Template;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a deployment of the new template does to each resource of the stack. */
public final class ResourceComparison {
  private final Template before;
  private final Template after;
  private final UpdateTable table;
  private final Map<String, String> newIds;
  private final Renamed renamed;
  private final Decisions decisions;

  private ResourceComparison(Template before, Template after, UpdateTable table) {
    this.before = before;
    this.after = after;
    this.table = table;
    this.newIds = Matching.of(before, after, table);
    this.renamed = new Renamed(newIds, Map.of());
    this.decisions = Decisions.between(before, after, renamed);
  }

  /**
   * What becomes of the resources.
   *
   * @param newIds the logical ids of the new side by those of the old side, for those that stay
   * @param changes the resources that do not stay as they are, in the order of the new template;
   *     those that are gone stand last
   */
  public record Result(Map<String, String> newIds, List<ResourceChange> changes) {}

  /** Compares all resources of two templates in canonical form. */
  public static Result of(Template before, Template after) {
    ResourceComparison comparison = new ResourceComparison(before, after, new UpdateTable());
    return new Result(comparison.newIds, comparison.changes());
  }

  private List<ResourceChange> changes() {
    Map<String, String> oldIds = new LinkedHashMap<>();
    newIds.forEach((old, now) -> oldIds.put(now, old));
    Map<String, ResourceChange> changes = new LinkedHashMap<>();
    for (Declared now : after.resources()) {
      String oldId = oldIds.get(now.logicalId());
      Optional<ResourceChange> change =
          oldId == null
              ? Optional.of(one(Action.ADDED, now, List.of()))
              : compare(before.resource(oldId).orElseThrow(), now);
      change.ifPresent(one -> changes.put(now.logicalId(), one));
    }
    new Republished(before, after, newIds, changes).forgetIdle();
    new Following(before, after, table, oldIds, changes).follow();
    List<ResourceChange> all = new ArrayList<>(changes.values());
    for (Declared old : before.resources()) {
      if (!newIds.containsKey(old.logicalId())) {
        all.add(gone(old));
      }
    }
    return all;
  }

  private static ResourceChange one(Action action, Declared resource, List<String> remarks) {
    boolean added = action == Action.ADDED;
    return new ResourceChange(
        action,
        resource.logicalId(),
        Optional.empty(),
        resource.type(),
        List.of(),
        remarks,
        added ? Optional.empty() : Optional.of(resource.span()),
        added ? Optional.of(resource.span()) : Optional.empty());
  }

  /** The policy of the template that is deployed counts: the new one no longer has the resource. */
  private static ResourceChange gone(Declared old) {
    String policy = DeletionPolicies.ofRemoval(old);
    if (DeletionPolicies.keeps(policy)) {
      String remark = "its DeletionPolicy is " + policy + ", so it must be deleted by hand";
      return one(Action.KEPT, old, List.of(remark));
    }
    if (DeletionPolicies.makesSnapshot(policy, old.type())) {
      return one(Action.REMOVED, old, List.of("a snapshot of it is kept"));
    }
    Optional<String> loss = DeletionPolicies.loss(old.type());
    return one(loss.isPresent() ? Action.LOST : Action.REMOVED, old, loss.stream().toList());
  }

  private Optional<ResourceChange> compare(Declared old, Declared now) {
    List<PropertyChange> properties = new ArrayList<>();
    Action action;
    if (!old.type().equals(now.type())) {
      action = Action.RETYPED;
    } else {
      properties.addAll(new AttributeComparison(old.whole(), now.whole(), renamed).changes());
      Located none = new Located(new Fields(), now.span());
      properties.addAll(
          PropertyComparison.of(
              old.whole().get("Properties").orElse(none),
              now.whole().get("Properties").orElse(none),
              table.of(now.type()),
              renamed));
      properties.removeIf(UnreadCode::is);
      for (PropertyChange asking : decisions.askedBy(now.whole())) {
        if (properties.stream().noneMatch(known -> known.path().equals(asking.path()))) {
          properties.add(asking);
        }
      }
      boolean sameId = old.logicalId().equals(now.logicalId());
      if (sameId && properties.isEmpty()) {
        return Optional.empty();
      }
      action = sameId ? Actions.of(properties) : renaming(now);
    }
    return Optional.of(new Changed(table, old, now).by(action, properties));
  }

  private static Action renaming(Declared now) {
    return Publications.parent(now).isPresent() ? Action.RENEWED : Action.RENAMED;
  }
}
