package dev.httpapi.rules.stack;

import dev.httpapi.diagnostics.Code;
import dev.httpapi.diagnostics.Suggestion;
import dev.httpapi.rules.base.Findings;
import dev.httpapi.source.Span;
import dev.httpapi.template.Fields;
import dev.httpapi.template.Value;
import dev.httpapi.template.located.Located;
import java.util.List;

/**
 * Raises {@code unknown-condition}: the conditions that resources, outputs, {@code Fn::If} and
 * other conditions name are declared.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/conditions-section-structure.html">Conditions</a>
 */
record UnknownConditions() implements WalkRule {

  @Override
  public void check(Walk walk, Findings findings) {
    if (walk.isOpen()) {
      return;
    }
    Fields declared = walk.template().fields().fields("Conditions");
    for (Site site : walk.conditional()) {
      Site.Condition condition = site.condition().orElseThrow();
      check(condition.name(), condition.span(), declared, findings);
    }
    for (Call call : walk.calls()) {
      if (call.is("Condition") && call.site().place() == Place.CONDITION) {
        check(call.argument(), declared, findings);
      } else if (call.is("Fn::If") && !call.items().isEmpty()) {
        check(call.items().get(0), declared, findings);
      }
    }
  }

  private static void check(Located name, Fields declared, Findings findings) {
    if (name.value() instanceof Value.Text text) {
      check(text.text(), name.span(), declared, findings);
    }
  }

  private static void check(String name, Span span, Fields declared, Findings findings) {
    if (!declared.has(name)) {
      findings.add(
          Code.UNKNOWN_CONDITION,
          span,
          "no condition `" + name + "` is in `resources.Conditions`",
          Suggestion.didYouMean(name, List.copyOf(declared.asMap().keySet()))
              .orElse("define it: `resources: {Conditions: {" + name + ": ...}}`"));
    }
  }
}
