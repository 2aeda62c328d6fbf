package dev.httpapi.rules.lambda;

import dev.httpapi.diagnostics.Code;
import dev.httpapi.rules.base.Findings;
import dev.httpapi.rules.base.Letters;
import dev.httpapi.rules.base.ResourceRule;
import dev.httpapi.template.located.Declared;
import dev.httpapi.template.located.Located;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The policies of a resource of IAM, each held against {@link PolicyDocument}. Raises {@code
 * policy-name}: a policy's name has 1 to 128 characters, and no other policy of the role has it.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/IAM/latest/APIReference/API_PutRolePolicy.html">PutRolePolicy</a>
 */
record IamPolicies() implements ResourceRule {
  private static final int LONGEST_NAME = 128;

  @Override
  public void check(Declared resource, Findings findings) {
    Optional<Located> trust = resource.get("AssumeRolePolicyDocument");
    if (trust.isPresent()) {
      new PolicyDocument(true, resource.template(), findings).check(trust.get());
    }
    Optional<Located> document = resource.get("PolicyDocument");
    if (document.isPresent()) {
      new PolicyDocument(false, resource.template(), findings).check(document.get());
    }
    checkName(resource.get("PolicyName"), new ArrayList<>(), findings);
    List<String> names = new ArrayList<>();
    for (Located policy : resource.items("Policies")) {
      Optional<Located> inner = policy.get("PolicyDocument");
      if (inner.isPresent()) {
        new PolicyDocument(false, resource.template(), findings).check(inner.get());
      }
      checkName(policy.get("PolicyName"), names, findings);
    }
  }

  private static void checkName(Optional<Located> name, List<String> before, Findings findings) {
    if (name.isEmpty() || name.get().text().isEmpty()) {
      return;
    }
    String text = name.get().text().get();
    if (text.isEmpty() || text.length() > LONGEST_NAME || !Letters.only(text, "_+=,.@-")) {
      findings.add(
          Code.POLICY_NAME,
          name.get().span(),
          "`" + text + "` cannot be the name of a policy",
          "a name has 1 to " + LONGEST_NAME + " letters, digits and characters of `_+=,.@-`");
    } else if (before.contains(text)) {
      findings.add(
          Code.POLICY_NAME,
          name.get().span(),
          "a role has two policies `" + text + "`",
          "give one of them another name, or make one policy of both");
    }
    before.add(text);
  }
}
