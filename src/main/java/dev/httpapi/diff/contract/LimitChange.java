package dev.httpapi.diff.contract;

import dev.httpapi.diff.base.ChangeCode;
import dev.httpapi.diff.base.Consequence;
import dev.httpapi.diff.base.Consequences;
import dev.httpapi.diff.base.Effect;
import dev.httpapi.source.Span;
import dev.httpapi.template.located.Located;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * A number of requests beyond which clients are refused with status 429, on both sides.
 *
 * @param subject what it is a limit of
 * @param unit what is counted, such as {@code requests per second}
 * @param where behind the numbers, which requests it is for
 * @param old where the limit stood; empty where there was none
 * @param now where it stands; empty where there is none
 * @param around where the things stand that have the limits
 */
record LimitChange(
    String subject,
    String unit,
    String where,
    Optional<Located> old,
    Optional<Located> now,
    Places around) {

  /** Two places, of both sides. */
  record Places(Span old, Span now) {}

  void tell(Consequences consequences) {
    boolean isKnown = isKnown(old) && isKnown(now);
    Optional<BigDecimal> before = number(old);
    Optional<BigDecimal> after = number(now);
    if (isKnown && isSame(before, after)) {
      return;
    }
    if (!isKnown) {
      if (!old.map(SideBySide::now).equals(now.map(SideBySide::now))) {
        add(Effect.UNKNOWN, "the limit of " + unit + where + " differs", consequences);
      }
      return;
    }
    boolean isLower =
        before.isEmpty() || after.isPresent() && after.get().compareTo(before.get()) < 0;
    String words =
        after.map(BigDecimal::toPlainString).orElse("any number of")
            + " "
            + unit
            + where
            + " instead of "
            + before.map(BigDecimal::toPlainString).orElse("any number");
    add(
        isLower ? Effect.BREAKING : Effect.COMPATIBLE,
        isLower ? "takes " + words + ": busy clients are refused" : "takes " + words,
        consequences);
  }

  private void add(Effect effect, String message, Consequences consequences) {
    consequences.add(
        Consequence.of(ChangeCode.THROTTLING, effect, subject, message)
            .at(SideBySide.place(old, around.old), SideBySide.place(now, around.now)));
  }

  private static boolean isSame(Optional<BigDecimal> before, Optional<BigDecimal> after) {
    return before.isPresent() == after.isPresent()
        && (before.isEmpty() || before.get().compareTo(after.orElseThrow()) == 0);
  }

  private static boolean isKnown(Optional<Located> value) {
    return value.isEmpty() || Amount.of(value.get()).isPresent();
  }

  /** A negative number stands for no limit. */
  private static Optional<BigDecimal> number(Optional<Located> value) {
    return value.flatMap(Amount::of).filter(number -> number.signum() >= 0);
  }
}
