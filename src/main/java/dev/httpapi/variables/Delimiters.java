package dev.httpapi.variables;

import java.util.Optional;

/**
 * What variables stand between: <code>${</code> and <code>}</code>, or what {@code
 * provider.variableSyntax} of releases up to 2 says.
 *
 * @param open at least one character
 * @param close at least one character
 */
record Delimiters(String open, String close) {
  static final Delimiters DEFAULT = new Delimiters("${", "}");

  private static final String LITERAL_ONLY = "^$.|?*+()[{";

  /** The character that every variable starts with. */
  char sign() {
    return open.charAt(0);
  }

  /** Whether these are the ones that hold without {@code provider.variableSyntax}. */
  boolean areDefault() {
    return open.equals(DEFAULT.open) && close.equals(DEFAULT.close);
  }

  /** Whether a string can hold a variable or an escape at all; the cheap question. */
  boolean mayStandIn(String string) {
    int sign = string.indexOf(sign());
    while (sign >= 0 && sign + 1 < string.length()) {
      if (string.startsWith(open, sign) || string.startsWith("$<", sign)) {
        return true;
      }
      sign = string.indexOf(sign(), sign + 1);
    }
    return false;
  }

  /**
   * The delimiters of a regular expression such as <code>\${{([a-z.: ]+?)}}</code>: what stands
   * before its group, and what stands after it; empty when either is more than plain characters.
   */
  static Optional<Delimiters> of(String expression) {
    int group = literalEnd(expression, 0);
    if (group >= expression.length() || expression.charAt(group) != '(') {
      return Optional.empty();
    }
    int end = groupEnd(expression, group);
    if (end < 0 || literalEnd(expression, end) < expression.length()) {
      return Optional.empty();
    }
    String open = literal(expression.substring(0, group));
    String close = literal(expression.substring(end));
    boolean usable = !open.isEmpty() && !close.isEmpty() && !arePartOfVariables(open, close);
    return usable ? Optional.of(new Delimiters(open, close)) : Optional.empty();
  }

  /** Where plain characters end; a brace is one, as in JavaScript where it is no quantifier. */
  private static int literalEnd(String expression, int from) {
    int index = from;
    while (index < expression.length()) {
      char c = expression.charAt(index);
      if (c == '\\') {
        if (index + 1 == expression.length()
            || Character.isLetterOrDigit(expression.charAt(index + 1))) {
          return index;
        }
        index += 2;
      } else if (c != '{' && LITERAL_ONLY.indexOf(c) >= 0 || isQuantifier(expression, index)) {
        return index;
      } else {
        index++;
      }
    }
    return index;
  }

  private static boolean isQuantifier(String expression, int index) {
    return expression.charAt(index) == '{'
        && index + 1 < expression.length()
        && Character.isDigit(expression.charAt(index + 1));
  }

  private static String literal(String expression) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < expression.length(); i++) {
      if (expression.charAt(i) == '\\') {
        i++;
      }
      text.append(expression.charAt(i));
    }
    return text.toString();
  }

  /** The index after the bracket that closes a group; -1 when none does. */
  private static int groupEnd(String expression, int start) {
    int depth = 0;
    boolean inClass = false;
    for (int i = start; i < expression.length(); i++) {
      char c = expression.charAt(i);
      if (c == '\\') {
        i++;
      } else if (inClass) {
        inClass = c != ']';
      } else if (c == '[') {
        inClass = true;
      } else if (c == '(') {
        depth++;
      } else if (c == ')' && --depth == 0) {
        return i + 1;
      }
    }
    return -1;
  }

  /** Letters, digits, blanks, quotes and commas are what variables themselves are made of. */
  private static boolean arePartOfVariables(String open, String close) {
    String both = open + close;
    for (int i = 0; i < both.length(); i++) {
      char c = both.charAt(i);
      if (Character.isLetterOrDigit(c) || " \t\n'\",\\".indexOf(c) >= 0) {
        return true;
      }
    }
    return close.charAt(0) == ')' || close.charAt(0) == ':' || close.charAt(0) == '(';
  }
}
