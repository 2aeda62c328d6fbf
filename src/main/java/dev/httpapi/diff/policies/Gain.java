package dev.httpapi.diff.policies;

import java.util.ArrayList;
import java.util.List;

/**
 * Something that one list of grants has in it and another one has not.
 *
 * @param grant what is not covered by the other list
 * @param narrower grants of the other list that it has in it, whatever their conditions
 */
public record Gain(Grant grant, Kind kind, List<Grant> narrower) {
  public Gain {
    narrower = List.copyOf(narrower);
  }

  /** How much of it is new. */
  public enum Kind {
    /** Nothing of the other list comes near. */
    NEW,
    /** It was there for fewer principals, actions or resources. */
    WIDER,
    /** It was there under a condition that held less often. */
    LOOSER,
    /** It was there under a condition that cannot be compared. */
    OTHER_CONDITION
  }

  /**
   * What the grants have in them that the base does not cover, in their order. What is a part of
   * another gain goes without saying.
   */
  public static List<Gain> over(List<Grant> base, List<Grant> grants) {
    List<Grant> news = new ArrayList<>();
    for (Grant grant : grants) {
      if (base.stream().noneMatch(known -> known.covers(grant))
          && news.stream().noneMatch(known -> known.covers(grant))) {
        news.removeIf(grant::covers);
        news.add(grant);
      }
    }
    List<Gain> gains = new ArrayList<>();
    for (Grant grant : news) {
      gains.add(of(grant, base, grants));
    }
    return gains;
  }

  private static Gain of(Grant grant, List<Grant> base, List<Grant> grants) {
    List<Grant> narrower = new ArrayList<>();
    List<Grant> conditional = new ArrayList<>();
    for (Grant known : base) {
      if (known.coversWithoutCondition(grant)) {
        if (grant.condition().covers(known.condition())) {
          return new Gain(grant, Kind.LOOSER, List.of(known));
        }
        // What stays beside it is not in its place.
        if (grants.stream().noneMatch(other -> other.covers(known))) {
          conditional.add(known);
        }
      } else if (grant.isWiderThan(known)) {
        narrower.add(known);
      }
    }
    return conditional.isEmpty()
        ? new Gain(grant, narrower.isEmpty() ? Kind.NEW : Kind.WIDER, narrower)
        : new Gain(grant, Kind.OTHER_CONDITION, List.of(conditional.get(0)));
  }
}
