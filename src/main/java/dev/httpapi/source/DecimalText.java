package dev.httpapi.source;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * Numbers as JavaScript writes them (ECMA-262, Number::toString), from their decimal text.
 *
 * <p>{@code Double.toString} is of no use here: its digits differ between JDK 17 and JDK 19.
 */
public final class DecimalText {
  private static final int DIGITS_ALWAYS_KEPT = 15;
  private static final int PLAIN_EXPONENT_LIMIT = 280;

  private DecimalText() {}

  /**
   * The shortest text of the double nearest to {@code decimal}; all digits for an integer.
   *
   * @param decimal an optional sign, digits with at most one point, an optional exponent
   * @return empty when the number is too large for a double
   */
  public static Optional<String> canonical(String decimal) {
    boolean negative = decimal.startsWith("-");
    int start = negative || decimal.startsWith("+") ? 1 : 0;
    int exponentMark = indexOfExponent(decimal);
    String mantissa = decimal.substring(start, exponentMark < 0 ? decimal.length() : exponentMark);
    int point = mantissa.indexOf('.');
    String digits = point < 0 ? mantissa : mantissa.replace(".", "");
    boolean integer = point < 0 && exponentMark < 0;
    int leading = 0;
    while (leading < digits.length() && digits.charAt(leading) == '0') {
      leading++;
    }
    int end = digits.length();
    while (end > leading && digits.charAt(end - 1) == '0') {
      end--;
    }
    if (leading == end) {
      return Optional.of("0");
    }
    if (integer && digits.length() - leading <= 300) {
      return Optional.of((negative ? "-" : "") + digits.substring(leading));
    }
    long exponent = exponentMark < 0 ? 0 : clampedExponent(decimal.substring(exponentMark + 1));
    long magnitude = (point < 0 ? mantissa.length() : point) - leading + exponent;
    String significant = digits.substring(leading, end);
    if (significant.length() <= DIGITS_ALWAYS_KEPT && Math.abs(magnitude) < PLAIN_EXPONENT_LIMIT) {
      return Optional.of((negative ? "-" : "") + layOut(significant, (int) magnitude));
    }
    return rounded(decimal, negative);
  }

  /**
   * The canonical text of a number in any notation of YAML's core schema: decimal, {@code 0x},
   * {@code 0o} or {@code 0b}; empty for any other text.
   */
  public static Optional<String> number(String text) {
    int start = text.startsWith("-") || text.startsWith("+") ? 1 : 0;
    if (text.length() > start + 2 && text.charAt(start) == '0') {
      int radix = radix(text.charAt(start + 1));
      if (radix != 0) {
        return inRadix(text, start, radix);
      }
    }
    return isDecimal(text, start) ? canonical(text) : Optional.empty();
  }

  private static int radix(char mark) {
    return switch (mark) {
      case 'b' -> 2;
      case 'o' -> 8;
      case 'x' -> 16;
      default -> 0;
    };
  }

  /**
   * The canonical text of a number as JavaScript's {@code Number(text)} reads it: decimal with a
   * sign, or {@code 0x}, {@code 0o}, {@code 0b} without one; empty for what is no finite number.
   */
  public static Optional<String> javaScript(String text) {
    if (text.length() > 2 && text.charAt(0) == '0') {
      int radix = radix(Character.toLowerCase(text.charAt(1)));
      if (radix != 0) {
        return inRadix(text, 0, radix);
      }
    }
    int start = text.startsWith("-") || text.startsWith("+") ? 1 : 0;
    if (!isDecimal(text.substring(start), 0)) {
      return Optional.empty();
    }
    return canonical(text);
  }

  /** Whether a text is a decimal number beyond the range of a double. */
  public static boolean isTooLarge(String text) {
    int start = text.startsWith("-") || text.startsWith("+") ? 1 : 0;
    return isDecimal(text.substring(start), 0) && canonical(text).isEmpty();
  }

  private static Optional<String> inRadix(String text, int start, int radix) {
    String digits = text.substring(start + 2);
    for (int i = 0; i < digits.length(); i++) {
      if (digits.charAt(i) > 'f' || Character.digit(digits.charAt(i), radix) < 0) {
        return Optional.empty();
      }
    }
    BigInteger value = new BigInteger(digits, radix);
    return canonical(text.startsWith("-") ? "-" + value : value.toString());
  }

  /** {@code [-+]?D+(.D*)?(e[-+]?D+)?} or, without a sign, {@code .D+(e[-+]?D+)?}. */
  private static boolean isDecimal(String text, int start) {
    int i = start;
    while (i < text.length() && isDigit(text.charAt(i))) {
      i++;
    }
    int whole = i - start;
    int fraction = 0;
    if (i < text.length() && text.charAt(i) == '.') {
      int point = i++;
      while (i < text.length() && isDigit(text.charAt(i))) {
        i++;
      }
      fraction = i - point - 1;
    }
    if (whole == 0 && (fraction == 0 || start > 0)) {
      return false;
    }
    if (i < text.length() && (text.charAt(i) == 'e' || text.charAt(i) == 'E')) {
      i++;
      if (i < text.length() && (text.charAt(i) == '+' || text.charAt(i) == '-')) {
        i++;
      }
      int exponent = i;
      while (i < text.length() && isDigit(text.charAt(i))) {
        i++;
      }
      if (i == exponent) {
        return false;
      }
    }
    return i == text.length();
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static int indexOfExponent(String decimal) {
    int lower = decimal.indexOf('e');
    return lower >= 0 ? lower : decimal.indexOf('E');
  }

  private static long clampedExponent(String text) {
    String digits = text.startsWith("+") || text.startsWith("-") ? text.substring(1) : text;
    long value = digits.length() > 9 ? 1_000_000_000L : Long.parseLong(digits);
    return text.startsWith("-") ? -value : value;
  }

  private static Optional<String> rounded(String decimal, boolean negative) {
    double value = Math.abs(Double.parseDouble(decimal));
    if (Double.isInfinite(value)) {
      return Optional.empty();
    }
    if (value == 0) {
      return Optional.of("0");
    }
    BigDecimal exact = new BigDecimal(value);
    for (int precision = 1; ; precision++) {
      BigDecimal shorter = exact.round(new MathContext(precision, RoundingMode.HALF_EVEN));
      if (precision >= 17 || shorter.doubleValue() == value) {
        String digits = shorter.unscaledValue().toString();
        int magnitude = digits.length() - shorter.scale();
        int end = digits.length();
        while (end > 1 && digits.charAt(end - 1) == '0') {
          end--;
        }
        return Optional.of((negative ? "-" : "") + layOut(digits.substring(0, end), magnitude));
      }
    }
  }

  /** Lays out 0.DIGITS x 10^magnitude. */
  private static String layOut(String digits, int magnitude) {
    int count = digits.length();
    if (count <= magnitude && magnitude <= 21) {
      return digits + "0".repeat(magnitude - count);
    }
    if (0 < magnitude && magnitude <= 21) {
      return digits.substring(0, magnitude) + "." + digits.substring(magnitude);
    }
    if (-6 < magnitude && magnitude <= 0) {
      return "0." + "0".repeat(-magnitude) + digits;
    }
    int exponent = magnitude - 1;
    String sign = exponent < 0 ? "e-" : "e+";
    String fraction = count == 1 ? "" : "." + digits.substring(1);
    return digits.charAt(0) + fraction + sign + Math.abs(exponent);
  }
}
