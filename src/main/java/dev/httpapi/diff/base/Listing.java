package dev.httpapi.diff.base;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Things one after another, as a sentence has them. */
public final class Listing {
  private static final int MOST = 6;

  private Listing() {}

  /** {@code a, b and c}; of many the first, and how many there are beside. */
  public static String of(Collection<String> things) {
    List<String> all = new ArrayList<>(things);
    if (all.size() > MOST) {
      int more = all.size() - MOST + 1;
      all = new ArrayList<>(all.subList(0, MOST - 1));
      all.add(more + " more");
    }
    int last = all.size() - 1;
    return last < 1
        ? String.join("", all)
        : String.join(", ", all.subList(0, last)) + " and " + all.get(last);
  }

  /** The same of names, each in backquotes. */
  public static String quoted(Collection<String> names) {
    List<String> quoted = new ArrayList<>(names.size());
    for (String name : names) {
      quoted.add("`" + name + "`");
    }
    return of(quoted);
  }
}
