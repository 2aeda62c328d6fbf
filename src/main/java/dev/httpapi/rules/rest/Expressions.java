package dev.httpapi.rules.rest;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Regular expressions, which API Gateway reads as Java does. Loaded only where there is one. */
final class Expressions {
  private Expressions() {}

  /** What is wrong with an expression, and where; empty where it is right. */
  static Optional<String> problem(String expression) {
    try {
      Pattern.compile(expression);
      return Optional.empty();
    } catch (PatternSyntaxException problem) {
      String description = problem.getDescription();
      String said =
          description.isEmpty()
              ? "it cannot be read"
              : description.substring(0, 1).toLowerCase(Locale.ROOT) + description.substring(1);
      int index = problem.getIndex();
      return Optional.of(
          index < 0 ? said : said + ", at character " + (Math.min(index, expression.length()) + 1));
    }
  }
}
