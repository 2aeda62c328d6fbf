package dev.httpapi.diff.agreement;

import dev.httpapi.diff.base.Change;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** All that was agreed to, in the order in which it is written. */
public record Agreements(List<Agreement> all) {
  public Agreements {
    all = List.copyOf(all);
  }

  /** Nothing was. */
  public static Agreements none() {
    return new Agreements(List.of());
  }

  /** The first that covers a change. */
  public Optional<Agreement> covering(Change change) {
    return all.stream().filter(one -> one.covers(change)).findFirst();
  }

  /** Those that cover none of the changes: what they spoke of has landed. */
  public List<Agreement> unused(List<Change> changes) {
    List<Agreement> unused = new ArrayList<>(all);
    unused.removeIf(one -> changes.stream().anyMatch(one::covers));
    return unused;
  }
}
