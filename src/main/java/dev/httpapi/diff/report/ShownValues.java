package dev.httpapi.diff.report;

import dev.httpapi.diff.base.PropertyChange;
import dev.httpapi.diff.canonical.Shown;
import dev.httpapi.template.Value;
import java.util.Optional;

/**
 * The two values of a property, each in one line, cut to where they differ if they are too long.
 *
 * @param before empty where the old side has none
 * @param after empty where the new side has none
 */
record ShownValues(Optional<String> before, Optional<String> after) {
  private static final int LONGEST = 72;

  /** How much of what both have in common stands before the difference. */
  private static final int CONTEXT = 16;

  private static final String CUT = "…";

  /** Nothing at all would be read as a mistake of the report. */
  private static final String EMPTY = "\"\"";

  static ShownValues of(PropertyChange property) {
    Optional<String> old = property.before().map(ShownValues::line);
    Optional<String> now = property.after().map(ShownValues::line);
    int common = old.isPresent() && now.isPresent() ? common(old.get(), now.get()) : 0;
    int start = common > LONGEST / 2 ? common - CONTEXT : 0;
    return new ShownValues(old.map(text -> cut(text, start)), now.map(text -> cut(text, start)));
  }

  private static String line(Value value) {
    String shown = Shown.of(value);
    return shown.isEmpty() ? EMPTY : shown.replace("\n", "\\n");
  }

  /** How far two texts are the same; a pair of surrogates is not taken apart. */
  private static int common(String one, String other) {
    int at = 0;
    while (at < one.length() && at < other.length() && one.charAt(at) == other.charAt(at)) {
      at++;
    }
    return at;
  }

  private static String cut(String text, int start) {
    if (text.codePointCount(0, text.length()) <= LONGEST) {
      return text;
    }
    int from = start;
    if (from > 0 && from < text.length() && Character.isLowSurrogate(text.charAt(from))) {
      from--;
    }
    String rest = text.substring(Math.min(from, text.length()));
    boolean isLong = rest.codePointCount(0, rest.length()) > LONGEST;
    return (from > 0 ? CUT : "")
        + (isLong ? rest.substring(0, rest.offsetByCodePoints(0, LONGEST - 1)) + CUT : rest);
  }
}
