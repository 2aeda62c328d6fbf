package dev.httpapi.rules.stack;

import dev.httpapi.diagnostics.Code;
import dev.httpapi.diagnostics.Diagnostic;
import dev.httpapi.rules.base.Findings;
import dev.httpapi.rules.base.TemplateRule;
import dev.httpapi.source.Span;
import dev.httpapi.template.Fields;
import dev.httpapi.template.Value;
import dev.httpapi.template.located.Located;
import dev.httpapi.template.located.Template;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Raises {@code duplicate-export}: two outputs of a template export nothing under one name. Outputs
 * of different conditions may, as long as one of them is there.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/intrinsic-function-reference-importvalue.html">Fn::ImportValue</a>
 */
record DuplicateExports() implements TemplateRule {

  @Override
  public void check(Template template, Findings findings) {
    List<Located.Entry> exporting = new ArrayList<>();
    for (Located.Entry output : template.section("Outputs").entries()) {
      if (output.value().get("Export", "Name").isPresent()) {
        exporting.add(output);
      }
    }
    for (int i = 0; i < exporting.size(); i++) {
      compare(template, exporting, i, findings);
    }
  }

  private static void compare(
      Template template, List<Located.Entry> exporting, int index, Findings findings) {
    Located.Entry output = exporting.get(index);
    Located name = name(output);
    for (int i = 0; i < index; i++) {
      Located.Entry earlier = exporting.get(i);
      if (name.value().equals(name(earlier).value()) && areThereTogether(earlier, output)) {
        findings.add(
            Diagnostic.of(
                    Code.DUPLICATE_EXPORT,
                    name.span(),
                    "`" + output.key() + "` exports under the name of `" + earlier.key() + "`")
                .related(place(template, earlier), "the name is given here first")
                .help("an account has one export of a name in a region; give it another one"));
        return;
      }
    }
  }

  /** An output that the service does not write is made of it. */
  private static Span place(Template template, Located.Entry output) {
    Fields outputs = template.fields().fields("Outputs");
    return outputs.keyOrigin(output.key()).isPresent() ? name(output).span() : template.span();
  }

  private static Located name(Located.Entry output) {
    return output.value().get("Export", "Name").orElseThrow();
  }

  private static boolean areThereTogether(Located.Entry one, Located.Entry other) {
    Optional<Value> first = condition(one);
    Optional<Value> second = condition(other);
    return first.isEmpty() || second.isEmpty() || first.get().equals(second.get());
  }

  private static Optional<Value> condition(Located.Entry output) {
    Optional<Located> condition = output.value().get("Condition");
    return condition.isPresent() ? Optional.of(condition.get().value()) : Optional.empty();
  }
}
