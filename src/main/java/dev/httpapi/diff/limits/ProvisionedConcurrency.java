package dev.httpapi.diff.limits;

import dev.httpapi.diff.base.ChangeCode;
import dev.httpapi.diff.base.Consequence;
import dev.httpapi.diff.base.Consequences;
import dev.httpapi.diff.base.Effect;
import dev.httpapi.diff.base.Evaluator;
import dev.httpapi.diff.base.Pair;
import dev.httpapi.diff.canonical.Shown;
import dev.httpapi.template.located.Declared;
import dev.httpapi.template.located.Located;
import java.util.Optional;
import java.util.Set;

/**
 * Tells that more or fewer instances of a function are kept ready, which are paid for whether they
 * are called or not.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/lambda/latest/dg/provisioned-concurrency.html">Configuring
 *     provisioned concurrency</a>
 */
record ProvisionedConcurrency() implements Evaluator {
  private static final Set<String> TYPES = Set.of("AWS::Lambda::Alias", "AWS::Lambda::Version");

  @Override
  public void evaluate(Pair pair, Consequences consequences) {
    for (Pair.Both both : pair.ofTypes(TYPES)) {
      Optional<Located> before = both.old().flatMap(ProvisionedConcurrency::executions);
      Optional<Located> after = both.now().flatMap(ProvisionedConcurrency::executions);
      String old = before.map(value -> Shown.of(value.value())).orElse("0");
      String now = after.map(value -> Shown.of(value.value())).orElse("0");
      if (!old.equals(now)) {
        consequences.add(
            Consequence.of(
                    ChangeCode.PROVISIONED_CONCURRENCY,
                    Effect.NEUTRAL,
                    both.logicalId(),
                    "keeps " + now + " instances ready instead of " + old)
                .at(before.map(Located::span), after.map(Located::span)));
      }
    }
  }

  private static Optional<Located> executions(Declared resource) {
    return resource.get("ProvisionedConcurrencyConfig", "ProvisionedConcurrentExecutions");
  }
}
