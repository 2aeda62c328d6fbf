package dev.httpapi.diff.base;

import java.util.ArrayList;
import java.util.List;

/** The consequences that evaluators find, each told once, in the order in which they are found. */
public final class Consequences {
  private final List<Consequence> all = new ArrayList<>();

  /** Adds one, unless the same is said of the same thing already. */
  public void add(Consequence consequence) {
    for (Consequence known : all) {
      if (known.code() == consequence.code()
          && known.subject().equals(consequence.subject())
          && known.message().equals(consequence.message())) {
        return;
      }
    }
    all.add(consequence);
  }

  public List<Consequence> all() {
    return List.copyOf(all);
  }
}
