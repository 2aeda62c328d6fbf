package dev.httpapi.diff;

import dev.httpapi.diff.base.ChangeCode;
import dev.httpapi.diff.base.Consequence;
import dev.httpapi.diff.base.Consequences;
import dev.httpapi.diff.base.Effect;
import dev.httpapi.diff.base.Evaluator;
import dev.httpapi.diff.base.Pair;
import dev.httpapi.diff.base.ResourceChange;
import dev.httpapi.diff.canonical.Shown;
import dev.httpapi.template.Fields;
import dev.httpapi.template.References;
import dev.httpapi.template.Value;
import dev.httpapi.template.located.Located;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Tells of outputs, and of exports that are gone or get another value: CloudFormation refuses that
 * as long as another stack imports them.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/using-cfn-stack-exports.html">Get
 *     exported outputs from a deployed stack</a>
 */
record Outputs() implements Evaluator {
  private static final String EXPORT = "Export";
  private static final String VALUE = "Value";
  private static final String FAILS = ": the deployment fails while another stack imports it";

  @Override
  public void evaluate(Pair pair, Consequences consequences) {
    SectionPair outputs = SectionPair.of(pair, "Outputs");
    Set<String> replaced = replaced(pair);
    for (String name : outputs.names()) {
      SectionPair.Entry output = outputs.entry(name);
      if (!isTold(output, replaced, consequences)) {
        consequences.add(
            Consequence.of(ChangeCode.OUTPUT, Effect.NEUTRAL, name, "the output " + output.what())
                .at(output.oldPlace(), output.place()));
      }
    }
  }

  private static Set<String> replaced(Pair pair) {
    Set<String> replaced = new LinkedHashSet<>();
    for (ResourceChange change : pair.changes()) {
      if (change.action().replaces()) {
        replaced.add(change.logicalId());
      }
    }
    return replaced;
  }

  /** Whether nothing of the output is left to be told, after its export. */
  private static boolean isTold(
      SectionPair.Entry output, Set<String> replaced, Consequences consequences) {
    Optional<String> old = export(output.before());
    if (old.isPresent() && !old.equals(export(output.after()))) {
      add(output, "`" + old.get() + "` is no longer exported" + FAILS, consequences);
      return output.now().isEmpty() || isSameBut(EXPORT, output);
    }
    if (old.isPresent() && getsAnotherValue(output, replaced)) {
      add(output, "`" + old.get() + "` is exported with another value" + FAILS, consequences);
      return isSameBut(VALUE, output);
    }
    return output.isSame();
  }

  private static Optional<String> export(Optional<Located> output) {
    return output.flatMap(side -> side.get(EXPORT, "Name")).map(name -> Shown.of(name.value()));
  }

  /** The value differs, or what it refers to is made anew. */
  private static boolean getsAnotherValue(SectionPair.Entry output, Set<String> replaced) {
    Optional<Value> old = value(output.old());
    Optional<Value> now = value(output.now());
    return !old.equals(now) || now.isPresent() && new References(now.get()).anyOf(replaced);
  }

  private static Optional<Value> value(Optional<Value> output) {
    return output.flatMap(
        value -> value instanceof Fields fields ? fields.get(VALUE) : Optional.empty());
  }

  private static boolean isSameBut(String key, SectionPair.Entry output) {
    return without(key, output.old()).equals(without(key, output.now()));
  }

  private static Optional<Value> without(String key, Optional<Value> output) {
    return output.map(value -> value instanceof Fields fields ? fields.copy().remove(key) : value);
  }

  private static void add(SectionPair.Entry output, String message, Consequences consequences) {
    consequences.add(
        Consequence.of(ChangeCode.EXPORT, Effect.UNKNOWN, output.name(), message)
            .at(output.oldPlace(), output.place()));
  }
}
