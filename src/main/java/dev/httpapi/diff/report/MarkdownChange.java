package dev.httpapi.diff.report;

import dev.httpapi.diff.base.Action;
import dev.httpapi.diff.base.Change;
import dev.httpapi.diff.base.ChangeCode;
import dev.httpapi.diff.base.Consequence;
import dev.httpapi.diff.base.Effect;
import dev.httpapi.diff.base.PropertyChange;
import dev.httpapi.diff.base.ResourceChange;
import dev.httpapi.source.Span;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Changes as items of lists in Markdown; each begins with a word of ours, or a code span. */
final class MarkdownChange {
  private final String revision;

  /** Changes of a report: the revision of the old side is told once, and not with every place. */
  MarkdownChange(DiffReport report) {
    this.revision = report.revision().map(one -> one + ":").orElse("");
  }

  /** Whether a change takes something away from clients, or from security. */
  static boolean isBad(Change change) {
    return change instanceof Consequence consequence
        && (consequence.effect() == Effect.BREAKING || consequence.effect() == Effect.WEAKER);
  }

  /**
   * A change that is shown openly, with its places.
   *
   * @param remarks whether what else is to be known of a resource is said, too
   */
  String of(Change change, boolean remarks) {
    if (change instanceof ResourceChange resource) {
      return "- "
          + fate(resource.action())
          + name(resource)
          + (resource.action() == Action.REPLACED || resource.action() == Action.MAY_BE_REPLACED
              ? ""
              : ": " + action(resource))
          + forced(resource)
          + code(change)
          + places(change.before(), change.after())
          + "\n"
          + (remarks ? remarks(resource) : "");
    }
    Consequence consequence = (Consequence) change;
    return "- " + symbol(consequence.effect()) + " " + told(consequence) + "\n";
  }

  private static String fate(Action action) {
    return switch (action) {
      case LOST -> "🗑️ **lost** ";
      case MAY_BE_REPLACED -> "♻️ **may be replaced** ";
      default -> "♻️ **replaced** ";
    };
  }

  private String told(Consequence consequence) {
    return (consequence.effect() == Effect.NEUTRAL ? "" : "**" + consequence.effect().id() + "** ")
        + MarkdownText.code(consequence.subject())
        + ": "
        + MarkdownText.sentence(consequence.message())
        + code(consequence)
        + places(consequence.before(), consequence.after());
  }

  private static String symbol(Effect effect) {
    return switch (effect) {
      case BREAKING, WEAKER -> "⛔";
      case UNKNOWN -> "⚠️";
      case COMPATIBLE, STRONGER -> "✅";
      case NEUTRAL -> "ℹ️";
    };
  }

  private static String code(Change change) {
    return " (`" + change.code().id() + "`)";
  }

  private static String name(ResourceChange change) {
    return MarkdownText.code(change.logicalId()) + " (" + MarkdownText.code(change.type()) + ")";
  }

  private static String action(ResourceChange change) {
    String words = change.action().words();
    String renamed = "renamed";
    return change.formerId().isPresent() && words.startsWith(renamed)
        ? "renamed from "
            + MarkdownText.code(change.formerId().get())
            + words.substring(renamed.length())
        : words;
  }

  /** The property that decides; where there are more, the details have them. */
  private static String forced(ResourceChange change) {
    List<PropertyChange> forcing =
        change.properties().stream().filter(property -> ChangeText.forces(property)).toList();
    if (forcing.isEmpty()) {
      return "";
    }
    String others = forcing.size() == 1 ? "" : " and " + (forcing.size() - 1) + " more";
    return ", because of " + MarkdownText.code(forcing.get(0).path()) + others;
  }

  private static String remarks(ResourceChange change) {
    StringBuilder out = new StringBuilder();
    for (String remark : change.remarks()) {
      out.append("  - Note: ").append(MarkdownText.sentence(remark)).append('\n');
    }
    return out.toString();
  }

  /** Of each resource all of its properties that differ; none of what has none. */
  List<String> properties(List<Change> changes) {
    List<String> entries = new ArrayList<>();
    for (Change change : changes) {
      if (change instanceof ResourceChange resource && !resource.properties().isEmpty()) {
        entries.add("- " + MarkdownText.code(resource.logicalId()) + "\n" + properties(resource));
      }
    }
    return entries;
  }

  private String properties(ResourceChange change) {
    StringBuilder out = new StringBuilder();
    for (PropertyChange property : ChangeText.ordered(change)) {
      out.append("  - ")
          .append(MarkdownText.code(property.path()))
          .append(": ")
          .append(values(change.type(), property))
          .append(MarkdownText.sentence(ChangeText.behaviour(property)))
          .append(
              Places.of(property, change).isEmpty()
                  ? ""
                  : places(property.beforePlace(), property.afterPlace()))
          .append('\n');
    }
    return out.toString();
  }

  private static String values(String type, PropertyChange property) {
    if (property.follows().isPresent()) {
      return "follows " + MarkdownText.code(property.follows().get()) + ", which is made anew";
    }
    if (ChangeText.mayComeOutOtherwise(property) || PrivateValues.holds(type, property)) {
      return ChangeText.what(property);
    }
    ShownValues values = ShownValues.of(property);
    return value(values.before()) + " → " + value(values.after());
  }

  private static String value(Optional<String> value) {
    return value.isEmpty() ? ChangeText.NOTHING : MarkdownText.code(value.get());
  }

  /** A change that is neither of security nor breaking nor replaces anything. */
  String other(Change change, boolean whole) {
    if (change instanceof ResourceChange resource) {
      return "- "
          + name(resource)
          + ": "
          + action(resource)
          + (whole ? places(change.before(), change.after()) : "")
          + "\n"
          + (whole ? remarks(resource) + properties(resource) : "");
    }
    return "- " + told((Consequence) change) + "\n";
  }

  /** How many changes there are of each kind. */
  static List<String> counts(List<Change> changes) {
    Map<ChangeCode, Integer> counts = new EnumMap<>(ChangeCode.class);
    for (Change change : changes) {
      counts.merge(change.code(), 1, Integer::sum);
    }
    List<String> entries = new ArrayList<>();
    counts.forEach((code, count) -> entries.add("- `" + code.id() + "`: " + count + "\n"));
    return entries;
  }

  /** What was agreed to, each with the reason. */
  static List<String> accepted(List<DiffReport.Accepted> accepted) {
    return accepted.stream()
        .map(
            one ->
                "- `"
                    + one.change().code().id()
                    + "` of "
                    + MarkdownText.code(one.change().subject())
                    + ": "
                    + MarkdownText.sentence(one.reason())
                    + "\n")
        .toList();
  }

  /** Where it was and where it is: a file and its line. */
  private String places(Optional<Span> before, Optional<Span> after) {
    List<String> places = new ArrayList<>();
    before.ifPresent(span -> places.add("was " + place(span, revision)));
    after.ifPresent(span -> places.add("now " + place(span, "")));
    return places.isEmpty() ? "" : " — " + String.join(", ", places);
  }

  private static String place(Span span, String prefix) {
    String file = span.file().name();
    String name = file.startsWith(prefix) ? file.substring(prefix.length()) : file;
    return MarkdownText.code(name + ":" + span.line());
  }
}
