package dev.httpapi.diff.security;

import dev.httpapi.diff.base.Listing;
import dev.httpapi.diff.policies.Condition;
import dev.httpapi.diff.policies.GainLine;
import dev.httpapi.diff.policies.Grant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Sentences about what a policy allows and another one does not. */
enum PolicyWords {
  /** Of a role: {@code is now allowed `s3:GetObject` on `*`}. */
  IDENTITY("is now allowed ", "is no longer allowed ", "is now denied ", "is no longer denied "),
  /** Of a bucket: {@code now allows everybody `s3:GetObject` on `*`}. */
  RESOURCE("now allows ", "no longer allows ", "now denies ", "no longer denies "),
  /** Of a role that others take on: {@code may now be assumed by `123456789012`}. */
  TRUST(
      "may now be assumed by ",
      "may no longer be assumed by ",
      "may no longer be assumed by ",
      "is no longer denied to ");

  private static final String EVERYTHING = "`*`";
  private static final String ASSUME = "`sts:AssumeRole`";

  private final String allows;
  private final String allowsNoLonger;
  private final String denies;
  private final String deniesNoLonger;

  PolicyWords(String allows, String allowsNoLonger, String denies, String deniesNoLonger) {
    this.allows = allows;
    this.allowsNoLonger = allowsNoLonger;
    this.denies = denies;
    this.deniesNoLonger = deniesNoLonger;
  }

  String gained(GainLine line) {
    return allows + what(line) + before(line);
  }

  String lost(GainLine line) {
    return allowsNoLonger + what(line) + left(line);
  }

  String denied(GainLine line) {
    return denies + what(line) + before(line);
  }

  String deniedNoLonger(GainLine line) {
    return deniesNoLonger + what(line) + left(line);
  }

  private String what(GainLine line) {
    String actions = all(line.actions(), "every action (`*`)");
    String resources = " on " + all(line.resources(), "every resource (`*`)");
    return switch (this) {
      case IDENTITY -> actions + resources;
      case RESOURCE -> all(line.principals(), "everybody") + " " + actions + resources;
      case TRUST ->
          all(line.principals(), "everybody")
              + (line.actions().equals(Set.of(ASSUME)) ? "" : ", by " + actions);
    };
  }

  private static String all(Collection<String> things, String everything) {
    return things.contains(EVERYTHING) ? everything : Listing.of(things);
  }

  /** How the new side differs from what was there. */
  private String before(GainLine line) {
    String condition = line.condition().isNone() ? "" : under(line.condition());
    return switch (line.kind()) {
      case NEW -> condition;
      case WIDER -> condition + ", before only " + narrower(line);
      case LOOSER ->
          line.condition().isNone()
              ? " without the condition `" + former(line).shown() + "`"
              : under(line.condition())
                  + ", which holds more often than `"
                  + former(line).shown()
                  + "`";
      case OTHER_CONDITION ->
          under(line.condition()) + " instead of `" + former(line).shown() + "`";
    };
  }

  /** What is left of what the old side had. */
  private String left(GainLine line) {
    String condition = line.condition().isNone() ? "" : under(line.condition());
    return switch (line.kind()) {
      case NEW -> condition;
      case WIDER -> condition + ", only " + narrower(line);
      case LOOSER -> condition + ", but under the condition `" + former(line).shown() + "` alone";
      case OTHER_CONDITION -> condition + ", but under another, `" + former(line).shown() + "`";
    };
  }

  private static String under(Condition condition) {
    return " under the condition `" + condition.shown() + "`";
  }

  private static Condition former(GainLine line) {
    return line.narrower().get(0).condition();
  }

  /** The part of the narrower grants that makes them so. */
  private String narrower(GainLine line) {
    Set<String> principals = new LinkedHashSet<>();
    Set<String> actions = new LinkedHashSet<>();
    Set<String> resources = new LinkedHashSet<>();
    for (Grant grant : line.narrower()) {
      principals.add(grant.principal().text());
      actions.add(grant.action().text());
      resources.add(grant.resource().text());
    }
    List<String> parts = new ArrayList<>();
    if (this != IDENTITY && !principals.equals(line.principals())) {
      parts.add((this == TRUST ? "by " : "") + Listing.of(principals));
    }
    if (!actions.equals(line.actions())) {
      parts.add(Listing.of(actions));
    }
    if (!resources.equals(line.resources()) && this != TRUST) {
      parts.add("on " + all(resources, "every resource (`*`)"));
    }
    return String.join(" ", parts);
  }
}
