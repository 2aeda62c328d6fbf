package dev.httpapi.rules.rest;

import dev.httpapi.diagnostics.Code;
import dev.httpapi.rules.base.Findings;
import dev.httpapi.rules.base.ResourceRule;
import dev.httpapi.template.Fields;
import dev.httpapi.template.Value;
import dev.httpapi.template.located.Declared;
import dev.httpapi.template.located.Located;
import java.util.Map;
import java.util.Optional;

/**
 * Raises {@code api-policy-size}: the resource policy of an API has 8,192 characters, unless AWS
 * raises that quota. The policy is measured as JSON without blanks, and what functions give as
 * nothing, so that it is at least as long as what is told.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-execution-service-limits-table.html">Quotas
 *     for configuring and running a REST API</a>
 */
record PolicySize() implements ResourceRule {
  private static final int MOST = 8192;

  @Override
  public void check(Declared api, Findings findings) {
    Optional<Located> policy = api.get("Policy");
    if (policy.isEmpty()) {
      return;
    }
    Value value = policy.get().value();
    int size = value instanceof Value.Text text ? text.text().length() : size(value);
    if (size > MOST) {
      findings.add(
          Code.API_POLICY_SIZE,
          policy.get().span(),
          "the resource policy has at least " + size + " characters, and AWS's quota is " + MOST,
          "join statements of one effect, or ask AWS for a higher quota");
    }
  }

  private static int size(Value value) {
    if (value instanceof Value.Text text) {
      return text.text().length() + 2;
    }
    if (value instanceof Value.Items items) {
      int size = 1;
      for (Value item : items.values()) {
        size += size(item) + 1;
      }
      return Math.max(size, 2);
    }
    if (value instanceof Fields fields) {
      int size = 1;
      for (Map.Entry<String, Value> field : fields.asMap().entrySet()) {
        if (isFunction(field.getKey())) {
          return 0;
        }
        size += field.getKey().length() + 3 + size(field.getValue()) + 1;
      }
      return Math.max(size, 2);
    }
    return value instanceof Value.Number number ? number.text().length() : 4;
  }

  private static boolean isFunction(String key) {
    return key.equals("Ref") || key.startsWith("Fn::");
  }
}
