package dev.httpapi.diff;

import dev.httpapi.diff.base.ChangeCode;
import dev.httpapi.diff.base.Consequence;
import dev.httpapi.diff.base.Consequences;
import dev.httpapi.diff.base.Effect;
import dev.httpapi.diff.base.Evaluator;
import dev.httpapi.diff.base.Pair;
import dev.httpapi.diff.base.ResourceChange;
import dev.httpapi.diff.canonical.Renamed;
import dev.httpapi.diff.canonical.Shown;
import dev.httpapi.source.Span;
import dev.httpapi.template.Fields;
import dev.httpapi.template.References;
import dev.httpapi.template.Value;
import dev.httpapi.template.located.Located;
import dev.httpapi.template.located.Template;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Tells what differs outside of the resources: outputs and exports, parameters, conditions, and
 * what stands among the resources and is none.
 */
record TemplateSections() implements Evaluator {
  private static final String OUTPUTS = "Outputs";
  private static final String RESOURCES = "Resources";
  private static final Map<String, ChangeCode> NAMED =
      Map.of(
          "Parameters", ChangeCode.PARAMETER,
          "Conditions", ChangeCode.CONDITION,
          "Mappings", ChangeCode.TEMPLATE_SECTION,
          "Rules", ChangeCode.TEMPLATE_SECTION);

  @Override
  public void evaluate(Pair pair, Consequences consequences) {
    Renamed renamed = pair.renamed();
    Set<String> replaced = new LinkedHashSet<>();
    for (ResourceChange change : pair.changes()) {
      if (change.action().replaces()) {
        replaced.add(change.logicalId());
      }
    }
    loops(
        new Section(
            RESOURCES,
            pair.before().section(RESOURCES),
            pair.after().section(RESOURCES),
            renamed,
            replaced),
        consequences);
    Set<String> sections = new LinkedHashSet<>(pair.before().fields().asMap().keySet());
    sections.addAll(pair.after().fields().asMap().keySet());
    sections.remove(RESOURCES);
    // There is one version, whether it is written or not.
    sections.remove("AWSTemplateFormatVersion");
    for (String name : sections) {
      Section section =
          new Section(
              name, pair.before().section(name), pair.after().section(name), renamed, replaced);
      if (name.equals(OUTPUTS) || NAMED.containsKey(name)) {
        entries(section, consequences);
      } else if (!section.isSame()) {
        consequences.add(
            Consequence.of(
                    ChangeCode.TEMPLATE_SECTION, Effect.NEUTRAL, name, "of the template differs")
                .at(place(pair.before(), name), place(pair.after(), name)));
      }
    }
  }

  /**
   * A section of both templates; an empty object where a side has none.
   *
   * @param replaced the resources that are made anew, by their ids of the new side
   */
  private record Section(
      String name, Located before, Located after, Renamed renamed, Set<String> replaced) {

    boolean isSame() {
      return renamed.in(before.value()).equals(after.value());
    }

    /** The names of the entries of both sides. */
    Set<String> names() {
      Set<String> names = new LinkedHashSet<>();
      for (Located side : new Located[] {before, after}) {
        if (side.value() instanceof Fields fields) {
          names.addAll(fields.asMap().keySet());
        }
      }
      return names;
    }
  }

  /**
   * Tells of entries that are no resources, of which the transform AWS::LanguageExtensions makes
   * some. It is not run here, so what they make is not compared.
   *
   * @see <a
   *     href="https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/intrinsic-function-reference-foreach-example-resource.html">Fn::ForEach
   *     in Resources</a>
   */
  private static void loops(Section section, Consequences consequences) {
    for (String name : section.names()) {
      Optional<Located> before = section.before.get(name);
      Optional<Located> after = section.after.get(name);
      Optional<Value> old = before.map(Located::value).map(section.renamed::in);
      Optional<Value> now = after.map(Located::value);
      if (!old.equals(now) && (isNoResource(old) || isNoResource(now))) {
        String what = before.isEmpty() ? "is new" : after.isEmpty() ? "is gone" : "differs";
        String made =
            name.startsWith("Fn::ForEach::")
                ? ": the resources that it makes are not compared"
                : " among the resources, and is none";
        consequences.add(
            Consequence.of(ChangeCode.TEMPLATE_SECTION, Effect.UNKNOWN, name, what + made)
                .at(place(before), place(after)));
      }
    }
  }

  private static boolean isNoResource(Optional<Value> entry) {
    return entry.isPresent() && !(entry.get() instanceof Fields);
  }

  private static void entries(Section section, Consequences consequences) {
    for (String name : section.names()) {
      Optional<Located> before = section.before.get(name);
      Optional<Located> after = section.after.get(name);
      Optional<Value> old = before.map(Located::value).map(section.renamed::in);
      boolean isOutput = section.name.equals(OUTPUTS);
      boolean isExport = isOutput && export(name, before, after, consequences);
      boolean isValue = isOutput && !isExport && value(name, section, before, after, consequences);
      Optional<Value> now = after.map(Located::value);
      // An output that is gone, or has another value, is told with its export.
      boolean same =
          isExport || isValue
              ? now.isEmpty() || withoutTold(old, isValue).equals(withoutTold(now, isValue))
              : old.equals(now);
      if (!same) {
        entry(section.name, name, before, after, consequences);
      }
    }
  }

  private static void entry(
      String section,
      String name,
      Optional<Located> before,
      Optional<Located> after,
      Consequences consequences) {
    String kind = section.substring(0, section.length() - 1).toLowerCase(Locale.ROOT);
    String what = before.isEmpty() ? "is new" : after.isEmpty() ? "is gone" : "differs";
    ChangeCode code = section.equals(OUTPUTS) ? ChangeCode.OUTPUT : NAMED.get(section);
    consequences.add(
        Consequence.of(code, Effect.NEUTRAL, name, "the " + kind + " " + what)
            .at(place(before), place(after)));
  }

  /**
   * Tells of an export that is gone, and whether it did.
   *
   * <p>CloudFormation refuses to delete or to change an export as long as another stack imports it
   * (https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/using-cfn-stack-exports.html).
   */
  private static boolean export(
      String output, Optional<Located> before, Optional<Located> after, Consequences consequences) {
    Optional<String> old =
        before.flatMap(side -> side.get("Export", "Name")).map(TemplateSections::shown);
    Optional<String> now =
        after.flatMap(side -> side.get("Export", "Name")).map(TemplateSections::shown);
    if (old.isPresent() && !old.equals(now)) {
      consequences.add(
          Consequence.of(
                  ChangeCode.EXPORT,
                  Effect.UNKNOWN,
                  output,
                  "`"
                      + old.get()
                      + "` is no longer exported: the deployment fails while another stack imports it")
              .at(place(before), place(after)));
      return true;
    }
    return false;
  }

  /** Tells of an export that stays and gets another value, and whether it did. */
  private static boolean value(
      String output,
      Section section,
      Optional<Located> before,
      Optional<Located> after,
      Consequences consequences) {
    Optional<Located> export = after.flatMap(side -> side.get("Export", "Name"));
    if (before.isEmpty()
        || export.isEmpty()
        || before.flatMap(side -> side.get("Export", "Name")).isEmpty()) {
      return false;
    }
    Optional<Located> old = before.flatMap(side -> side.get("Value"));
    Optional<Located> now = after.flatMap(side -> side.get("Value"));
    boolean differs =
        !old.map(Located::value).map(section.renamed::in).equals(now.map(Located::value));
    if (differs || now.isPresent() && new References(now.get().value()).anyOf(section.replaced)) {
      consequences.add(
          Consequence.of(
                  ChangeCode.EXPORT,
                  Effect.UNKNOWN,
                  output,
                  "`"
                      + shown(export.get())
                      + "` is exported with another value: the deployment fails while another"
                      + " stack imports it")
              .at(place(before), place(after)));
    }
    return differs;
  }

  private static Optional<Value> withoutTold(Optional<Value> output, boolean isValue) {
    String told = isValue ? "Value" : "Export";
    return output.map(value -> value instanceof Fields fields ? fields.copy().remove(told) : value);
  }

  private static Optional<Span> place(Template template, String section) {
    return template.fields().get(section).map(value -> template.section(section).span());
  }

  private static String shown(Located value) {
    return Shown.of(value.value());
  }

  private static Optional<Span> place(Optional<Located> side) {
    return side.map(Located::span);
  }
}
