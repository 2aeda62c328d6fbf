package dev.httpapi.diff.contract;

import java.util.Arrays;
import java.util.List;

/**
 * The path of a route as a pattern of the paths that requests ask for.
 *
 * @param parts what stands between the slashes; none for the root
 */
record PathPattern(List<String> parts) {
  PathPattern {
    parts = List.copyOf(parts);
  }

  static PathPattern of(String path) {
    String inner = path.startsWith("/") ? path.substring(1) : path;
    return new PathPattern(inner.isEmpty() ? List.of() : Arrays.asList(inner.split("/", -1)));
  }

  /** Whether every path that the other stands for is one of these, too. */
  boolean covers(PathPattern other) {
    for (int i = 0; i < parts.size(); i++) {
      if (i >= other.parts.size()) {
        return false;
      }
      String theirs = other.parts.get(i);
      if (rank(parts.get(i)) == Rank.GREEDY) {
        // It stands for what is below, so for one part at least.
        return other.parts.size() > i + 1 || !theirs.isEmpty();
      }
      if (!covers(parts.get(i), theirs)) {
        return false;
      }
    }
    return parts.size() == other.parts.size();
  }

  private static boolean covers(String part, String theirs) {
    return rank(part) == Rank.VARIABLE
        ? rank(theirs) != Rank.GREEDY && !theirs.isEmpty()
        : part.equals(theirs);
  }

  /** Whether API Gateway tries this one first for a path that both stand for. */
  boolean isMoreSpecificThan(PathPattern other) {
    for (int i = 0; i < parts.size() && i < other.parts.size(); i++) {
      int difference = rank(parts.get(i)).compareTo(rank(other.parts.get(i)));
      if (difference != 0) {
        return difference > 0;
      }
    }
    return parts.size() > other.parts.size();
  }

  /** What a part of a path may be, the vaguest first. */
  private enum Rank {
    GREEDY,
    VARIABLE,
    LITERAL
  }

  private static Rank rank(String part) {
    if (part.length() < 3 || !part.startsWith("{") || !part.endsWith("}")) {
      return Rank.LITERAL;
    }
    return part.endsWith("+}") ? Rank.GREEDY : Rank.VARIABLE;
  }
}
