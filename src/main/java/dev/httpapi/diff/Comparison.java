package dev.httpapi.diff;

import dev.httpapi.diff.base.Change;
import dev.httpapi.diff.base.Consequence;
import dev.httpapi.diff.base.Consequences;
import dev.httpapi.diff.base.Evaluator;
import dev.httpapi.diff.base.Pair;
import dev.httpapi.diff.base.ResourceChange;
import dev.httpapi.diff.base.Side;
import dev.httpapi.diff.contract.ContractEvaluators;
import dev.httpapi.diff.limits.LimitEvaluators;
import dev.httpapi.diff.resources.ResourceComparison;
import dev.httpapi.diff.security.SecurityEvaluators;
import java.util.ArrayList;
import java.util.List;

/**
 * What differs between two templates.
 *
 * @param consequences what it means: for security, for clients, for cost
 * @param resources what becomes of each resource that does not stay as it is
 */
public record Comparison(
    Side before, Side after, List<Consequence> consequences, List<ResourceChange> resources) {
  public Comparison {
    consequences = List.copyOf(consequences);
    resources = List.copyOf(resources);
  }

  /** Compares two templates by what they mean. */
  public static Comparison of(Side before, Side after) {
    ResourceComparison.Result resources =
        ResourceComparison.of(before.template(), after.template());
    Pair pair =
        new Pair(before.template(), after.template(), resources.newIds(), resources.changes());
    Consequences consequences = new Consequences();
    List<Evaluator> evaluators = new ArrayList<>(SecurityEvaluators.all());
    evaluators.addAll(ContractEvaluators.all());
    evaluators.addAll(LimitEvaluators.all());
    evaluators.addAll(List.of(new Outputs(), new TemplateSections(), new Loops()));
    for (Evaluator evaluator : evaluators) {
      evaluator.evaluate(pair, consequences);
    }
    return new Comparison(before, after, consequences.all(), resources.changes());
  }

  /** What limits the comparison, as sentences. */
  public List<String> notes() {
    List<String> notes = new ArrayList<>(OtherStack.notes(before.template(), after.template()));
    notes.addAll(Transforms.notes(before.template(), after.template()));
    return notes;
  }

  /** All changes, consequences first. */
  public List<Change> changes() {
    List<Change> all = new ArrayList<>(consequences);
    all.addAll(resources);
    return all;
  }
}
