package dev.httpapi.rules.stack;

import dev.httpapi.rules.base.Findings;
import dev.httpapi.rules.base.TemplateRule;
import dev.httpapi.template.located.Template;
import java.util.List;

/** Rules that share one walk through the template. */
record Walked(List<WalkRule> rules) implements TemplateRule {

  @Override
  public void check(Template template, Findings findings) {
    Walk walk = new Walk(template);
    for (WalkRule rule : rules) {
      rule.check(walk, findings);
    }
  }
}
