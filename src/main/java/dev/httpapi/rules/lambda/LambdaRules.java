package dev.httpapi.rules.lambda;

import dev.httpapi.rules.base.ResourceRule;
import java.util.List;

/** The rules of functions and of what stands beside them: roles, log groups, layers, URLs. */
public final class LambdaRules {
  private LambdaRules() {}

  /** The rules of resources of a type. */
  public static List<ResourceRule> of(String type) {
    return switch (type) {
      case "AWS::Lambda::Function" -> List.of(new FunctionRules());
      case "AWS::Lambda::Version", "AWS::Lambda::Alias", "AWS::Lambda::LayerVersion" ->
          List.of(new LambdaDescription());
      default -> List.of();
    };
  }
}
