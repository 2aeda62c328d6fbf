package dev.httpapi.diff.policies;

import dev.httpapi.diff.canonical.Shown;
import dev.httpapi.template.Value;
import dev.httpapi.template.located.Located;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The statement that a permission of a function adds to the function's policy.
 *
 * @param limits what narrows it, by the property that says so, as it is written
 * @see <a
 *     href="https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-lambda-permission.html">AWS::Lambda::Permission</a>
 */
public record Permission(Grant grant, Map<String, Located> limits) {
  /** The operator by which Lambda compares ARNs; the others are equal or not. */
  private static final String ARN = "SourceArn";

  private static final List<String> LIMITS =
      List.of(
          ARN,
          "SourceAccount",
          "PrincipalOrgID",
          "EventSourceToken",
          "FunctionUrlAuthType",
          "InvokedViaFunctionUrl");

  /** The properties of a permission, in canonical form. */
  public static Permission of(Located properties) {
    Map<String, Located> limits = new LinkedHashMap<>();
    List<Condition.Test> tests = new ArrayList<>();
    for (String name : LIMITS) {
      Optional<Located> limit = properties.get(name);
      if (limit.isPresent() && !limit.get().text().orElse("").equals("false")) {
        limits.put(name, limit.get());
        String operator = name.equals(ARN) ? "arnlike" : "stringequals";
        tests.add(Condition.test(operator, name, limit.get().value()));
      }
    }
    Located none = new Located(new Value.Text("*"), properties.span());
    Located principal = properties.get("Principal").orElse(none);
    Located action = properties.get("Action").orElse(none);
    Grant grant =
        new Grant(
            Principals.one(isService(principal) ? "Service" : "AWS", principal),
            Scope.of(Glob.ofAction(action.value()), Shown.of(action.value()), action.span()),
            Scope.all(properties.span()),
            new Condition(tests, limits.keySet().toString()),
            properties.span());
    return new Permission(grant, limits);
  }

  private static boolean isService(Located principal) {
    return Shown.of(principal.value()).contains(".amazonaws.com")
        || principal.text().orElse("").startsWith("alexa-");
  }

  /** Whether it is for a service of AWS, and not for an account or everybody. */
  public boolean isOfService() {
    return String.join("", grant.principal().globs().get(0).parts()).startsWith("Service:");
  }
}
