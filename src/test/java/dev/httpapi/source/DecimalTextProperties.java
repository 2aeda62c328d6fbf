package dev.httpapi.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class DecimalTextProperties {
  private static final int MOST_DIGITS = 17;

  @Property(tries = 5000)
  void theDoubleComesBack(@ForAll("doubles") double number) {
    assertEquals(number == 0 ? 0 : number, Double.parseDouble(canonical(exact(number))));
  }

  @Property(tries = 2000)
  void aCanonicalTextIsItsOwn(@ForAll("doubles") double number) {
    String text = canonical(exact(number));
    assertEquals(text, canonical(text));
  }

  @Property(tries = 2000)
  void theFormIsJavaScripts(@ForAll("doubles") double number) {
    Assume.that(number != 0);
    String text = canonical(exact(number));
    double size = Math.abs(number);
    boolean plain = size >= 1e-6 && size < 1e21;
    String form =
        plain ? "-?(0|[1-9][0-9]*)(\\.[0-9]*[1-9])?" : "-?[1-9](\\.[0-9]*[1-9])?e[+-][1-9][0-9]*";
    assertTrue(text.matches(form), text);
    String digits = text.replaceAll("e.*", "").replaceAll("[-.]", "").replaceAll("^0+|0+$", "");
    assertTrue(digits.length() <= MOST_DIGITS, text);
  }

  @Property(tries = 2000)
  void noShorterTextIsTheSameDouble(@ForAll("doubles") double number) {
    Assume.that(number != 0);
    BigDecimal shortest = new BigDecimal(canonical(exact(number))).stripTrailingZeros();
    int precision = shortest.precision();
    if (precision > 1) {
      BigDecimal exact = new BigDecimal(number);
      for (RoundingMode mode : new RoundingMode[] {RoundingMode.DOWN, RoundingMode.UP}) {
        BigDecimal shorter = exact.round(new MathContext(precision - 1, mode));
        assertTrue(shorter.doubleValue() != number, () -> shortest + " could be " + shorter);
      }
    }
  }

  @Property(tries = 2000)
  void whateverIsWrittenIsReadAsJavaReadsIt(@ForAll("decimals") String written) {
    double expected = Double.parseDouble(written);
    Assume.that(!Double.isInfinite(expected));
    assertEquals(expected == 0 ? 0 : expected, Double.parseDouble(canonical(written)));
  }

  /** Every digit of a double, written with an exponent so that it is not taken for an integer. */
  private static String exact(double number) {
    BigDecimal exact = new BigDecimal(number);
    return exact.unscaledValue() + "e" + -exact.scale();
  }

  private static String canonical(String decimal) {
    return DecimalText.canonical(decimal).orElseThrow();
  }

  @Provide
  Arbitrary<Double> doubles() {
    Arbitrary<Double> anyBits =
        Arbitraries.longs().map(Double::longBitsToDouble).filter(Double::isFinite);
    Arbitrary<Double> everyday =
        Arbitraries.bigDecimals()
            .between(new BigDecimal(-10_000), new BigDecimal(10_000))
            .ofScale(4)
            .map(BigDecimal::doubleValue);
    Arbitrary<Double> powers =
        Arbitraries.integers().between(-323, 308).map(power -> Double.parseDouble("1e" + power));
    return Arbitraries.oneOf(anyBits, everyday, powers);
  }

  @Provide
  Arbitrary<String> decimals() {
    Arbitrary<String> digits = Arbitraries.strings().numeric().ofMinLength(1).ofMaxLength(25);
    return Combinators.combine(
            Arbitraries.of("", "-", "+"), digits, digits, Arbitraries.integers().between(-330, 310))
        .as((sign, whole, fraction, power) -> sign + whole + "." + fraction + "e" + power);
  }
}
