package dev.httpapi.diff.contract;

import dev.httpapi.diff.base.Evaluator;
import java.util.List;

/** The evaluators of this package, in the order in which they tell. */
public final class ContractEvaluators {
  private ContractEvaluators() {}

  public static List<Evaluator> all() {
    return List.of();
  }
}
