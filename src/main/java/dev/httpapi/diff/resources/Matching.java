package dev.httpapi.diff.resources;

import dev.httpapi.diff.canonical.Renamed;
import dev.httpapi.diff.updates.TypeUpdates;
import dev.httpapi.diff.updates.UpdateTable;
import dev.httpapi.template.Fields;
import dev.httpapi.template.Value;
import dev.httpapi.template.located.Declared;
import dev.httpapi.template.located.Template;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds for each resource of the old side the one of the new side that is the same: by logical id,
 * then, of one type, by content. What a resource is called in the account may differ then, and what
 * it refers to may have been renamed with it.
 */
final class Matching {
  private final Template before;
  private final Template after;
  private final UpdateTable table;
  private final Map<String, String> newIds = new LinkedHashMap<>();
  private final Set<String> taken = new HashSet<>();

  private Matching(Template before, Template after, UpdateTable table) {
    this.before = before;
    this.after = after;
    this.table = table;
  }

  /** The logical ids of the new side by those of the old side. */
  static Map<String, String> of(Template before, Template after, UpdateTable table) {
    Matching matching = new Matching(before, after, table);
    matching.byLogicalId();
    while (matching.publications() || matching.byContent()) {
      // What refers to resources that were just matched may have become equal.
    }
    return matching.newIds;
  }

  private void byLogicalId() {
    for (Declared old : before.resources()) {
      if (after.resource(old.logicalId()).isPresent()) {
        match(old, after.resource(old.logicalId()).get());
      }
    }
  }

  private void match(Declared old, Declared now) {
    newIds.put(old.logicalId(), now.logicalId());
    taken.add(now.logicalId());
  }

  /** Versions and deployments are renamed with each change; they are known by what they are of. */
  private boolean publications() {
    boolean found = false;
    for (Declared old : open(before, newIds.keySet())) {
      Optional<String> parent = Publications.parent(old).map(this::newId);
      for (Declared now : open(after, taken)) {
        if (parent.isPresent()
            && now.type().equals(old.type())
            && Publications.parent(now).equals(parent)
            && !newIds.containsKey(old.logicalId())) {
          match(old, now);
          found = true;
        }
      }
    }
    return found;
  }

  private String newId(String oldId) {
    return newIds.getOrDefault(oldId, oldId);
  }

  private boolean byContent() {
    Map<Fingerprint, Declared> candidates = new HashMap<>();
    Renamed none = new Renamed(Map.of(), openIds(after, taken));
    for (Declared now : open(after, taken)) {
      fingerprint(now, none).ifPresent(print -> candidates.putIfAbsent(print, now));
    }
    Renamed renamed = new Renamed(newIds, openIds(before, newIds.keySet()));
    boolean found = false;
    for (Declared old : open(before, newIds.keySet())) {
      Optional<Fingerprint> print = fingerprint(old, renamed);
      Declared now = print.isPresent() ? candidates.remove(print.get()) : null;
      if (now != null) {
        match(old, now);
        found = true;
      }
    }
    return found;
  }

  private static List<Declared> open(Template template, Set<String> matched) {
    List<Declared> open = new ArrayList<>();
    for (Declared resource : template.resources()) {
      if (!matched.contains(resource.logicalId())) {
        open.add(resource);
      }
    }
    return open;
  }

  /** The types of the resources that no other side's stands for yet, by logical id. */
  private static Map<String, String> openIds(Template template, Set<String> matched) {
    Map<String, String> types = new HashMap<>();
    for (Declared resource : open(template, matched)) {
      types.put(resource.logicalId(), resource.type());
    }
    return types;
  }

  /** What a resource is: its type, and its properties without its name in the account. */
  private record Fingerprint(String type, Value properties) {}

  /** Empty for a resource of which too little is written to know it again. */
  private Optional<Fingerprint> fingerprint(Declared resource, Renamed references) {
    if (!(resource.whole().value() instanceof Fields whole)
        || Publications.parent(resource).isPresent()) {
      return Optional.empty();
    }
    Fields properties = whole.fields("Properties").copy();
    TypeUpdates updates = table.of(resource.type());
    updates.name().ifPresent(properties::remove);
    properties.remove("Tags");
    Value renamed = references.in(properties);
    return hasContent(properties)
        ? Optional.of(new Fingerprint(resource.type(), renamed))
        : Optional.empty();
  }

  /** Whether there is more than references to others, which many resources have in common. */
  private static boolean hasContent(Fields properties) {
    for (Value value : properties.asMap().values()) {
      if (!(value instanceof Fields fields) || fields.asMap().size() > 1) {
        return true;
      }
    }
    return false;
  }
}
