package dev.httpapi.diff.security;

import dev.httpapi.diff.canonical.Shown;
import dev.httpapi.template.References;
import dev.httpapi.template.Value;
import dev.httpapi.template.located.Located;
import dev.httpapi.template.located.Template;

/** Where a value is kept that a template uses. */
enum Keeping {
  /** In the template, for all to see who see that. */
  LITERAL,
  /** In a parameter that is not shown, or in a store of secrets and parameters. */
  SECRET,
  /** In a resource, a parameter or another stack. */
  ELSEWHERE;

  static Keeping of(Located value, Template template) {
    if (value.value() instanceof Value.Text text) {
      return text.text().contains("{{resolve:") ? SECRET : LITERAL;
    }
    String shown = Shown.of(value.value());
    boolean elsewhere = shown.contains("Fn::ImportValue");
    for (String id : new References(value.value()).logicalIds()) {
      if (template.section("Parameters").text(id, "NoEcho").orElse("").equals("true")) {
        return SECRET;
      }
      elsewhere |= !id.startsWith("AWS::");
    }
    return shown.contains("{{resolve:") ? SECRET : elsewhere ? ELSEWHERE : LITERAL;
  }
}
