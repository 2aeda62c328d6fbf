package dev.httpapi.rules.lambda;

import dev.httpapi.diagnostics.Code;
import dev.httpapi.diagnostics.Diagnostic;
import dev.httpapi.diagnostics.Severity;
import dev.httpapi.rules.base.Findings;
import dev.httpapi.rules.base.TypeRule;
import dev.httpapi.template.Fields;
import dev.httpapi.template.FunctionPolicyText;
import dev.httpapi.template.References;
import dev.httpapi.template.Value;
import dev.httpapi.template.located.Declared;
import dev.httpapi.template.located.Located;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Raises {@code function-policy-size}: all permissions to invoke a function, or to invoke one alias
 * of it, take 20 KB at most. What only AWS knows counts with the least that it can be; where the
 * policy has room for that, and none for names of the usual length, it is a warning.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html">Lambda
 *     quotas: function resource-based policy</a>
 */
record FunctionPolicySize() implements TypeRule {
  /** Fewer permissions than any policy has room for are not counted. */
  private static final int FEW = 30;

  private static final int SHORTEST_ARN =
      "arn:aws:lambda:us-east-1:123456789012:function:".length();

  /** A stack's name has one character, and what is appended has twelve and a dash. */
  private static final int SHORTEST_AROUND_ID = "s-".length() + "-123456789012".length();

  /** CloudFormation may cut longer ids. */
  private static final int SURE_ID = 64;

  /** What the names of region, stack and source usually have beyond the least. */
  private static final int USUAL_MORE = 40;

  /** What the permissions of one function take, or of one alias of it. */
  private static final class Policy {
    private final Declared function;
    private int count;
    // No comma follows the last statement.
    private int bytes = FunctionPolicyText.FRAME - 1;

    private Policy(Declared function) {
      this.function = function;
    }
  }

  @Override
  public void checkAll(List<Declared> all, Findings findings) {
    if (all.size() < FEW) {
      return;
    }
    Map<String, Policy> policies = new LinkedHashMap<>();
    for (Declared one : all) {
      add(one, policies);
    }
    for (Policy policy : policies.values()) {
      int usual = policy.bytes + policy.count * USUAL_MORE;
      if (policy.bytes > FunctionPolicyText.MOST_BYTES) {
        findings.add(of(policy, policy.bytes, Severity.ERROR));
      } else if (usual > FunctionPolicyText.MOST_BYTES) {
        findings.add(of(policy, usual, Severity.WARNING));
      }
    }
  }

  private static Diagnostic of(Policy policy, int bytes, Severity severity) {
    return Diagnostic.of(
            Code.FUNCTION_POLICY_SIZE,
            policy.function.span(),
            policy.count
                + " permissions to invoke this function take "
                + (severity == Severity.ERROR ? "at least " : "about ")
                + bytes
                + " bytes, and its policy holds "
                + FunctionPolicyText.MOST_BYTES)
        .severity(severity)
        .help("let one permission speak for several sources by `*` in its `SourceArn`");
  }

  private static void add(Declared permission, Map<String, Policy> policies) {
    Optional<Located> target = permission.get("FunctionName");
    if (target.isEmpty() || !(target.get().value() instanceof Fields fields)) {
      return;
    }
    Optional<Declared> function = functionOf(fields, permission);
    if (function.isEmpty() || !Certain.isBeside(permission, function.get())) {
      return;
    }
    String qualifier = literals(fields);
    String key = function.get().logicalId() + " " + qualifier;
    Policy policy = policies.get(key);
    if (policy == null) {
      policy = new Policy(function.get());
      policies.put(key, policy);
    }
    policy.count++;
    policy.bytes += bytes(permission, function.get(), qualifier);
  }

  /** The function that a permission is for, named by itself or within a text with its alias. */
  private static Optional<Declared> functionOf(Fields target, Declared permission) {
    Optional<References.Reference> reference = References.of(target);
    if (reference.isPresent()) {
      return function(reference.get().logicalId(), permission);
    }
    for (String logicalId : new References(target).logicalIds()) {
      Optional<Declared> function = function(logicalId, permission);
      if (function.isPresent()) {
        return function;
      }
    }
    return Optional.empty();
  }

  private static Optional<Declared> function(String logicalId, Declared permission) {
    Optional<Declared> found = permission.template().resource(logicalId);
    return found.isPresent() && found.get().type().equals("AWS::Lambda::Function")
        ? found
        : Optional.empty();
  }

  /** What is written beside the function in {@code Fn::Join}: the name of an alias. */
  private static String literals(Fields target) {
    if (!(target.get("Fn::Join").orElse(target) instanceof Value.Items join)
        || join.values().size() != 2
        || !(join.values().get(1) instanceof Value.Items parts)) {
      return "";
    }
    StringBuilder literals = new StringBuilder();
    for (Value part : parts.values()) {
      if (part instanceof Value.Text text) {
        literals.append(text.text());
      }
    }
    return literals.toString();
  }

  private static int bytes(Declared permission, Declared function, String qualifier) {
    Optional<Located> source = permission.get("SourceArn");
    Optional<Located> name = function.get("FunctionName");
    return FunctionPolicyText.statement(
        Math.min(SURE_ID, SHORTEST_AROUND_ID + permission.logicalId().length()),
        principal(permission.get("Principal")),
        least(permission.get("Action")),
        SHORTEST_ARN + Math.max(1, least(name)) + qualifier.length(),
        source.isPresent() ? FunctionPolicyText.SOURCE + least(source) : 0);
  }

  /** A service and an account are named in an object, and anything else may stand alone. */
  private static int principal(Optional<Located> principal) {
    int length = least(principal);
    String text = principal.isPresent() ? principal.get().text().orElse("") : "";
    return text.endsWith(".amazonaws.com") ? "{\"Service\":\"\"}".length() + length : 2 + length;
  }

  private static int least(Optional<Located> value) {
    return value.isPresent() ? TextSize.least(value.get().value()) : 0;
  }
}
