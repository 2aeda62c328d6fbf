package dev.httpapi.diff.resources;

import dev.httpapi.diff.base.Action;
import dev.httpapi.diff.base.PropertyChange;
import dev.httpapi.diff.base.ResourceChange;
import dev.httpapi.diff.updates.UpdateTable;
import dev.httpapi.template.References;
import dev.httpapi.template.located.Declared;
import dev.httpapi.template.located.Located;
import dev.httpapi.template.located.Template;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Follows what a replacement drags along: whatever refers to a resource that is made anew gets
 * another value there, though both templates write the same, and may be replaced by that itself.
 */
final class Following {
  private static final Set<String> STAGES =
      Set.of("AWS::ApiGateway::Stage", "AWS::ApiGatewayV2::Stage");

  private final Template before;
  private final Template after;
  private final UpdateTable table;
  private final Map<String, String> oldIds;
  private final Map<String, ResourceChange> changes;
  private final Map<String, List<Declared>> users = new HashMap<>();

  /**
   * A search.
   *
   * @param oldIds the logical ids of the old side by those of the new one
   * @param changes the changes by logical id of the new side, to which those that follow are added
   */
  Following(
      Template before,
      Template after,
      UpdateTable table,
      Map<String, String> oldIds,
      Map<String, ResourceChange> changes) {
    this.before = before;
    this.after = after;
    this.table = table;
    this.oldIds = oldIds;
    this.changes = changes;
    for (Declared resource : after.resources()) {
      if (oldIds.containsKey(resource.logicalId())) {
        for (String used : new References(resource.whole().value()).logicalIds()) {
          users.computeIfAbsent(used, id -> new ArrayList<>()).add(resource);
        }
      }
    }
  }

  void follow() {
    Set<String> followed = new HashSet<>();
    boolean found = true;
    while (found) {
      found = false;
      for (ResourceChange change : List.copyOf(changes.values())) {
        boolean anew = change.action().replaces() || change.action() == Action.RENEWED;
        if (anew && followed.add(change.logicalId())) {
          found = true;
          dragAlong(new Uses.Replaced(change.logicalId(), keepsName(change.logicalId())));
        }
      }
    }
  }

  /** What {@code Ref} gives of a stage is its name, which another API's stage may have as well. */
  private boolean keepsName(String logicalId) {
    Declared now = after.resource(logicalId).orElseThrow();
    Declared old = before.resource(oldIds.get(logicalId)).orElseThrow();
    return STAGES.contains(now.type()) && old.text("StageName").equals(now.text("StageName"));
  }

  private void dragAlong(Uses.Replaced replaced) {
    for (Declared resource : users.getOrDefault(replaced.logicalId(), List.of())) {
      Optional<Located> properties = resource.whole().get("Properties");
      if (properties.isPresent() && !resource.logicalId().equals(replaced.logicalId())) {
        List<PropertyChange> following =
            new Uses(replaced, table.of(resource.type())).in(properties.get());
        if (!following.isEmpty()) {
          change(resource, following);
        }
      }
    }
  }

  private void change(Declared now, List<PropertyChange> following) {
    Declared old = before.resource(oldIds.get(now.logicalId())).orElseThrow();
    Optional<ResourceChange> known = Optional.ofNullable(changes.get(now.logicalId()));
    List<PropertyChange> properties = new ArrayList<>();
    known.ifPresent(change -> properties.addAll(change.properties()));
    for (PropertyChange one : following) {
      if (properties.stream().noneMatch(property -> property.path().equals(one.path()))) {
        properties.add(one);
      }
    }
    Action action = Actions.of(properties);
    if (known.isPresent() && isStronger(known.get().action(), action)) {
      action = known.get().action();
    }
    changes.put(now.logicalId(), new Changed(table, old, now).by(action, properties));
  }

  /** One that is published anew is so whatever forces it. */
  private static boolean isStronger(Action known, Action following) {
    return known == Action.RENEWED || known.compareTo(following) > 0;
  }
}
