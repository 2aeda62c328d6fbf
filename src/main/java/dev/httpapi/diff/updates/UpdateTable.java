package dev.httpapi.diff.updates;

import java.util.Optional;

public final class UpdateTable {
  public TypeUpdates of(String type) {
    return new TypeUpdates(type, Optional.empty());
  }
}
