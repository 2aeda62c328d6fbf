package dev.httpapi.emit.base;

import dev.httpapi.source.Node;
import dev.httpapi.source.Scalar;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * When something exists that is there for the sake of several others: always, as soon as one of
 * them always is; else under the conditions of all of them together.
 */
public final class Presence {
  private final List<Node> conditions = new ArrayList<>();
  private boolean always;

  /** Adds one of the others, which exists under a condition if there is one. */
  public Presence add(Optional<Node> condition) {
    if (condition.isEmpty()) {
      always = true;
    } else if (!isKnown(condition.get())) {
      conditions.add(condition.get());
    }
    return this;
  }

  private boolean isKnown(Node condition) {
    for (Node known : conditions) {
      if (isSame(known, condition)) {
        return true;
      }
    }
    return false;
  }

  /** Whether two conditions are one, by their names. */
  private static boolean isSame(Node one, Node other) {
    return one instanceof Scalar first
        && other instanceof Scalar second
        && first.text().equals(second.text());
  }

  /** The conditions of which one must hold, each once; none when it always exists. */
  public List<Node> alternatives() {
    return always ? List.of() : List.copyOf(conditions);
  }

  /** The one condition under which it exists; empty when it always does, or there are several. */
  public Optional<Node> only() {
    return !always && conditions.size() == 1 ? Optional.of(conditions.get(0)) : Optional.empty();
  }
}
