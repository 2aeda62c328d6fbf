package dev.httpapi.diff.contract;

import dev.httpapi.diff.base.ChangeCode;
import dev.httpapi.diff.base.Consequence;
import dev.httpapi.diff.base.Consequences;
import dev.httpapi.diff.base.Effect;
import dev.httpapi.diff.base.Evaluator;
import dev.httpapi.diff.base.Listing;
import dev.httpapi.diff.base.Pair;
import dev.httpapi.template.located.Declared;
import dev.httpapi.template.located.Located;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;

/**
 * Tells that a function that clients wait for is stopped sooner or later. A time beyond what the
 * API waits is the API's matter; nobody waits for a function that is called asynchronously.
 *
 * @see Waiting
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/configuration-timeout.html">Configure
 *     Lambda function timeout</a>
 */
record FunctionTimeouts() implements Evaluator {

  @Override
  public void evaluate(Pair pair, Consequences consequences) {
    SideBySide values = SideBySide.of(pair);
    for (Pair.Both both : pair.ofTypes(Set.of("AWS::Lambda::Function"))) {
      if (both.old().isPresent() && both.now().isPresent()) {
        Optional<Located> old = both.old().get().get("Timeout");
        Optional<Located> now = both.now().get().get("Timeout");
        if (!values.same(old, now)) {
          evaluate(both.old().get(), both.now().get())
              .ifPresent(
                  told -> consequences.add(told.at(SideBySide.place(old), SideBySide.place(now))));
        }
      }
    }
  }

  private static Optional<Consequence> evaluate(Declared old, Declared now) {
    Callers callers = Callers.of(now);
    Optional<BigDecimal> before = Waiting.ofFunction(old);
    Optional<BigDecimal> after = Waiting.ofFunction(now);
    if (callers.names().isEmpty()) {
      return Optional.empty();
    }
    if (before.isEmpty() || after.isEmpty()) {
      return Optional.of(
          told(now, Effect.UNKNOWN, "the time after which it is stopped differs", callers));
    }
    BigDecimal shortest = before.get().min(after.get());
    if (before.get().compareTo(after.get()) == 0 || !callers.wait(shortest)) {
      return Optional.empty();
    }
    String stopped =
        "is stopped after "
            + Waiting.words(after.get())
            + " instead of "
            + Waiting.words(before.get());
    return Optional.of(
        after.get().compareTo(before.get()) < 0
            ? told(now, Effect.BREAKING, stopped + ": requests that take longer fail", callers)
            : told(now, Effect.COMPATIBLE, stopped, callers));
  }

  private static Consequence told(Declared now, Effect effect, String message, Callers callers) {
    return Consequence.of(
        ChangeCode.FUNCTION_TIMEOUT,
        effect,
        now.logicalId(),
        message + " (" + Listing.quoted(callers.names()) + ")");
  }
}
