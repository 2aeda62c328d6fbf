package dev.httpapi.rules.security;

import dev.httpapi.diagnostics.Code;
import dev.httpapi.rules.base.Findings;
import dev.httpapi.rules.base.TemplateRule;
import dev.httpapi.rules.credentials.CredentialForms;
import dev.httpapi.rules.credentials.CredentialNames;
import dev.httpapi.template.located.Declared;
import dev.httpapi.template.located.Located;
import dev.httpapi.template.located.Template;
import java.util.List;
import java.util.Optional;

/**
 * Raises {@code literal-credential}: a variable of a function's environment holds what looks like a
 * credential, so that it stands in the template and in the function's configuration. What it holds
 * is never told.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/configuration-envvars.html">Lambda
 *     environment variables: secrets belong into Secrets Manager</a>
 */
record LiteralCredential() implements TemplateRule {
  private static final int SHORTEST = 6;

  @Override
  public void check(Template template, Findings findings) {
    for (Declared function : template.ofType("AWS::Lambda::Function")) {
      for (Located.Entry variable : function.entries("Environment", "Variables")) {
        String value = text(variable.value());
        if (value.length() >= SHORTEST) {
          check(variable, value, findings);
        }
      }
    }
  }

  /** A text, or the one that {@code Fn::Sub} puts something into. */
  private static String text(Located value) {
    Optional<Located> substituted = value.get("Fn::Sub");
    if (substituted.isEmpty()) {
      return value.text().orElse("");
    }
    List<Located> items = substituted.get().items();
    return (items.isEmpty() ? substituted.get() : items.get(0)).text().orElse("");
  }

  private static void check(Located.Entry variable, String value, Findings findings) {
    String form = CredentialForms.of(value);
    if (form.isEmpty()) {
      form = CredentialNames.kind(variable.key(), value);
    }
    if (!form.isEmpty()) {
      findings.add(
          Code.LITERAL_CREDENTIAL,
          variable.value().span(),
          "`" + variable.key() + "` holds " + form + " in plain text",
          "keep it in Secrets Manager or as a SecureString, and give the function its name");
    }
  }
}
