package dev.httpapi.source;

/**
 * A number.
 *
 * @param text the shortest decimal form, as JavaScript and JSON write it: {@code 1000} for {@code
 *     1e3}, {@code 1.5} for {@code 1.50}. An integer too large for a double keeps all its digits.
 */
public record NumberNode(String text, Span span) implements Scalar {

  /** A whole number. */
  public static NumberNode of(long value, Span span) {
    return new NumberNode(Long.toString(value), span);
  }

  /** The value as a double, which may round an integer above 2^53. */
  public double value() {
    return Double.parseDouble(text);
  }

  /** Whether the number has no fraction. */
  public boolean isInteger() {
    double value = value();
    return value == Math.rint(value) && !Double.isInfinite(value);
  }

  @Override
  public NumberNode at(Span place) {
    return new NumberNode(text, place);
  }

  @Override
  public String kind() {
    return "a number";
  }
}
