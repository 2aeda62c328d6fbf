package dev.httpapi.variables;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The settings of stages that are not compiled: <code>params.prod</code> while the stage is <code>
 * dev</code>. What they ask for need not be there, and they stay as they are written.
 */
final class OtherStages {
  private static final String DEFAULT = "default";

  private final Supplier<String> stage;
  private Optional<String> known = Optional.empty();

  OtherStages(Supplier<String> stage) {
    this.stage = stage;
  }

  /**
   * Whether a property is such a setting.
   *
   * @throws UnresolvableException when the stage itself cannot be known
   */
  boolean hold(List<String> path) {
    if (path.size() != 2 || !path.get(0).equals("params") && !path.get(0).equals("stages")) {
      return false;
    }
    if (path.get(1).equals(DEFAULT)) {
      return false;
    }
    if (known.isEmpty()) {
      known = Optional.of(stage.get());
    }
    return !path.get(1).equals(known.get());
  }
}
