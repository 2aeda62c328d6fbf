package dev.httpapi.report;

/**
 * A message of SARIF (section 3.11 of the standard), once in plain text and once in Markdown.
 *
 * <p>Names stand in backquotes in our messages. The plain text has quotation marks in their place:
 * GitHub shows it as if it were Markdown, and not quite:
 * https://github.com/github/codeql/issues/14128.
 */
final class SarifText {
  private final StringBuilder plain = new StringBuilder();
  private final StringBuilder markdown = new StringBuilder();

  /** A message that begins with one sentence, to which its full stop is added. */
  SarifText(String sentence) {
    add(sentence);
  }

  private void add(String text) {
    plain.append(unlinked(braced(text.replace('`', '"'))));
    markdown.append(withoutHtml(braced(text)));
  }

  /** Adds a sentence that leads to a related location of the result. */
  void link(String text, int id) {
    String target = "](" + id + ")";
    plain.append(". [").append(bracketed(braced(text.replace('`', '"')))).append(target);
    markdown.append(". [").append(withoutHtml(bracketed(braced(text)))).append(target);
  }

  void paragraph(String text) {
    plain.append(".\n");
    markdown.append(".\n\n");
    add(text);
  }

  String plain() {
    return plain.toString();
  }

  String markdown() {
    return markdown.toString();
  }

  /** Single braces hold the places of arguments (3.11.5), of which our messages have none. */
  static String braced(String text) {
    return text.replace("{", "{{").replace("}", "}}");
  }

  /** Brackets and backslashes of the text of a link (3.11.6). */
  private static String bracketed(String text) {
    return text.replace("\\", "\\\\").replace("[", "\\[").replace("]", "\\]");
  }

  /** A text in which nothing is taken for a link, which needs a bracket before a parenthesis. */
  private static String unlinked(String text) {
    return text.contains("](") ? bracketed(text) : text;
  }

  /** Producers shall not emit HTML (3.11.4.2); what stands in backquotes is no HTML. */
  private static String withoutHtml(String text) {
    StringBuilder safe = new StringBuilder(text.length() + 8);
    boolean code = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      code ^= c == '`';
      safe.append(c == '<' && !code ? "&lt;" : String.valueOf(c));
    }
    return safe.toString();
  }
}
