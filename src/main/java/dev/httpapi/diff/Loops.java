package dev.httpapi.diff;

import dev.httpapi.diff.base.ChangeCode;
import dev.httpapi.diff.base.Consequence;
import dev.httpapi.diff.base.Consequences;
import dev.httpapi.diff.base.Effect;
import dev.httpapi.diff.base.Evaluator;
import dev.httpapi.diff.base.Pair;
import dev.httpapi.template.Fields;
import dev.httpapi.template.Value;
import java.util.Optional;

/**
 * Tells of entries among the resources that are none, of which the transform
 * AWS::LanguageExtensions makes some. It is not run here, so what they make is not compared.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/intrinsic-function-reference-foreach-example-resource.html">Fn::ForEach
 *     in Resources</a>
 */
record Loops() implements Evaluator {

  @Override
  public void evaluate(Pair pair, Consequences consequences) {
    SectionPair resources = SectionPair.of(pair, "Resources");
    for (String name : resources.names()) {
      SectionPair.Entry entry = resources.entry(name);
      if (!entry.isSame() && (isNoResource(entry.old()) || isNoResource(entry.now()))) {
        String made =
            name.startsWith("Fn::ForEach::")
                ? ": the resources that it makes are not compared"
                : " among the resources, and is none";
        consequences.add(
            Consequence.of(ChangeCode.TEMPLATE_SECTION, Effect.UNKNOWN, name, entry.what() + made)
                .at(entry.oldPlace(), entry.place()));
      }
    }
  }

  private static boolean isNoResource(Optional<Value> entry) {
    return entry.isPresent() && !(entry.get() instanceof Fields);
  }
}
