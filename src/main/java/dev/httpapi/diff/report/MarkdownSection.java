package dev.httpapi.diff.report;

import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A part of a report in Markdown: a list that can be cut.
 *
 * @param head what stands before the list, with its empty lines
 * @param entries the items, each one line or more, each ending with a line feed
 * @param foot what stands behind it
 * @param fixed whether the list is short and must not be cut
 */
record MarkdownSection(String head, List<String> entries, String foot, boolean fixed) {
  MarkdownSection {
    entries = List.copyOf(entries);
  }

  /** A list under a heading that says how long it is. */
  static MarkdownSection open(String title, List<String> entries) {
    return new MarkdownSection(
        "\n#### " + title + " (" + entries.size() + ")\n\n", entries, "", false);
  }

  /**
   * A list that is unfolded by hand. Without the empty lines the list would not be read as
   * Markdown: https://github.github.com/gfm/#html-blocks; GitLab says the same:
   * https://docs.gitlab.com/user/markdown/.
   */
  static MarkdownSection folded(String summary, List<String> entries) {
    return new MarkdownSection(
        "\n<details>\n<summary>" + summary + "</summary>\n\n", entries, "\n</details>\n", false);
  }

  /** The same, never cut. */
  MarkdownSection whole() {
    return new MarkdownSection(head, entries, foot, true);
  }

  boolean isEmpty() {
    return entries.isEmpty();
  }

  /** What it takes in full, in bytes. */
  int size() {
    int size = bytes(head) + bytes(foot);
    for (String entry : entries) {
      size += bytes(entry);
    }
    return size;
  }

  /** What it takes at least: the number of its entries is told in any case. */
  int least() {
    return fixed ? size() : bytes(head) + bytes(more(entries.size())) + bytes(foot);
  }

  /** As many entries as there is room for, and how many more there are. */
  String text(int room) {
    StringBuilder out = new StringBuilder(head);
    int left = room - least();
    boolean whole = fixed || size() <= room;
    int shown = 0;
    for (String entry : entries) {
      left -= bytes(entry);
      if (!whole && left < 0) {
        break;
      }
      out.append(entry);
      shown++;
    }
    return out.append(shown < entries.size() ? more(entries.size() - shown) : "")
        .append(foot)
        .toString();
  }

  private static String more(int number) {
    return "- and " + number + " more\n";
  }

  static int bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }
}
