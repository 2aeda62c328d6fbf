package dev.httpapi.diff.policies;

import dev.httpapi.diff.policies.Gain.Kind;
import dev.httpapi.source.Span;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Gains that a person reads as one: the same actions of the same principals on the same resources.
 *
 * @param narrower what was there before, as {@link Gain#narrower()}
 * @param span where the first of them stands: the part of the statement that makes it new
 */
public record GainLine(
    Kind kind,
    Set<String> principals,
    Set<String> actions,
    Set<String> resources,
    Condition condition,
    List<Grant> narrower,
    Span span) {

  /** The gains, as few lines as tell them all; in their order. */
  public static List<GainLine> of(List<Gain> gains) {
    List<GainLine> lines = new ArrayList<>();
    for (Gain gain : gains) {
      lines.add(of(gain));
    }
    for (Part part : Part.values()) {
      lines = merged(lines, part);
    }
    return lines;
  }

  private static GainLine of(Gain gain) {
    Grant grant = gain.grant();
    return new GainLine(
        gain.kind(),
        Set.of(grant.principal().text()),
        Set.of(grant.action().text()),
        Set.of(grant.resource().text()),
        grant.condition(),
        gain.narrower(),
        place(gain));
  }

  /** Of what was there for other resources, or other principals, those are what to point at. */
  private static Span place(Gain gain) {
    Grant grant = gain.grant();
    if (gain.kind() == Kind.LOOSER || gain.kind() == Kind.OTHER_CONDITION) {
      return grant.statement();
    }
    for (Grant known : gain.narrower()) {
      if (known.action().covers(grant.action())) {
        return known.resource().covers(grant.resource())
            ? grant.principal().span()
            : grant.resource().span();
      }
    }
    return grant.action().span();
  }

  /** What two lines may differ in, and are told together. */
  private enum Part {
    ACTIONS,
    RESOURCES,
    PRINCIPALS
  }

  private static List<GainLine> merged(List<GainLine> lines, Part part) {
    List<GainLine> merged = new ArrayList<>();
    for (GainLine line : lines) {
      boolean known = false;
      for (int i = 0; i < merged.size() && !known; i++) {
        if (merged.get(i).differsOnlyIn(part, line)) {
          merged.set(i, merged.get(i).with(line));
          known = true;
        }
      }
      if (!known) {
        merged.add(line);
      }
    }
    return merged;
  }

  private boolean differsOnlyIn(Part part, GainLine other) {
    return kind == other.kind
        && condition.equals(other.condition)
        && (part == Part.ACTIONS || actions.equals(other.actions))
        && (part == Part.RESOURCES || resources.equals(other.resources))
        && (part == Part.PRINCIPALS || principals.equals(other.principals));
  }

  private GainLine with(GainLine other) {
    List<Grant> all = new ArrayList<>(narrower);
    all.addAll(other.narrower);
    return new GainLine(
        kind,
        union(principals, other.principals),
        union(actions, other.actions),
        union(resources, other.resources),
        condition,
        all,
        span);
  }

  private static Set<String> union(Set<String> one, Set<String> other) {
    Set<String> all = new LinkedHashSet<>(one);
    all.addAll(other);
    return all;
  }
}
