package dev.httpapi.diff.contract;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Names as a sentence lists them: {@code `a`, `b` and `c`}; of many, the first and how many more.
 */
final class Listing {
  private static final int MOST = 5;
  private static final int FIRST = 3;

  private Listing() {}

  static String of(Collection<String> names) {
    List<String> quoted = new ArrayList<>();
    for (String name : names) {
      if (names.size() <= MOST || quoted.size() < FIRST) {
        quoted.add("`" + name + "`");
      }
    }
    if (quoted.size() < names.size()) {
      return String.join(", ", quoted) + " and " + (names.size() - quoted.size()) + " more";
    }
    int last = quoted.size() - 1;
    return last < 1
        ? String.join("", quoted)
        : String.join(", ", quoted.subList(0, last)) + " and " + quoted.get(last);
  }
}
