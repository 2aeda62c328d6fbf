package dev.httpapi.diff.limits;

import dev.httpapi.diff.base.Evaluator;
import java.util.List;

/** The evaluators of this package, in the order in which they tell. */
public final class LimitEvaluators {
  private LimitEvaluators() {}

  public static List<Evaluator> all() {
    return List.of(new ResourceCount(), new TemplateSize(), new ProvisionedConcurrency());
  }
}
