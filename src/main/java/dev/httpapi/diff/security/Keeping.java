package dev.httpapi.diff.security;

import dev.httpapi.diff.canonical.Shown;
import dev.httpapi.rules.credentials.CredentialForms;
import dev.httpapi.rules.credentials.CredentialNames;
import dev.httpapi.template.References;
import dev.httpapi.template.Value;
import dev.httpapi.template.located.Located;
import dev.httpapi.template.located.Template;
import java.util.Optional;

/**
 * Where the value of a variable is kept.
 *
 * @param credential what the value looks like, such as {@code a password}; empty where it looks
 *     like nothing of the kind, or does not stand in the template
 */
record Keeping(Place place, String credential) {
  /** Shorter texts are no credentials. */
  private static final int SHORTEST = 6;

  /** The places. */
  enum Place {
    /** There is no such variable. */
    NOWHERE,
    /** In the template, for all to see who see that. */
    TEMPLATE,
    /** In a parameter that is not shown, or in a store of secrets and parameters. */
    SECRETS,
    /** In a resource, a parameter or another stack. */
    ELSEWHERE
  }

  static Keeping of(String name, Optional<Located> value, Template template) {
    if (value.isEmpty()) {
      return new Keeping(Place.NOWHERE, "");
    }
    Place place = place(value.get(), template);
    return new Keeping(
        place, place == Place.TEMPLATE ? credential(name, value.get().text().orElse("")) : "");
  }

  boolean isIn(Place other) {
    return place == other;
  }

  /** Whether the template has a value that nobody should see. */
  boolean isCredential() {
    return !credential.isEmpty();
  }

  private static Place place(Located value, Template template) {
    if (value.value() instanceof Value.Text text) {
      return text.text().contains("{{resolve:") ? Place.SECRETS : Place.TEMPLATE;
    }
    String shown = Shown.of(value.value());
    boolean elsewhere = shown.contains("Fn::ImportValue");
    for (String id : new References(value.value()).logicalIds()) {
      if (template.section("Parameters").text(id, "NoEcho").orElse("").equals("true")) {
        return Place.SECRETS;
      }
      elsewhere |= !id.startsWith("AWS::");
    }
    return shown.contains("{{resolve:")
        ? Place.SECRETS
        : elsewhere ? Place.ELSEWHERE : Place.TEMPLATE;
  }

  private static String credential(String name, String text) {
    if (text.length() < SHORTEST) {
      return "";
    }
    String form = CredentialForms.of(text);
    return form.isEmpty() ? CredentialNames.kind(name, text) : form;
  }
}
