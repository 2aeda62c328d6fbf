package dev.httpapi.rules.base;

import dev.httpapi.template.located.Template;

/** One thing that AWS asks of a template as a whole, or of resources in their relation. */
public interface TemplateRule {

  /** Says what of the template AWS would refuse; nothing where only AWS can know. */
  void check(Template template, Findings findings);
}
