package dev.httpapi.yaml;

import dev.httpapi.source.BooleanNode;
import dev.httpapi.source.DecimalText;
import dev.httpapi.source.Node;
import dev.httpapi.source.NullNode;
import dev.httpapi.source.NumberNode;
import dev.httpapi.source.Span;
import dev.httpapi.source.StringNode;
import java.util.Locale;
import java.util.Optional;

/**
 * What an unquoted scalar means: the YAML 1.2 core schema as js-yaml 4 implements it, with its
 * timestamps, which the framework turns into ISO 8601 text.
 */
final class CoreScalars {

  private CoreScalars() {}

  static Node resolve(String text, Span span) {
    if (text.isEmpty()) {
      return new NullNode(span);
    }
    char first = text.charAt(0);
    if (isDigit(first) || first == '-' || first == '+' || first == '.') {
      return numeric(text, span);
    }
    return switch (text) {
      case "~", "null", "Null", "NULL" -> new NullNode(span);
      case "true", "True", "TRUE" -> new BooleanNode(true, span);
      case "false", "False", "FALSE" -> new BooleanNode(false, span);
      default -> new StringNode(text, span);
    };
  }

  private static Node numeric(String text, Span span) {
    if (isInfinityOrNan(text)) {
      return new NullNode(span);
    }
    Optional<String> number = DecimalText.number(text);
    if (number.isPresent()) {
      return new NumberNode(number.get(), span);
    }
    return new StringNode(Timestamps.toIso(text).orElse(text), span);
  }

  /** What JavaScript calls an infinity or no number, as the text of a key; else empty. */
  static String infinity(String text) {
    if (!isInfinityOrNan(text)) {
      return "";
    }
    if (text.toLowerCase(Locale.ROOT).endsWith("nan")) {
      return "NaN";
    }
    return text.startsWith("-") ? "-Infinity" : "Infinity";
  }

  private static boolean isInfinityOrNan(String text) {
    return switch (text) {
      case ".inf", ".Inf", ".INF", "+.inf", "+.Inf", "+.INF", "-.inf", "-.Inf", "-.INF" -> true;
      case ".nan", ".NaN", ".NAN" -> true;
      default -> false;
    };
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
