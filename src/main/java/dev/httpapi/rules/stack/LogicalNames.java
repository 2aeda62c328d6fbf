package dev.httpapi.rules.stack;

import dev.httpapi.diagnostics.Code;
import dev.httpapi.rules.base.Findings;
import dev.httpapi.rules.base.Letters;
import dev.httpapi.source.Span;
import dev.httpapi.template.located.Declared;
import dev.httpapi.template.located.Located;
import dev.httpapi.template.located.Template;

/**
 * Raises {@code logical-id}: resources, parameters, mappings and outputs are called by letters and
 * digits, at most 255 of them.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/resources-section-structure.html">Resources</a>
 * @see <a
 *     href="https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/cloudformation-limits.html">Quotas</a>
 */
record LogicalNames() implements WalkRule {
  private static final int LONGEST = 255;

  @Override
  public void check(Walk walk, Findings findings) {
    if (walk.isOpen()) {
      return;
    }
    Template template = walk.template();
    for (Declared resource : template.resources()) {
      check("resource", resource.logicalId(), resource.span(), findings);
    }
    section(template, "Parameters", "parameter", findings);
    section(template, "Mappings", "mapping", findings);
    section(template, "Outputs", "output", findings);
  }

  private static void section(Template template, String name, String kind, Findings findings) {
    for (Located.Entry entry : template.section(name).entries()) {
      check(kind, entry.key(), entry.keySpan(), findings);
    }
  }

  private static void check(String kind, String name, Span span, Findings findings) {
    if (name.length() > LONGEST) {
      findings.add(
          Code.LOGICAL_ID,
          span,
          "the name of this " + kind + " has " + name.length() + " characters",
          "CloudFormation takes at most " + LONGEST);
    } else if (!Letters.isName(name, "")) {
      findings.add(
          Code.LOGICAL_ID,
          span,
          "CloudFormation takes no " + kind + " with the name `" + name + "`",
          "use letters and digits alone, as in `" + alphanumeric(name) + "`");
    }
  }

  private static String alphanumeric(String name) {
    StringBuilder words = new StringBuilder();
    boolean first = true;
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (!Letters.isLetterOrDigit(c)) {
        first = true;
      } else {
        words.append(first ? Character.toUpperCase(c) : c);
        first = false;
      }
    }
    return words.isEmpty() ? "Name1" : words.toString();
  }
}
