package dev.httpapi.cli;

import dev.httpapi.diff.Group;
import dev.httpapi.diff.base.Change;
import dev.httpapi.diff.base.Consequence;
import dev.httpapi.diff.base.Effect;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The changes for which {@code diff} ends with a status of its own. */
enum FailOn {
  ANY,
  BREAKING,
  REPLACEMENT,
  SECURITY;

  static Set<FailOn> of(List<String> words) {
    Set<FailOn> asked = EnumSet.noneOf(FailOn.class);
    for (String word : words) {
      asked.add(of(word));
    }
    return asked;
  }

  private static FailOn of(String word) {
    for (FailOn one : values()) {
      if (one.name().toLowerCase(Locale.ROOT).equals(word)) {
        return one;
      }
    }
    throw new UsageException("--fail-on takes any, breaking, replacement or security, not " + word);
  }

  /** Whether a change is one of these. What guards more is no reason to fail. */
  boolean includes(Change change) {
    return switch (this) {
      case ANY -> true;
      case BREAKING -> Group.of(change) == Group.BREAKING;
      case REPLACEMENT -> Group.of(change) == Group.REPLACED;
      case SECURITY ->
          Group.of(change) == Group.SECURITY
              && change instanceof Consequence consequence
              && consequence.effect() != Effect.STRONGER;
    };
  }
}
