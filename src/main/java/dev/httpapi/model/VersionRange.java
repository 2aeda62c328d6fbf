package dev.httpapi.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A range of versions as npm writes it: {@code ^3.2}, {@code >=2.0.0 <4}, {@code 2 - 3 || 5.x}.
 *
 * @param alternatives of each alternative, the spans that a version must all lie in
 * @see <a href="https://github.com/npm/node-semver#ranges">npm's grammar</a>
 */
public record VersionRange(List<List<Interval>> alternatives) {

  /** Versions from {@code low} up to, and without, {@code high}, as points on a line. */
  record Interval(long low, long high) {
    static final Interval ALL = new Interval(0, Long.MAX_VALUE);

    boolean holds(long point) {
      return point >= low && point < high;
    }
  }

  private static final String[] OPERATORS = {">=", "<=", "~>", ">", "<", "=", "~", "^"};

  /** The range that a text speaks of; empty when it speaks of none. */
  public static Optional<VersionRange> parse(String text) {
    List<List<Interval>> alternatives = new ArrayList<>();
    int start = 0;
    while (start <= text.length()) {
      int bar = text.indexOf("||", start);
      int end = bar < 0 ? text.length() : bar;
      Optional<List<Interval>> all = alternative(words(text.substring(start, end)));
      if (all.isEmpty()) {
        return Optional.empty();
      }
      alternatives.add(all.get());
      start = end + 2;
    }
    return Optional.of(new VersionRange(alternatives));
  }

  /** Whether a released version lies in the range. */
  public boolean includes(int major, int minor, int patch) {
    long point = Version.point(major, minor, patch, false);
    for (List<Interval> all : alternatives) {
      boolean held = true;
      for (Interval interval : all) {
        held &= interval.holds(point);
      }
      if (held) {
        return true;
      }
    }
    return false;
  }

  /** The words of an alternative; an operator that stands alone belongs to the word after it. */
  private static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    String operator = "";
    int start = 0;
    for (int i = 0; i <= text.length(); i++) {
      if (i < text.length() && !Character.isWhitespace(text.charAt(i))) {
        continue;
      }
      String word = text.substring(start, i);
      start = i + 1;
      if (!word.isEmpty() && operator(word).length() == word.length()) {
        operator += word;
      } else if (!word.isEmpty()) {
        words.add(operator + word);
        operator = "";
      }
    }
    if (!operator.isEmpty()) {
      words.add(operator);
    }
    return words;
  }

  private static Optional<List<Interval>> alternative(List<String> words) {
    List<Interval> all = new ArrayList<>();
    if (words.size() == 3 && words.get(1).equals("-")) {
      Optional<Version> from = Version.parse(words.get(0));
      Optional<Version> to = Version.parse(words.get(2));
      if (from.isEmpty() || to.isEmpty()) {
        return Optional.empty();
      }
      all.add(new Interval(from.get().first(), to.get().next()));
      return Optional.of(all);
    }
    for (String word : words) {
      String operator = operator(word);
      Optional<Version> version = Version.parse(word.substring(operator.length()));
      if (version.isEmpty()) {
        return Optional.empty();
      }
      all.add(interval(operator, version.get()));
    }
    return Optional.of(all);
  }

  private static String operator(String word) {
    for (String operator : OPERATORS) {
      if (word.startsWith(operator)) {
        return operator;
      }
    }
    return "";
  }

  private static Interval interval(String operator, Version version) {
    if (version.parts() == 0) {
      boolean none = operator.equals(">") || operator.equals("<");
      return none ? new Interval(0, 0) : Interval.ALL;
    }
    return switch (operator) {
      case ">" -> new Interval(version.next(), Long.MAX_VALUE);
      case ">=" -> new Interval(version.first(), Long.MAX_VALUE);
      case "<" -> new Interval(0, version.first());
      case "<=" -> new Interval(0, version.next());
      case "~", "~>" -> new Interval(version.first(), version.nextMinor());
      case "^" -> new Interval(version.first(), version.nextBreaking());
      default -> new Interval(version.first(), version.next());
    };
  }
}
