package dev.httpapi.diff.report;

import dev.httpapi.diff.Group;
import dev.httpapi.diff.Verdict;
import dev.httpapi.diff.base.Change;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Shows a report as a comment of a pull request, for GitHub and GitLab.
 *
 * <p>Its first line, which nobody sees, is the same for every comparison with the same new side, so
 * that a workflow finds its comment again and updates it.
 *
 * <p>A comment that is too long is refused whole, so this one is folded until it fits: {@link
 * Fold}. GitHub's message says {@code body is too long (maximum is 65536 characters)}. What has
 * been measured is 65,536 code points for descriptions of pull requests, and 262,144 bytes for
 * comments (https://github.com/dead-claudia/github-limits/pull/13); bytes of UTF-8 are the most
 * that can be counted, and so they are counted here. GitLab takes about a million characters
 * (https://docs.gitlab.com/administration/instance_limits/).
 */
public final class DiffMarkdown implements DiffRenderer {
  static final int MOST_BYTES = 65_536;

  /** The digits of a SHA-1; a SHA-256 has more. */
  private static final int DIGEST = 40;

  private static final int SHORT_DIGEST = 10;

  /** How much is left out. Each leaves out what those before it do. */
  enum Fold {
    NOTHING(""),
    PROPERTIES_OF_OTHERS("the details of the other changes are left out"),
    OTHERS("the other changes are counted only"),
    PROPERTIES("the other changes are counted only, and details are left out"),
    LISTS("the other changes are counted only, details are left out and lists are cut");

    private final String words;

    Fold(String words) {
      this.words = words;
    }

    private boolean leavesOut(Fold what) {
      return compareTo(what) >= 0;
    }
  }

  @Override
  public String render(DiffReport report) {
    String text = "";
    for (Fold fold : Fold.values()) {
      text = text(report, fold);
      if (MarkdownSection.bytes(text) <= MOST_BYTES) {
        return text;
      }
    }
    return text;
  }

  private static String text(DiffReport report, Fold fold) {
    MarkdownChange shown = new MarkdownChange(report);
    String head = head(report);
    String foot = foot(report, fold);
    List<MarkdownSection> sections = new ArrayList<>();
    Map<Group, List<Change>> changes = new EnumMap<>(Group.class);
    for (Group group : Group.values()) {
      changes.put(group, report.of(group));
      sections.add(openly(group, changes.get(group), fold, shown));
    }
    sections.add(replaced(changes.get(Group.REPLACED), fold, shown));
    sections.add(others(changes.get(Group.OTHER), fold, shown));
    sections.add(
        MarkdownSection.folded(
            agreed(report.accepted().size()), MarkdownChange.accepted(report.accepted())));
    sections.add(MarkdownSection.open("Notes", notes(report)));
    sections.removeIf(MarkdownSection::isEmpty);
    int room = MOST_BYTES - MarkdownSection.bytes(head) - MarkdownSection.bytes(foot);
    StringBuilder out = new StringBuilder(head);
    for (String section : fold == Fold.LISTS ? cut(sections, room) : whole(sections)) {
      out.append(section);
    }
    return out.append(foot).toString();
  }

  private static List<String> whole(List<MarkdownSection> sections) {
    return sections.stream().map(section -> section.text(Integer.MAX_VALUE)).toList();
  }

  /**
   * Each section as far as there is room; the number of its entries has room in any case. Those
   * that come first are shown first, but no one takes more than half of what is left from the next.
   */
  private static List<String> cut(List<MarkdownSection> sections, int room) {
    int left = room;
    for (MarkdownSection section : sections) {
      left -= section.least();
    }
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < sections.size(); i++) {
      MarkdownSection section = sections.get(i);
      int next = i + 1 < sections.size() ? more(sections.get(i + 1)) : 0;
      int share = Math.max(0, Math.min(more(section), left - Math.min(next, left / 2)));
      texts.add(section.text(section.least() + share));
      left -= share;
    }
    return texts;
  }

  private static int more(MarkdownSection section) {
    return Math.max(0, section.size() - section.least());
  }

  private static String head(DiffReport report) {
    return "<!-- httpapi diff: "
        + MarkdownText.comment(report.after())
        + " -->\n### "
        + symbol(report)
        + " "
        + report.headline()
        + "\n\nFrom "
        + MarkdownText.code(before(report))
        + " to "
        + MarkdownText.code(report.after())
        + "\n";
  }

  /** The old side, with the digest of a commit as short as git shows it. */
  private static String before(DiffReport report) {
    String revision = report.revision().orElse("");
    boolean digest = revision.length() >= DIGEST;
    for (int i = 0; i < revision.length(); i++) {
      digest &= Character.digit(revision.charAt(i), 16) >= 0;
    }
    return digest
        ? revision.substring(0, SHORT_DIGEST) + report.before().substring(revision.length())
        : report.before();
  }

  private static String symbol(DiffReport report) {
    Verdict verdict = report.verdict();
    if (report.changes().isEmpty()) {
      return "✅";
    }
    if (report.changes().stream().anyMatch(MarkdownChange::isBad)) {
      return "⛔";
    }
    return verdict.security() + verdict.replacements() + verdict.lost() > 0 ? "⚠️" : "ℹ️";
  }

  private static String foot(DiffReport report, Fold fold) {
    return fold == Fold.NOTHING
        ? ""
        : "\nFolded to fit into a comment: "
            + fold.words
            + ". All of it: "
            + MarkdownText.command(report.command())
            + "\n";
  }

  private static MarkdownSection openly(
      Group group, List<Change> changes, Fold fold, MarkdownChange shown) {
    if (group == Group.OTHER) {
      return MarkdownSection.open("", List.of());
    }
    boolean remarks = !fold.leavesOut(Fold.PROPERTIES);
    return MarkdownSection.open(
        group.title(), changes.stream().map(one -> shown.of(one, remarks)).toList());
  }

  private static MarkdownSection replaced(List<Change> changes, Fold fold, MarkdownChange shown) {
    return MarkdownSection.folded(
        "What differs in them, property by property",
        fold.leavesOut(Fold.PROPERTIES) ? List.of() : shown.properties(changes));
  }

  private static MarkdownSection others(List<Change> changes, Fold fold, MarkdownChange shown) {
    String summary = Group.OTHER.title() + " (" + changes.size() + ")";
    if (fold.leavesOut(Fold.OTHERS)) {
      return MarkdownSection.folded(summary, MarkdownChange.counts(changes)).whole();
    }
    boolean whole = !fold.leavesOut(Fold.PROPERTIES_OF_OTHERS);
    return MarkdownSection.folded(
        summary, changes.stream().map(one -> shown.other(one, whole)).toList());
  }

  private static String agreed(int number) {
    return number == 1 ? "1 change was agreed to" : number + " changes were agreed to";
  }

  private static List<String> notes(DiffReport report) {
    return report.notes().stream().map(note -> "- " + MarkdownText.sentence(note) + "\n").toList();
  }
}
