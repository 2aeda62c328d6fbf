package dev.httpapi.rules.security;

import dev.httpapi.rules.base.TemplateRule;
import java.util.List;

/** What deploys and leaves open what is probably to be closed. */
public final class SecurityRules {
  private SecurityRules() {}

  /** All of them, in the order in which they are applied. */
  public static List<TemplateRule> all() {
    return List.of();
  }
}
