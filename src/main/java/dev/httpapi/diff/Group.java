package dev.httpapi.diff;

import dev.httpapi.diff.base.Area;
import dev.httpapi.diff.base.Change;
import dev.httpapi.diff.base.Consequence;
import dev.httpapi.diff.base.Effect;
import dev.httpapi.diff.base.ResourceChange;

/** What a reviewer reads together, the most urgent first. */
public enum Group {
  SECURITY("Security"),
  BREAKING("Breaking for clients"),
  REPLACED("Replaced or lost"),
  OTHER("Other changes");

  private final String title;

  Group(String title) {
    this.title = title;
  }

  public String title() {
    return title;
  }

  public static Group of(Change change) {
    if (change instanceof ResourceChange resource) {
      return switch (resource.action()) {
        case REPLACED, MAY_BE_REPLACED, RENAMED, RETYPED, LOST -> REPLACED;
        default -> OTHER;
      };
    }
    Consequence consequence = (Consequence) change;
    if (consequence.code().area() == Area.SECURITY) {
      return SECURITY;
    }
    return consequence.effect() == Effect.BREAKING ? BREAKING : OTHER;
  }
}
