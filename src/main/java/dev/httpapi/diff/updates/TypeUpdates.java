package dev.httpapi.diff.updates;

import java.util.List;
import java.util.Optional;

public record TypeUpdates(String type, Optional<String> name) {
  public PropertyUpdate of(List<String> path) {
    return new PropertyUpdate(
        UpdateBehaviour.UNKNOWN, new ListComparison.Ordered(), Optional.empty());
  }
}
