package dev.httpapi.diff.report;

import dev.httpapi.diff.Group;
import dev.httpapi.diff.Verdict;
import dev.httpapi.diff.base.Change;
import dev.httpapi.diff.base.Consequence;
import dev.httpapi.diff.base.ResourceChange;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What is told of a comparison.
 *
 * @param before what a person calls the old side
 * @param after what a person calls the new side
 * @param changes what differs, without what is ignored
 * @param accepted what differs and was agreed to
 * @param notes what limits the comparison, as sentences
 */
public record DiffReport(
    String before,
    String after,
    List<Change> changes,
    List<Accepted> accepted,
    List<String> notes) {
  public DiffReport {
    changes = List.copyOf(changes);
    accepted = List.copyOf(accepted);
    notes = List.copyOf(notes);
  }

  /** A change that was agreed to, and why. */
  public record Accepted(Change change, String reason) {}

  public Verdict verdict() {
    return Verdict.of(changes);
  }

  /** The verdict, and how many changes it leaves out because they were agreed to. */
  public String headline() {
    return verdict().text() + agreed();
  }

  /** What is said behind a verdict that leaves out changes, since they were agreed to. */
  String agreed() {
    return accepted.isEmpty()
        ? ""
        : (changes.isEmpty() ? " but " : ", ") + accepted.size() + " agreed to";
  }

  /** The changes of a group, the most urgent first, else in the order of the template. */
  public List<Change> of(Group group) {
    List<Change> found = new ArrayList<>();
    for (Change change : changes) {
      if (Group.of(change) == group) {
        found.add(change);
      }
    }
    found.sort(Comparator.comparingInt(DiffReport::urgency));
    return found;
  }

  /** All changes that were not agreed to, the most urgent first. */
  public List<Change> urgentFirst() {
    List<Change> all = new ArrayList<>();
    for (Group group : Group.values()) {
      all.addAll(of(group));
    }
    return all;
  }

  /** What to type to be shown all of it; the options of the services are not known here. */
  public String command() {
    Optional<String> revision = revision();
    return revision.isPresent() && before.equals(revision.get() + ":" + after)
        ? "httpapi diff --base " + word(revision.get()) + " " + word(after)
        : "httpapi diff " + word(before) + " " + word(after);
  }

  /** What stands before the colon in {@code REV:PATH}, when the old side is called so. */
  Optional<String> revision() {
    int depth = 0;
    for (int at = 0; at < before.length(); at++) {
      char c = before.charAt(at);
      depth += c == '{' ? 1 : c == '}' ? -1 : 0;
      // One letter before a colon is a drive; in braces there may be a time of day.
      if (c == ':' && depth == 0 && at > 1) {
        return Optional.of(before.substring(0, at));
      }
    }
    return Optional.empty();
  }

  /** A name as a shell reads it. */
  private static String word(String name) {
    if (name.equals("<stdin>")) {
      return "-";
    }
    boolean plain = !name.isEmpty();
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      plain &= Character.isLetterOrDigit(c) || "-_./:@+,=~^".indexOf(c) >= 0 && (i > 0 || c != '~');
    }
    return plain ? name : "'" + name.replace("'", "'\\''") + "'";
  }

  private static int urgency(Change change) {
    if (change instanceof ResourceChange resource) {
      return 10 + (100 - resource.action().ordinal());
    }
    return switch (((Consequence) change).effect()) {
      case BREAKING, WEAKER -> 0;
      case UNKNOWN -> 1;
      case STRONGER, COMPATIBLE -> 2;
      case NEUTRAL -> 3;
    };
  }
}
