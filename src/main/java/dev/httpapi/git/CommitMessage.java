package dev.httpapi.git;

import java.util.List;

/**
 * The message of a commit, taken apart as git's {@code --pretty} does: {@code %s} is the first
 * paragraph on one line, {@code %b} all that follows it.
 *
 * @see <a href="https://git-scm.com/docs/pretty-formats">Pretty formats</a>
 */
record CommitMessage(String text) {

  String subject() {
    List<String> lines = text.lines().toList();
    StringBuilder subject = new StringBuilder();
    for (String line : lines.subList(start(lines), end(lines))) {
      subject.append(subject.isEmpty() ? "" : " ").append(line.stripTrailing());
    }
    return subject.toString().strip();
  }

  String body() {
    List<String> lines = text.lines().toList();
    return String.join("\n", lines.subList(end(lines), lines.size())).strip();
  }

  String whole() {
    return text.strip();
  }

  /** The first line that is not blank. */
  private static int start(List<String> lines) {
    int at = 0;
    while (at < lines.size() && lines.get(at).isBlank()) {
      at++;
    }
    return at;
  }

  /** The blank line after the first paragraph. */
  private static int end(List<String> lines) {
    int at = start(lines);
    while (at < lines.size() && !lines.get(at).isBlank()) {
      at++;
    }
    return at;
  }
}
