package dev.httpapi.diff;

import dev.httpapi.diff.base.ChangeCode;
import dev.httpapi.diff.base.Consequence;
import dev.httpapi.diff.base.Consequences;
import dev.httpapi.diff.base.Effect;
import dev.httpapi.diff.base.Evaluator;
import dev.httpapi.diff.base.Pair;
import dev.httpapi.source.Span;
import dev.httpapi.template.located.Template;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Tells what differs outside of resources and outputs: parameters, conditions, mappings, the rest.
 */
record TemplateSections() implements Evaluator {
  /** Others tell of these; and there is one version, whether it is written or not. */
  private static final Set<String> PASSED_OVER =
      Set.of("Resources", "Outputs", "AWSTemplateFormatVersion");

  private static final Map<String, ChangeCode> NAMED =
      Map.of(
          "Parameters", ChangeCode.PARAMETER,
          "Conditions", ChangeCode.CONDITION,
          "Mappings", ChangeCode.TEMPLATE_SECTION,
          "Rules", ChangeCode.TEMPLATE_SECTION);

  @Override
  public void evaluate(Pair pair, Consequences consequences) {
    Set<String> names = new LinkedHashSet<>(pair.before().fields().asMap().keySet());
    names.addAll(pair.after().fields().asMap().keySet());
    names.removeAll(PASSED_OVER);
    for (String name : names) {
      SectionPair section = SectionPair.of(pair, name);
      if (NAMED.containsKey(name)) {
        entries(section, consequences);
      } else if (!section.isSame()) {
        consequences.add(
            Consequence.of(
                    ChangeCode.TEMPLATE_SECTION, Effect.NEUTRAL, name, "of the template differs")
                .at(place(pair.before(), name), place(pair.after(), name)));
      }
    }
  }

  private static void entries(SectionPair section, Consequences consequences) {
    String plural = section.name().toLowerCase(Locale.ROOT);
    String kind = plural.substring(0, plural.length() - 1);
    for (String name : section.names()) {
      SectionPair.Entry entry = section.entry(name);
      if (!entry.isSame()) {
        consequences.add(
            Consequence.of(
                    NAMED.get(section.name()),
                    Effect.NEUTRAL,
                    name,
                    "the " + kind + " " + entry.what())
                .at(entry.oldPlace(), entry.place()));
      }
    }
  }

  private static Optional<Span> place(Template template, String section) {
    return template.fields().get(section).map(value -> template.section(section).span());
  }
}
