package dev.httpapi.diff.limits;

import dev.httpapi.diff.base.ChangeCode;
import dev.httpapi.diff.base.Consequence;
import dev.httpapi.diff.base.Consequences;
import dev.httpapi.diff.base.Effect;
import dev.httpapi.diff.base.Evaluator;
import dev.httpapi.diff.base.Pair;

/**
 * Tells that the stack has more or fewer resources, of 500 at most.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/cloudformation-limits.html">CloudFormation
 *     quotas</a>
 */
record ResourceCount() implements Evaluator {
  private static final int MOST = 500;

  @Override
  public void evaluate(Pair pair, Consequences consequences) {
    int before = pair.before().size();
    int after = pair.after().size();
    if (before != after) {
      consequences.add(
          Consequence.of(
              ChangeCode.RESOURCE_COUNT,
              Effect.NEUTRAL,
              "the stack",
              "has "
                  + after
                  + (after == 1 ? " resource" : " resources")
                  + " instead of "
                  + before
                  + ", of "
                  + MOST
                  + " at most"));
    }
  }
}
