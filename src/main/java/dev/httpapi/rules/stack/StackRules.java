package dev.httpapi.rules.stack;

import dev.httpapi.rules.base.TemplateRule;
import java.util.List;

/** The rules of CloudFormation itself, which hold of every template. */
public final class StackRules {
  private StackRules() {}

  /** All of them, in the order in which they are applied. */
  public static List<TemplateRule> all() {
    return List.of();
  }
}
