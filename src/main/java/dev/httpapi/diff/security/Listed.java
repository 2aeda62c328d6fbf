package dev.httpapi.diff.security;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Things one after another, as a sentence has them. */
final class Listed {
  private static final int MOST = 6;

  private Listed() {}

  /** {@code a, b and c}; of many the first, and how many there are beside. */
  static String of(Collection<String> things) {
    List<String> all = new ArrayList<>(things);
    if (all.size() > MOST) {
      int more = all.size() - MOST + 1;
      all = new ArrayList<>(all.subList(0, MOST - 1));
      all.add(more + " more");
    }
    if (all.size() < 2) {
      return String.join("", all);
    }
    return String.join(", ", all.subList(0, all.size() - 1)) + " and " + all.get(all.size() - 1);
  }

  static String quoted(Collection<String> things) {
    List<String> quoted = new ArrayList<>(things.size());
    for (String thing : things) {
      quoted.add("`" + thing + "`");
    }
    return of(quoted);
  }
}
