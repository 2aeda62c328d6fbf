package dev.httpapi.diff.base;

import dev.httpapi.diff.canonical.Renamed;
import dev.httpapi.template.located.Declared;
import dev.httpapi.template.located.Template;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Two templates with what is known of their resources: which is which, and what becomes of it. */
public final class Pair {
  private final Template before;
  private final Template after;
  private final Map<String, String> newIds;
  private final Map<String, String> oldIds = new HashMap<>();
  private final List<ResourceChange> changes;

  /**
   * Two templates.
   *
   * @param newIds the logical id on the new side of every resource of the old side that is still
   *     there
   * @param changes what becomes of the resources that do not stay as they are
   */
  public Pair(
      Template before, Template after, Map<String, String> newIds, List<ResourceChange> changes) {
    this.before = before;
    this.after = after;
    this.newIds = Map.copyOf(newIds);
    this.newIds.forEach((old, now) -> oldIds.put(now, old));
    this.changes = List.copyOf(changes);
  }

  public Template before() {
    return before;
  }

  public Template after() {
    return after;
  }

  /** The logical ids of the new side by those of the old side, for resources of both. */
  public Map<String, String> newIds() {
    return newIds;
  }

  /** Gives values of the old side the logical ids of the new one. */
  public Renamed renamed() {
    return new Renamed(newIds, Map.of());
  }

  /** What becomes of the resources that do not stay as they are. */
  public List<ResourceChange> changes() {
    return changes;
  }

  /** The change of a resource by its id on the new side, or on the old one if it is gone. */
  public Optional<ResourceChange> change(String logicalId) {
    for (ResourceChange change : changes) {
      if (change.logicalId().equals(logicalId)) {
        return Optional.of(change);
      }
    }
    return Optional.empty();
  }

  /** The resource of the new side that was another's place on the old side; empty when gone. */
  public Optional<Declared> now(Declared old) {
    return Optional.ofNullable(newIds.get(old.logicalId())).flatMap(after::resource);
  }

  /** The resource of the old side in whose place a new one stands; empty when it is added. */
  public Optional<Declared> old(Declared now) {
    return Optional.ofNullable(oldIds.get(now.logicalId())).flatMap(before::resource);
  }

  /** The logical id on the new side; the same word where it names no resource of both sides. */
  public String newId(String oldId) {
    return newIds.getOrDefault(oldId, oldId);
  }

  /** A resource of a type as it was and as it is; one of them is empty where it is not there. */
  public record Both(Optional<Declared> old, Optional<Declared> now) {

    /** What a reviewer knows it by. */
    public String logicalId() {
      return now.or(() -> old).orElseThrow().logicalId();
    }
  }

  /** The resources of some types on both sides: those that are gone last. */
  public List<Both> ofTypes(Set<String> types) {
    List<Both> all = new ArrayList<>();
    for (Declared now : after.resources()) {
      if (types.contains(now.type())) {
        all.add(new Both(old(now), Optional.of(now)));
      }
    }
    for (Declared old : before.resources()) {
      if (types.contains(old.type()) && now(old).isEmpty()) {
        all.add(new Both(Optional.of(old), Optional.empty()));
      }
    }
    return all;
  }
}
