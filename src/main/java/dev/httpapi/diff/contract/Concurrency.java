package dev.httpapi.diff.contract;

import dev.httpapi.diff.base.Consequences;
import dev.httpapi.diff.base.Evaluator;
import dev.httpapi.diff.base.Listing;
import dev.httpapi.diff.base.Pair;
import dev.httpapi.template.located.Declared;
import dev.httpapi.template.located.Located;
import java.util.Optional;
import java.util.Set;

/**
 * Tells that a function that clients wait for takes fewer requests at once, or more. What is beyond
 * the reserved number Lambda refuses, and zero switches the function off.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/lambda-concurrency.html">Understanding
 *     Lambda function scaling: reserved concurrency</a>
 */
record Concurrency() implements Evaluator {
  private static final String RESERVED = "ReservedConcurrentExecutions";

  @Override
  public void evaluate(Pair pair, Consequences consequences) {
    SideBySide values = SideBySide.of(pair);
    for (Pair.Both both : pair.ofTypes(Set.of("AWS::Lambda::Function"))) {
      if (both.old().isPresent() && both.now().isPresent()) {
        Declared now = both.now().get();
        Optional<Located> before = both.old().get().get(RESERVED);
        Optional<Located> after = now.get(RESERVED);
        if (!values.same(before, after)) {
          Callers callers = Callers.of(now);
          if (!callers.names().isEmpty()) {
            new LimitChange(
                    now.logicalId(),
                    "requests at once",
                    " by " + Listing.quoted(callers.names()),
                    before,
                    after,
                    new LimitChange.Places(both.old().get().span(), now.span()))
                .tell(consequences);
          }
        }
      }
    }
  }
}
