package dev.httpapi.rules.stack;

import dev.httpapi.diagnostics.Code;
import dev.httpapi.diagnostics.Diagnostic;
import dev.httpapi.rules.base.Findings;
import dev.httpapi.template.located.Declared;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Raises {@code circular-dependency}: no resource waits for itself, be it through others. What
 * {@code Fn::If} chooses does not count, nor do resources that are never there together. What the
 * compiler makes has no circles: without references of the service's own none is looked for.
 *
 * @see <a
 *     href="https://repost.aws/knowledge-center/cloudformation-circular-dependency-sam">Circular
 *     dependencies</a>
 */
record Circles() implements WalkRule {

  @Override
  public void check(Walk walk, Findings findings) {
    if (!walk.isOpen() && walk.isReferringItself()) {
      new Search(walk, findings).run();
    }
  }

  /** A search into the depth, which tells the first circle that it meets at each resource. */
  private static final class Search {
    private final Walk walk;
    private final Findings findings;
    private final Map<String, List<Reference>> needs = new HashMap<>();
    private final Set<String> done = new HashSet<>();
    private final List<Reference> path = new ArrayList<>();
    private final List<String> stack = new ArrayList<>();

    Search(Walk walk, Findings findings) {
      this.walk = walk;
      this.findings = findings;
    }

    void run() {
      for (Reference reference : walk.references()) {
        if (reference.site().resource().isPresent()
            && counts(reference)
            && walk.template().resource(reference.name()).isPresent()) {
          String from = reference.site().resource().get().logicalId();
          if (!needs.containsKey(from)) {
            needs.put(from, new ArrayList<>());
          }
          needs.get(from).add(reference);
        }
      }
      for (Declared resource : walk.template().resources()) {
        visit(resource.logicalId());
      }
    }

    /** What metadata and policies refer to is not certain to be waited for. */
    private static boolean counts(Reference reference) {
      return reference.isDependsOn()
          || (reference.site().attribute().equals("Properties") && !reference.isChosen());
    }

    private void visit(String logicalId) {
      if (done.contains(logicalId)) {
        return;
      }
      stack.add(logicalId);
      for (Reference reference : needs.getOrDefault(logicalId, List.of())) {
        path.add(reference);
        int start = stack.indexOf(reference.name());
        if (start >= 0) {
          tell(path.subList(start, path.size()));
        } else {
          visit(reference.name());
        }
        path.remove(path.size() - 1);
      }
      stack.remove(stack.size() - 1);
      done.add(logicalId);
    }

    private void tell(List<Reference> circle) {
      if (!mayBeThereTogether(circle)) {
        return;
      }
      StringBuilder way = new StringBuilder();
      for (Reference step : circle) {
        way.append(from(step)).append(" → ");
      }
      Reference last = circle.get(circle.size() - 1);
      Diagnostic diagnostic =
          Diagnostic.of(
              Code.CIRCULAR_DEPENDENCY,
              circle.get(0).span(),
              circle.size() == 1
                  ? "`" + last.name() + "` waits for itself: " + way + last.name()
                  : "resources wait for each other: " + way + last.name());
      for (Reference step : circle.subList(1, circle.size())) {
        diagnostic =
            diagnostic.related(step.span(), "`" + from(step) + "` waits for `" + step.name() + "`");
      }
      findings.add(
          diagnostic.help(
              "take out one of the references: give a name yourself and write it out, or move what"
                  + " refers into a resource of its own"));
    }

    private static String from(Reference step) {
      return step.site().resource().orElseThrow().logicalId();
    }

    private boolean mayBeThereTogether(List<Reference> circle) {
      List<Logic.Fact> facts = new ArrayList<>();
      for (Reference step : circle) {
        if (step.site().condition().isPresent()) {
          facts.add(new Logic.Fact(step.site().condition().get().name(), true));
        }
      }
      return facts.isEmpty() || new Logic(walk.template()).canHold(facts);
    }
  }
}
