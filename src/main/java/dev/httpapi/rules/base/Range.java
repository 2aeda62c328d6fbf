package dev.httpapi.rules.base;

import dev.httpapi.template.located.Located;
import java.math.BigDecimal;
import java.util.Optional;

/** Numbers from a least to a most, both allowed. */
public record Range(long least, long most) {

  /** Whether a value is a number, and outside. */
  public boolean excludes(Located value) {
    Optional<BigDecimal> number = value.number();
    return number.isPresent()
        && (number.get().compareTo(BigDecimal.valueOf(least)) < 0
            || number.get().compareTo(BigDecimal.valueOf(most)) > 0);
  }

  @Override
  public String toString() {
    return least + " to " + most;
  }
}
