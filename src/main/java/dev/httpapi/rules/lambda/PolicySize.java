package dev.httpapi.rules.lambda;

import dev.httpapi.diagnostics.Code;
import dev.httpapi.rules.base.Findings;
import dev.httpapi.rules.base.ResourceRule;
import dev.httpapi.template.Fields;
import dev.httpapi.template.Intrinsic;
import dev.httpapi.template.Value;
import dev.httpapi.template.located.Declared;
import dev.httpapi.template.located.Located;
import java.util.Map;
import java.util.Optional;

/**
 * Raises {@code policy-size}: all policies that stand in a role have 10,240 characters together, a
 * managed policy 6,144, white space not counted. What only AWS knows counts with the least that it
 * can be.
 *
 * @see <a href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html">IAM and
 *     STS quotas: character limits</a>
 */
record PolicySize() implements ResourceRule {
  private static final int MOST_OF_ROLE = 10_240;
  private static final int MOST_OF_MANAGED = 6_144;

  @Override
  public void check(Declared resource, Findings findings) {
    if (resource.type().equals("AWS::IAM::ManagedPolicy")) {
      int size = size(resource.get("PolicyDocument"));
      if (size > MOST_OF_MANAGED) {
        findings.add(
            Code.POLICY_SIZE,
            resource.span(),
            "this managed policy has " + size + " characters, and IAM allows " + MOST_OF_MANAGED,
            "make two policies of it");
      }
      return;
    }
    int size = ofRole(resource);
    if (size > MOST_OF_ROLE) {
      findings.add(
          Code.POLICY_SIZE,
          resource.span(),
          "the policies of this role have " + size + " characters, and IAM allows " + MOST_OF_ROLE,
          "join statements by `*`, put some into a managed policy, or give functions roles of their"
              + " own");
    }
  }

  private static int ofRole(Declared role) {
    int size = 0;
    for (Located policy : role.items("Policies")) {
      size += Certain.stays(policy.value()) ? size(policy.get("PolicyDocument")) : 0;
    }
    for (Declared policy : role.template().ofType("AWS::IAM::Policy")) {
      if (Certain.isBeside(policy, role) && isAttached(policy, role)) {
        size += size(policy.get("PolicyDocument"));
      }
    }
    for (Declared policy : role.template().ofType("AWS::IAM::RolePolicy")) {
      Optional<Declared> of = policy.referred("RoleName");
      if (of.isPresent() && of.get() == role && Certain.isBeside(policy, role)) {
        size += size(policy.get("PolicyDocument"));
      }
    }
    return size;
  }

  private static boolean isAttached(Declared policy, Declared role) {
    for (Located name : policy.items("Roles")) {
      if (name.value() instanceof Fields reference
          && reference.text("Ref").equals(role.logicalId())) {
        return true;
      }
    }
    return false;
  }

  private static int size(Optional<Located> document) {
    return document.isPresent() ? size(document.get().value()) : 0;
  }

  /** The characters of a value's JSON text without white space, at the least. */
  private static int size(Value value) {
    if (value instanceof Value.Items items) {
      int size = 2;
      int count = 0;
      for (Value item : items.values()) {
        if (Certain.stays(item)) {
          size += size(item);
          count++;
        }
      }
      return size + Math.max(0, count - 1);
    }
    if (value instanceof Fields fields && !Intrinsic.isFunction(fields)) {
      int size = 1 + Math.max(1, fields.asMap().size());
      for (Map.Entry<String, Value> field : fields.asMap().entrySet()) {
        size += field.getKey().length() + 3 + size(field.getValue());
      }
      return size;
    }
    if (value instanceof Value.Text text) {
      return 2 + (text.text().contains("{{resolve:") ? 0 : withoutSpace(text.text()));
    }
    return value instanceof Fields ? 2 + TextSize.least(value) : TextSize.least(value);
  }

  private static int withoutSpace(String text) {
    int size = 0;
    for (int i = 0; i < text.length(); i++) {
      size += Character.isWhitespace(text.charAt(i)) ? 0 : 1;
    }
    return size;
  }
}
