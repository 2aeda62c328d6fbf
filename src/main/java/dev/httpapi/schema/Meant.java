package dev.httpapi.schema;

import dev.httpapi.diagnostics.Suggestion;
import dev.httpapi.source.Mapping;
import dev.httpapi.source.Node;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Finds, of the branches that refuse a value, the one that was meant. */
final class Meant {
  private final Whereabouts where;

  Meant(Whereabouts where) {
    this.where = where;
  }

  /** The branches that could be meant: those of the value's kind that know some key of it. */
  List<List<Failure>> candidates(Failure.NoBranch failure) {
    List<List<Failure>> candidates = new ArrayList<>();
    for (List<Failure> reasons : failure.branches()) {
      if (!refusesKind(reasons, failure.value())
          && !isFunction(reasons, failure.value())
          && !isForeign(reasons, failure.value())
          && !leadsNowhere(reasons, failure.value())) {
        candidates.add(reasons);
      }
    }
    return candidates;
  }

  /** The candidate that is nearest to accepting; of equally near ones the first. */
  List<Failure> nearest(List<List<Failure>> candidates, Node value) {
    List<Failure> best = candidates.get(0);
    for (List<Failure> reasons : candidates) {
      if (weight(reasons, value) < weight(best, value)) {
        best = reasons;
      }
    }
    return best;
  }

  boolean refusesKind(List<Failure> reasons, Node value) {
    for (Failure reason : reasons) {
      if (reason.value().span() != value.span()) {
        continue;
      }
      if (reason instanceof Failure.WrongType || isChoiceOfOtherKind(reason)) {
        return true;
      }
      if (reason instanceof Failure.NoBranch inner
          && inner.branches().stream().allMatch(branch -> refusesKind(branch, value))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isChoiceOfOtherKind(Failure reason) {
    return reason instanceof Failure.NotAChoice wrong
        && wrong.choices().stream().noneMatch(choice -> choice.kind().equals(wrong.value().kind()));
  }

  /** The branch has branches of its own, of which none could be meant. */
  private boolean leadsNowhere(List<Failure> reasons, Node value) {
    for (Failure reason : reasons) {
      if (reason instanceof Failure.NoBranch inner
          && inner.value().span() == value.span()
          && candidates(inner).isEmpty()) {
        return true;
      }
    }
    return false;
  }

  /** The branch is a function of CloudFormation, of which nobody wrote one. */
  private static boolean isFunction(List<Failure> reasons, Node value) {
    for (Failure reason : reasons) {
      if (reason instanceof Failure.MissingKey missing
          && reason.value().span() == value.span()
          && isFunctionName(missing.key())) {
        return true;
      }
    }
    return false;
  }

  static boolean isFunctionName(String key) {
    return key.startsWith("Fn::") || key.equals("Ref");
  }

  /** The branch knows no key of the mapping, nor one that is spelt nearly so. */
  private static boolean isForeign(List<Failure> reasons, Node value) {
    if (!(value instanceof Mapping mapping) || mapping.isEmpty()) {
      return false;
    }
    int unknown = 0;
    for (Failure reason : reasons) {
      if (reason instanceof Failure.UnknownKey key && key.value().span() == value.span()) {
        if (Suggestion.nearest(key.entry().key(), key.known()).isPresent()) {
          return false;
        }
        unknown++;
      }
    }
    return unknown > 0 && unknown == mapping.size();
  }

  /**
   * How far a branch is from accepting. What is wrong deeper inside says that this branch was
   * meant; a {@code type} of its own, not taken, says that another was.
   */
  private int weight(List<Failure> reasons, Node value) {
    int weight = 0;
    for (Failure reason : reasons) {
      int depth = where.of(reason.value()).size() - where.of(value).size();
      if (reason instanceof Failure.NotAChoice wrong && wrong.choices().size() == 1 && depth <= 1) {
        weight += 8;
      } else if (depth > 0) {
        weight += 1;
      } else if (reason instanceof Failure.NoBranch inner) {
        weight += lightest(inner);
      } else {
        weight += reason instanceof Failure.MissingKey ? 2 : 3;
      }
    }
    return weight;
  }

  /** Branches within a branch weigh as the candidate among them that is nearest. */
  private int lightest(Failure.NoBranch failure) {
    int lightest = Integer.MAX_VALUE;
    for (List<Failure> reasons : candidates(failure)) {
      lightest = Math.min(lightest, weight(reasons, failure.value()));
    }
    return lightest == Integer.MAX_VALUE ? 3 : Math.max(3, lightest);
  }

  /**
   * The failure by which all candidates say that they are of another kind, such as that {@code
   * type} is none of theirs, with the choices of all; empty when one of them takes it.
   */
  List<Failure> otherKind(List<List<Failure>> candidates) {
    List<Node> choices = new ArrayList<>();
    Failure.NotAChoice first = null;
    for (List<Failure> reasons : candidates) {
      Failure.NotAChoice wrong = null;
      for (Failure reason : reasons) {
        if (reason instanceof Failure.NotAChoice choice && choice.choices().size() == 1) {
          wrong = choice;
        }
      }
      if (wrong == null || (first != null && first.value().span() != wrong.value().span())) {
        return List.of();
      }
      first = first == null ? wrong : first;
      choices.addAll(wrong.choices());
    }
    return first == null || candidates.size() < 2
        ? List.of()
        : List.of(new Failure.NotAChoice(first.value(), choices));
  }

  /** The keys of which one must be there, where that is all that the branches ask. */
  static Set<String> oneOfKeys(Failure.NoBranch failure) {
    Set<String> keys = new LinkedHashSet<>();
    for (List<Failure> reasons : failure.branches()) {
      if (reasons.size() != 1
          || !(reasons.get(0) instanceof Failure.MissingKey missing)
          || missing.value().span() != failure.value().span()
          || isFunctionName(missing.key())) {
        return Set.of();
      }
      keys.add(missing.key());
    }
    return keys;
  }
}
