package dev.httpapi.yaml;

import java.util.Optional;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/**
 * What YAML 1.2 allows and SnakeYAML, which scans YAML 1.1, refuses: such a place is rewritten to
 * the same meaning, and the text read again.
 */
final class Leniency {
  private Leniency() {}

  /** The text with the refused place mended; empty when it is refused for good. */
  static Optional<String> mend(String text, MarkedYAMLException refusal) {
    Mark mark = refusal.getProblemMark();
    if (mark == null || refusal.getProblem() == null) {
      return Optional.empty();
    }
    int at =
        text.offsetByCodePoints(
            0, Math.min(mark.getIndex(), text.codePointCount(0, text.length())));
    if (refusal.getProblem().contains("(TAB)")) {
      return separatingTab(text, at);
    }
    if (refusal.getProblem().startsWith("found unknown escape character")) {
      return escape(text, at);
    }
    return Optional.empty();
  }

  /** A tab may separate what stands on one line; only indentation must be blanks. */
  private static Optional<String> separatingTab(String text, int at) {
    if (at >= text.length() || text.charAt(at) != '\t') {
      return Optional.empty();
    }
    int start = text.lastIndexOf('\n', at - 1) + 1;
    int end = at;
    while (end < text.length() && text.charAt(end) == '\t') {
      end++;
    }
    if (text.substring(start, at).isBlank() && !endsLine(text, end)) {
      return Optional.empty();
    }
    return Optional.of(text.substring(0, at) + " ".repeat(end - at) + text.substring(end));
  }

  private static boolean endsLine(String text, int at) {
    int end = text.indexOf('\n', at);
    String rest = text.substring(at, end < 0 ? text.length() : end).strip();
    return rest.isEmpty() || rest.startsWith("#");
  }

  /**
   * A slash may be escaped, as in JSON, and so may a tab. What stands behind the slash on its line
   * moves by a column.
   */
  private static Optional<String> escape(String text, int at) {
    int escaped = at < text.length() && text.charAt(at) == '\\' ? at + 1 : at;
    if (escaped == 0 || escaped >= text.length() || text.charAt(escaped - 1) != '\\') {
      return Optional.empty();
    }
    String before = text.substring(0, escaped - 1);
    String after = text.substring(escaped + 1);
    return switch (text.charAt(escaped)) {
      case '/' -> Optional.of(before + "/" + after);
      case '\t' -> Optional.of(before + "\\t" + after);
      default -> Optional.empty();
    };
  }
}
