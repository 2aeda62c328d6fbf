package dev.httpapi.rules.lambda;

import dev.httpapi.rules.base.Declared;
import dev.httpapi.rules.base.Findings;
import dev.httpapi.rules.base.Located;
import dev.httpapi.rules.base.ResourceRule;

/**
 * The rules of functions, by the property that each looks at: of properties that no function has,
 * the rules are not even loaded.
 */
record FunctionRules() implements ResourceRule {

  @Override
  public void check(Declared function, Findings findings) {
    for (Located.Entry property : function.entries()) {
      switch (property.key()) {
        case "FunctionName" -> new FunctionName().check(function, findings);
        case "Description" -> new LambdaDescription().check(function, findings);
        case "MemorySize" -> new MemorySize().check(function, findings);
        case "Timeout" -> new FunctionTimeout().check(function, findings);
        case "EphemeralStorage" -> new EphemeralStorage().check(function, findings);
        case "Environment" -> {
          new EnvironmentNames().check(function, findings);
          new EnvironmentSize().check(function, findings);
        }
        case "Layers" -> new FunctionLayers().check(function, findings);
        default -> {}
      }
    }
  }
}
