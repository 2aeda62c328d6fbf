package dev.httpapi.diff.contract;

import dev.httpapi.diff.apis.Route;
import dev.httpapi.diff.base.ChangeCode;
import dev.httpapi.diff.base.Consequence;
import dev.httpapi.diff.base.Consequences;
import dev.httpapi.diff.base.Effect;
import dev.httpapi.diff.base.Evaluator;
import dev.httpapi.diff.base.Pair;
import dev.httpapi.template.located.Declared;
import dev.httpapi.template.located.Located;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * Tells that an API waits shorter or longer for what answers. Where the function is stopped before
 * either time is over, clients notice nothing.
 *
 * @see Waiting
 */
record IntegrationTimeouts() implements Evaluator {
  private static final String TIMEOUT = "TimeoutInMillis";

  @Override
  public void evaluate(Pair pair, Consequences consequences) {
    SideBySide values = SideBySide.of(pair);
    for (Integration one : Integration.of(pair)) {
      Optional<Located> old = Integration.setting(one.old(), TIMEOUT);
      Optional<Located> now = Integration.setting(one.now(), TIMEOUT);
      if (!values.same(old, now)) {
        evaluate(one, pair)
            .ifPresent(
                told -> consequences.add(told.at(SideBySide.place(old), SideBySide.place(now))));
      }
    }
  }

  private static Optional<Consequence> evaluate(Integration one, Pair pair) {
    Optional<BigDecimal> before = Waiting.ofIntegration(one.old());
    Optional<BigDecimal> after = Waiting.ofIntegration(one.now());
    if (before.isEmpty() || after.isEmpty()) {
      return Optional.of(
          told(one, Effect.UNKNOWN, "the time that the API waits" + one.ofRoutes() + " differs"));
    }
    int difference = after.get().compareTo(before.get());
    String waits =
        "the API waits "
            + Waiting.words(after.get())
            + " instead of "
            + Waiting.words(before.get())
            + one.ofRoutes();
    if (difference == 0) {
      return Optional.empty();
    }
    Optional<BigDecimal> function = function(one.now(), pair).flatMap(Waiting::ofFunction);
    if (function.isPresent() && function.get().compareTo(before.get().min(after.get())) <= 0) {
      return Optional.of(
          told(
              one,
              Effect.COMPATIBLE,
              waits + ", and its function is stopped after " + Waiting.words(function.get())));
    }
    return Optional.of(
        difference < 0
            ? told(one, Effect.BREAKING, waits + ": requests that take longer fail")
            : told(one, Effect.COMPATIBLE, waits));
  }

  private static Optional<Declared> function(Route route, Pair pair) {
    return route.target().function().flatMap(pair.after()::resource);
  }

  private static Consequence told(Integration one, Effect effect, String message) {
    return Consequence.of(ChangeCode.INTEGRATION_TIMEOUT, effect, one.subject(), message);
  }
}
