package dev.httpapi.diff.resources;

import dev.httpapi.diff.base.Action;
import dev.httpapi.diff.base.PropertyChange;
import dev.httpapi.diff.base.ResourceChange;
import dev.httpapi.diff.canonical.Renamed;
import dev.httpapi.diff.updates.UpdateBehaviour;
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
import java.util.Set;
import java.util.TreeSet;

/** What a deployment of the new template does to each resource of the stack. */
public final class ResourceComparison {
  /** What stands beside the properties of a resource, and what a change of it comes to. */
  private static final List<String> ATTRIBUTES =
      List.of(
          "Condition",
          "DeletionPolicy",
          "UpdateReplacePolicy",
          "DependsOn",
          "CreationPolicy",
          "UpdatePolicy",
          "Metadata");

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
    forgetPublications(changes);
    new Following(before, after, table, oldIds, changes).follow();
    List<ResourceChange> all = new ArrayList<>(changes.values());
    for (Declared old : before.resources()) {
      if (!newIds.containsKey(old.logicalId())) {
        all.add(gone(old));
      }
    }
    return all;
  }

  /**
   * The id of a version or a deployment is made of what it publishes, by a formula that is not
   * everybody's: alone it tells nothing. It counts where what is published differs, too.
   */
  private void forgetPublications(Map<String, ResourceChange> changes) {
    changes
        .values()
        .removeIf(
            change ->
                change.action() == Action.RENEWED
                    && change.properties().isEmpty()
                    && !isPublished(change, changes));
  }

  private boolean isPublished(ResourceChange publication, Map<String, ResourceChange> changes) {
    String parent = parent(after.resource(publication.logicalId()));
    String oldParent = parent(before.resource(publication.formerId().orElseThrow()));
    for (ResourceChange change : changes.values()) {
      Declared now = after.resource(change.logicalId()).orElseThrow();
      boolean isOf = change.logicalId().equals(parent) || Publications.isPart(now, parent);
      if (isOf && change != publication && change.action() != Action.METADATA) {
        return true;
      }
    }
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
      return one(
          Action.KEPT,
          old,
          List.of("its DeletionPolicy is " + policy + ", so it must be deleted by hand"));
    }
    List<String> remarks = new ArrayList<>();
    if (policy.equals(DeletionPolicies.SNAPSHOT)) {
      remarks.add("a snapshot of it is kept");
    }
    DeletionPolicies.loss(old.type()).ifPresent(remarks::add);
    return one(Action.REMOVED, old, remarks);
  }

  private Optional<ResourceChange> compare(Declared old, Declared now) {
    List<PropertyChange> properties = new ArrayList<>();
    Action action;
    if (!old.type().equals(now.type())) {
      action = Action.RETYPED;
    } else {
      properties.addAll(attributes(old, now));
      Located none = new Located(new Fields(), now.span());
      properties.addAll(
          PropertyComparison.of(
              old.whole().get("Properties").orElse(none),
              now.whole().get("Properties").orElse(none),
              table.of(now.type()),
              renamed));
      properties.removeIf(Publications::isUnknownCode);
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

  private List<PropertyChange> attributes(Declared old, Declared now) {
    List<PropertyChange> changes = new ArrayList<>();
    for (String attribute : ATTRIBUTES) {
      Optional<Located> before = old.whole().get(attribute);
      Optional<Located> after = now.whole().get(attribute);
      boolean same =
          attribute.equals("DependsOn")
              ? dependencies(before).equals(ids(after))
              : before.map(Located::value).map(renamed::in).equals(after.map(Located::value));
      if (!same) {
        changes.add(attribute(attribute, before, after));
      }
    }
    return changes;
  }

  private Set<String> dependencies(Optional<Located> written) {
    Set<String> renamedIds = new TreeSet<>();
    for (String id : ids(written)) {
      renamedIds.add(newIds.getOrDefault(id, id));
    }
    return renamedIds;
  }

  private static Set<String> ids(Optional<Located> written) {
    Set<String> ids = new TreeSet<>();
    if (written.isPresent()) {
      for (Located id : written.get().each()) {
        ids.add(id.text().orElse(""));
      }
    }
    return ids;
  }

  /** Under another condition a resource may come or go, which the templates do not tell. */
  private static PropertyChange attribute(
      String name, Optional<Located> before, Optional<Located> after) {
    return new PropertyChange(
        name,
        name.equals("Condition") ? UpdateBehaviour.UNKNOWN : UpdateBehaviour.NONE,
        Optional.empty(),
        before.map(Located::value),
        after.map(Located::value),
        before.map(Located::span),
        after.map(Located::span),
        Optional.empty());
  }
}
