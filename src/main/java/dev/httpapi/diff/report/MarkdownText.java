package dev.httpapi.diff.report;

import dev.httpapi.report.VisibleText;

/**
 * Text of somebody else in Markdown, for GitHub and GitLab alike: it is shown as it is, and calls
 * nobody.
 *
 * <p>What is not a plain word stands in a code span: there neither Markdown nor HTML is read
 * (https://github.github.com/gfm/#code-spans), and neither mentions nor references nor bare
 * addresses are looked for
 * (https://rubydoc.info/gems/html-pipeline/HTMLPipeline/NodeFilter/MentionFilter,
 * https://docs.gitlab.com/user/markdown/). A backslash before them would not do: mentions are
 * looked for in the HTML that comes out, where it is gone. There are no tables, since a pipe ends a
 * cell even in a code span (https://github.github.com/gfm/#tables-extension-).
 */
final class MarkdownText {
  private static final int LONGEST_NAME = 300;
  private static final int LONGEST_SENTENCE = 700;

  /** Longer words of these characters may be the digest of a commit, which becomes a link. */
  private static final int SHORTEST_DIGEST = 7;

  private MarkdownText() {}

  /** A name or a value, cut where it is too long. */
  static String code(String text) {
    return span(cut(text, LONGEST_NAME));
  }

  /** What somebody types, which is of no use when it is cut short. */
  static String command(String text) {
    return span(cut(text, 2 * LONGEST_NAME));
  }

  private static String span(String shown) {
    if (shown.isEmpty()) {
      return "(empty)";
    }
    String fence = "`".repeat(fence(shown));
    boolean spaces = shown.startsWith(" ") && shown.endsWith(" ") && !shown.isBlank();
    boolean pad = spaces || shown.startsWith("`") || shown.endsWith("`");
    return pad ? fence + " " + shown + " " + fence : fence + shown + fence;
  }

  /** How many backquotes stand nowhere in a row. */
  private static int fence(String text) {
    int fence = 1;
    while (hasRun(text, fence)) {
      fence++;
    }
    return fence;
  }

  private static boolean hasRun(String text, int length) {
    int run = 0;
    for (int i = 0; i <= text.length(); i++) {
      if (i < text.length() && text.charAt(i) == '`') {
        run++;
      } else if (run == length) {
        return true;
      } else {
        run = 0;
      }
    }
    return false;
  }

  /** A sentence in which names stand in backquotes. */
  static String sentence(String text) {
    String shown = cut(text, LONGEST_SENTENCE);
    StringBuilder out = new StringBuilder();
    int at = 0;
    while (at < shown.length()) {
      int open = shown.indexOf('`', at);
      int close = open < 0 ? -1 : shown.indexOf('`', open + 1);
      words(shown.substring(at, close < 0 ? shown.length() : open), out);
      if (close >= 0) {
        append(span(shown.substring(open + 1, close)), out);
      }
      at = close < 0 ? shown.length() : close + 1;
    }
    return out.toString();
  }

  private static void words(String text, StringBuilder out) {
    int start = 0;
    while (start <= text.length()) {
      int space = text.indexOf(' ', start);
      int end = space < 0 ? text.length() : space;
      word(text.substring(start, end), out);
      if (space >= 0) {
        out.append(' ');
      }
      start = end + 1;
    }
  }

  private static void word(String word, StringBuilder out) {
    int from = word.startsWith("(") ? 1 : 0;
    int to = word.length();
    while (to > from && ".,;:!?)".indexOf(word.charAt(to - 1)) >= 0) {
      to--;
    }
    String core = word.substring(from, to);
    if (isPlain(core) && !isItem(core, word.substring(to))) {
      out.append(word);
    } else {
      out.append(word, 0, from);
      append(span(core), out);
      out.append(word, to, word.length());
    }
  }

  /** Whether a word would begin a numbered list, where it stands first. */
  private static boolean isItem(String core, String end) {
    boolean number = !core.isEmpty() && (end.startsWith(".") || end.startsWith(")"));
    for (int i = 0; i < core.length(); i++) {
      number &= Character.isDigit(core.charAt(i));
    }
    return number;
  }

  /** Two code spans that touch each other would be none. */
  private static void append(String span, StringBuilder out) {
    if (out.length() > 0 && out.charAt(out.length() - 1) == '`') {
      out.append(' ');
    }
    out.append(span);
  }

  /** Whether a word means nothing but itself wherever it stands. */
  private static boolean isPlain(String word) {
    if (word.isEmpty() || word.equals("->") || word.equals("…")) {
      return true;
    }
    boolean digest = word.length() >= SHORTEST_DIGEST;
    for (int i = 0; i < word.length(); i += Character.charCount(word.codePointAt(i))) {
      int c = word.codePointAt(i);
      boolean inner = i > 0 && i < word.length() - 1;
      if (!Character.isLetterOrDigit(c) && !(inner && isJoint(word, i))) {
        return false;
      }
      digest &= Character.digit(c, 16) >= 0;
    }
    return !digest;
  }

  /** A mark between letters, or a point in a number: {@code ABC-1} may be the name of an issue. */
  private static boolean isJoint(String word, int at) {
    char before = word.charAt(at - 1);
    char after = word.charAt(at + 1);
    return switch (word.charAt(at)) {
      case '-', '\'', '/' -> Character.isLetter(before) && Character.isLetter(after);
      case '.' -> Character.isDigit(before) && Character.isDigit(after);
      default -> false;
    };
  }

  /** A text in a comment of HTML, which nothing in it can end; unlike texts stay unlike. */
  static String comment(String text) {
    StringBuilder out = new StringBuilder();
    String shown = end(VisibleText.of(text));
    for (int i = 0; i < shown.length(); i++) {
      char c = shown.charAt(i);
      boolean dashes = c == '-' && i > 0 && shown.charAt(i - 1) == '-';
      out.append(
          switch (c) {
            case '&' -> "&amp;";
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            case '-' -> dashes ? "&#45;" : "-";
            default -> Character.toString(c);
          });
    }
    return out.toString();
  }

  private static String cut(String text, int most) {
    // What is shown of a character is never shorter: the rest of a long text need not be looked at.
    int length = text.codePointCount(0, text.length());
    String shown =
        VisibleText.of(
            length > 2 * most ? text.substring(0, text.offsetByCodePoints(0, 2 * most)) : text);
    return shown.codePointCount(0, shown.length()) > most
        ? shown.substring(0, shown.offsetByCodePoints(0, most - 1)) + "…"
        : shown;
  }

  /** The end of a path tells more than its beginning. */
  private static String end(String text) {
    int length = text.codePointCount(0, text.length());
    return length > LONGEST_NAME
        ? "…" + text.substring(text.offsetByCodePoints(0, length - LONGEST_NAME + 1))
        : text;
  }
}
