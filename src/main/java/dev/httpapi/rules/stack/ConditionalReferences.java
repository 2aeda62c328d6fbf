package dev.httpapi.rules.stack;

import dev.httpapi.diagnostics.Code;
import dev.httpapi.diagnostics.Diagnostic;
import dev.httpapi.rules.base.Findings;
import dev.httpapi.template.Value;
import dev.httpapi.template.located.Declared;
import dev.httpapi.template.located.Located;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Raises {@code conditional-reference} where a resource or an output can be there while a resource
 * that it refers to is not. {@code DependsOn} may name what is not there.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/conditions-section-structure.html">Conditions</a>
 */
record ConditionalReferences() implements WalkRule {

  @Override
  public void check(Walk walk, Findings findings) {
    if (walk.isOpen() || !walk.template().fields().has("Conditions")) {
      return;
    }
    for (Reference reference : walk.references()) {
      Optional<Declared> target = walk.template().resource(reference.name());
      // Those that are made of settings are told where the settings are, by the check of the model.
      if (target.isPresent() && reference.call().isPresent() && isValue(reference)) {
        check(walk, reference, target.get(), findings);
      }
    }
  }

  private static boolean isValue(Reference reference) {
    Place place = reference.site().place();
    return place == Place.VALUES || place == Place.OUTPUT;
  }

  private static void check(Walk walk, Reference reference, Declared target, Findings findings) {
    Optional<Located> condition = target.whole().get("Condition");
    if (condition.isEmpty() || !(condition.get().value() instanceof Value.Text needed)) {
      return;
    }
    List<Logic.Fact> facts = new ArrayList<>();
    facts.add(new Logic.Fact(needed.text(), false));
    if (reference.site().condition().isPresent()) {
      facts.add(new Logic.Fact(reference.site().condition().get().name(), true));
    }
    if (chosen(reference, facts) && new Logic(walk.template()).canHold(facts)) {
      tell(reference, target, needed.text(), condition.get(), findings);
    }
  }

  /** Adds what must hold for a reference to be chosen; false where that is not understood. */
  private static boolean chosen(Reference reference, List<Logic.Fact> facts) {
    Optional<Call> call = reference.call();
    while (call.isPresent()) {
      Optional<Call> around = call.get().around();
      if (around.isPresent() && around.get().is("Fn::If")) {
        List<Located> items = around.get().items();
        int branch = call.get().position();
        if (branch == 0
            || items.size() != 3
            || !(items.get(0).value() instanceof Value.Text name)) {
          return false;
        }
        facts.add(new Logic.Fact(name.text(), branch == 1));
      }
      call = around;
    }
    return true;
  }

  private static void tell(
      Reference reference, Declared target, String needed, Located condition, Findings findings) {
    String from = reference.site().owner();
    findings.add(
        Diagnostic.of(
                Code.CONDITIONAL_REFERENCE,
                reference.span(),
                "`"
                    + from
                    + "` can exist without `"
                    + target.logicalId()
                    + "`, which has the condition `"
                    + needed
                    + "`")
            .related(condition.span(), "the condition is set here")
            .help(
                "CloudFormation refuses a stack with such a reference; give `"
                    + from
                    + "` the condition `"
                    + needed
                    + "`, too, or write `!If ["
                    + needed
                    + ", ..., !Ref AWS::NoValue]`"));
  }
}
