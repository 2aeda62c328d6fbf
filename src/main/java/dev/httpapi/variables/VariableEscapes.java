package dev.httpapi.variables;

import dev.httpapi.source.Node;
import dev.httpapi.source.Span;
import dev.httpapi.source.StringNode;
import dev.httpapi.source.Texts;
import java.util.List;
import java.util.Set;

/** Writes texts so that what looks like a variable in them is read as text again. */
public final class VariableEscapes {
  private static final String OPEN = "${";

  private VariableEscapes() {}

  /** A value that reads as {@code value}, though it may hold texts such as {@code ${env:HOME}}. */
  public static Node escaped(Node value) {
    return Texts.change(
        value,
        text ->
            isReadAsItself(text.text(), text.span())
                ? text
                : new StringNode(escaped(text.text()), text.span()));
  }

  private static boolean isReadAsItself(String text, Span span) {
    if (!Delimiters.DEFAULT.mayStandIn(text)) {
      return true;
    }
    try {
      List<Expression.Part> parts =
          ExpressionParser.parse(text, span, Set.of(), Delimiters.DEFAULT).parts();
      return parts.size() == 1 && parts.get(0).equals(new Expression.Text(text));
    } catch (ExpressionException malformed) {
      return false;
    }
  }

  /**
   * Walks a text as the parser does: backslashes before an opening brace count double, and one more
   * makes it text; what follows a dollar that opens nothing is passed. Two dollars before a brace
   * cannot be written at all.
   */
  private static String escaped(String text) {
    StringBuilder escaped = new StringBuilder();
    int at = 0;
    while (at < text.length()) {
      int end = at;
      while (end < text.length() && text.charAt(end) == '\\') {
        end++;
      }
      int backslashes = end - at;
      escaped.append(text, at, end);
      at = end;
      if (text.startsWith(OPEN, at)) {
        escaped.append("\\".repeat(backslashes + 1)).append(OPEN);
        at += OPEN.length();
      } else if (backslashes % 2 == 1 && text.startsWith("$", at)) {
        escaped.append('$');
        at++;
      } else if (backslashes == 0) {
        int next = text.charAt(at) == '$' ? afterDollars(text, at) : at + 1;
        escaped.append(text, at, next);
        at = next;
      }
    }
    return escaped.toString();
  }

  private static int afterDollars(String text, int from) {
    int last = from;
    while (text.startsWith("$", last + 1)) {
      last++;
    }
    return text.startsWith(OPEN, last) ? last : Math.min(last + 2, text.length());
  }
}
