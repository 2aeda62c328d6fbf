package dev.httpapi.cli;

import java.util.HashMap;
import java.util.Map;

/** What the expressions of a workflow stand for. One that is not known here fails the test. */
final class GithubContext {
  private final Map<String, String> values = new HashMap<>();

  GithubContext with(String name, String value) {
    values.put(name, value);
    return this;
  }

  /** The same, which can be added to without changing this one. */
  GithubContext copy() {
    GithubContext copy = new GithubContext();
    copy.values.putAll(values);
    return copy;
  }

  /** A text with the values of its expressions. */
  String fill(String text) {
    StringBuilder filled = new StringBuilder();
    int done = 0;
    for (int at = text.indexOf("${{"); at >= 0; at = text.indexOf("${{", done)) {
      int end = text.indexOf("}}", at);
      filled.append(text, done, at).append(value(text.substring(at + 3, end).strip()));
      done = end + 2;
    }
    return filled.append(text.substring(done)).toString();
  }

  /**
   * Whether a condition holds: two operands that are equal, or are not. No condition always does.
   */
  boolean holds(String condition) {
    if (condition.isEmpty()) {
      return true;
    }
    String[] equal = condition.split(" == ", -1);
    if (equal.length == 2) {
      return value(equal[0]).equals(value(equal[1]));
    }
    String[] unequal = condition.split(" != ", -1);
    if (unequal.length == 2) {
      return !value(unequal[0]).equals(value(unequal[1]));
    }
    throw new AssertionError("a condition of an unknown form: " + condition);
  }

  private String value(String operand) {
    if (operand.startsWith("'")) {
      return operand.substring(1, operand.length() - 1);
    }
    if (!values.containsKey(operand) && operand.startsWith("steps.")) {
      return ""; // what a step did not give
    }
    if (!values.containsKey(operand)) {
      throw new AssertionError("an unknown expression: " + operand);
    }
    return values.get(operand);
  }
}
