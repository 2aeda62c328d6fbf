package dev.httpapi.diff.contract;

import dev.httpapi.diff.base.ChangeCode;
import dev.httpapi.diff.base.Consequence;
import dev.httpapi.diff.base.Consequences;
import dev.httpapi.diff.base.Effect;
import dev.httpapi.diff.base.Evaluator;
import dev.httpapi.diff.base.Pair;
import dev.httpapi.template.located.Declared;
import java.util.Optional;
import java.util.Set;

/**
 * Tells which URLs of functions come and go, as routes do. One that comes back has another address:
 * Lambda makes a new id for each.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/urls-configuration.html">Creating and
 *     managing Lambda function URLs</a>
 */
record FunctionUrls() implements Evaluator {
  static final String TYPE = "AWS::Lambda::Url";

  @Override
  public void evaluate(Pair pair, Consequences consequences) {
    for (Pair.Both both : pair.ofTypes(Set.of(TYPE))) {
      Optional<Declared> old = both.old();
      Optional<Declared> now = both.now();
      if (old.isEmpty()) {
        consequences.add(
            Consequence.of(
                    ChangeCode.ROUTE_ADDED,
                    Effect.COMPATIBLE,
                    both.logicalId(),
                    "is a new function URL" + target(now.orElseThrow()))
                .added(now.orElseThrow().span()));
      } else if (now.isEmpty()) {
        consequences.add(gone(pair, old.get()));
      }
    }
  }

  private static Consequence gone(Pair pair, Declared old) {
    return Kept.in(pair, old)
        ? Consequence.of(
                ChangeCode.ROUTE_REMOVED,
                Effect.UNKNOWN,
                old.logicalId(),
                "leaves the stack and is kept: it answers as long as its function does")
            .gone(old.span())
        : Consequence.of(
                ChangeCode.ROUTE_REMOVED,
                Effect.BREAKING,
                old.logicalId(),
                "the function URL" + target(old) + " is gone, and its address with it")
            .gone(old.span());
  }

  private static String target(Declared url) {
    return url.referred("TargetFunctionArn")
        .map(function -> " of `" + function.logicalId() + "`")
        .orElse("");
  }
}
