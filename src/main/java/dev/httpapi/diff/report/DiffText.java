package dev.httpapi.diff.report;

import dev.httpapi.diff.Group;
import dev.httpapi.diff.base.Change;
import dev.httpapi.diff.base.Consequence;
import dev.httpapi.diff.base.Effect;
import dev.httpapi.diff.base.PropertyChange;
import dev.httpapi.diff.base.ResourceChange;
import dev.httpapi.report.VisibleText;
import java.util.List;

/** Shows a report in a terminal: the verdict, then the changes by urgency, each with its places. */
public final class DiffText implements DiffRenderer {
  private final boolean coloured;

  public DiffText(boolean coloured) {
    this.coloured = coloured;
  }

  @Override
  public String render(DiffReport report) {
    StringBuilder out = new StringBuilder();
    out.append(bold("httpapi: " + report.verdict().text()))
        .append(" from ")
        .append(VisibleText.of(report.before()))
        .append(" to ")
        .append(VisibleText.of(report.after()))
        .append(report.agreed())
        .append('\n');
    for (String note : report.notes()) {
      out.append("  note: ").append(VisibleText.of(note)).append('\n');
    }
    for (Group group : Group.values()) {
      group(group, report.of(group), out);
    }
    accepted(report.accepted(), out);
    return out.toString();
  }

  private void group(Group group, List<Change> changes, StringBuilder out) {
    if (changes.isEmpty()) {
      return;
    }
    out.append('\n').append(bold(group.title())).append('\n');
    for (Change change : changes) {
      if (change instanceof ResourceChange resource) {
        resource(resource, out);
      } else {
        consequence((Consequence) change, out);
      }
    }
  }

  private void consequence(Consequence consequence, StringBuilder out) {
    head(word(consequence), consequence, consequence.message(), out);
    places(consequence, out);
  }

  private static String word(Consequence consequence) {
    return consequence.effect() == Effect.NEUTRAL ? "note" : consequence.effect().id();
  }

  private void head(String word, Change change, String message, StringBuilder out) {
    out.append("  ")
        .append(paint(word, word + "[" + change.code().id() + "]"))
        .append(' ')
        .append(bold(VisibleText.of(change.subject())))
        .append(": ")
        .append(VisibleText.of(message))
        .append('\n');
  }

  private static void places(Change change, StringBuilder out) {
    String places = Places.of(change.before(), change.after());
    if (!places.isEmpty()) {
      out.append("    at ").append(VisibleText.of(places)).append('\n');
    }
  }

  private void resource(ResourceChange change, StringBuilder out) {
    out.append("  ")
        .append(bold(VisibleText.of(change.logicalId())))
        .append(" (")
        .append(VisibleText.of(change.type()))
        .append("): ")
        .append(VisibleText.of(ChangeText.action(change)))
        .append('\n');
    places(change, out);
    for (String remark : change.remarks()) {
      out.append("    ").append(VisibleText.of(remark)).append('\n');
    }
    for (PropertyChange property : ChangeText.ordered(change)) {
      out.append("    ").append(VisibleText.of(ChangeText.property(change.type(), property)));
      String places = Places.of(property, change);
      out.append(places.isEmpty() ? "" : " at " + VisibleText.of(places)).append('\n');
    }
  }

  private void accepted(List<DiffReport.Accepted> accepted, StringBuilder out) {
    if (accepted.isEmpty()) {
      return;
    }
    out.append('\n').append(bold("Agreed to")).append('\n');
    for (DiffReport.Accepted one : accepted) {
      out.append("  ")
          .append(one.change().code().id())
          .append(' ')
          .append(VisibleText.of(one.change().subject()))
          .append(": ")
          .append(VisibleText.of(one.reason()))
          .append('\n');
    }
  }

  private String bold(String text) {
    return coloured ? "\u001B[1m" + text + "\u001B[0m" : text;
  }

  private String paint(String word, String text) {
    if (!coloured) {
      return text;
    }
    String code =
        switch (word) {
          case "breaking", "weaker" -> "31";
          case "unknown" -> "33";
          case "compatible", "stronger" -> "32";
          default -> "36";
        };
    return "\u001B[1m\u001B[" + code + "m" + text + "\u001B[0m";
  }
}
