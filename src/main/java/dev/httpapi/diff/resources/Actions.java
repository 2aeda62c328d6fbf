package dev.httpapi.diff.resources;

import dev.httpapi.diff.base.Action;
import dev.httpapi.diff.base.PropertyChange;
import dev.httpapi.diff.updates.UpdateBehaviour;
import java.util.List;

/** What the changes of single properties come to for the resource. */
final class Actions {
  private Actions() {}

  /** The most that one of them asks for: what replaces goes before what is not known. */
  static Action of(List<PropertyChange> properties) {
    Action most = Action.METADATA;
    for (PropertyChange property : properties) {
      Action one = of(property.behaviour());
      most = one.compareTo(most) > 0 ? one : most;
    }
    return most;
  }

  private static Action of(UpdateBehaviour behaviour) {
    return switch (behaviour) {
      case NONE -> Action.METADATA;
      case IN_PLACE -> Action.UPDATED;
      case INTERRUPTION -> Action.INTERRUPTED;
      case REPLACEMENT -> Action.REPLACED;
      case MAY_REPLACE -> Action.MAY_BE_REPLACED;
      case DEPENDS, UNKNOWN -> Action.UNKNOWN;
    };
  }
}
