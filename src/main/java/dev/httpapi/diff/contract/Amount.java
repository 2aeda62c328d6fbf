package dev.httpapi.diff.contract;

import dev.httpapi.template.located.Located;
import java.math.BigDecimal;
import java.util.Optional;

/** Numbers that templates hold, as far as they are of a size that means something. */
final class Amount {
  private static final int MOST_DIGITS = 30;

  private Amount() {}

  /** The number that a value is; empty for a function, and for one that no setting takes. */
  static Optional<BigDecimal> of(Located value) {
    // Written out, a number such as 1e999999999 would fill the memory.
    return value
        .number()
        .filter(
            number ->
                number.precision() <= MOST_DIGITS
                    && Math.abs((long) number.scale()) <= MOST_DIGITS);
  }
}
