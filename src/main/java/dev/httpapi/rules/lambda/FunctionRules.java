package dev.httpapi.rules.lambda;

import dev.httpapi.rules.base.Findings;
import dev.httpapi.rules.base.ResourceRule;
import dev.httpapi.template.located.Declared;
import dev.httpapi.template.located.Located;

/**
 * The rules of functions, by the property that each looks at: of properties that no function has,
 * the rules are not even loaded.
 */
record FunctionRules() implements ResourceRule {

  @Override
  public void check(Declared function, Findings findings) {
    new PackageType().check(function, findings);
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
        case "Handler" -> new FunctionHandler().check(function, findings);
        case "Runtime" -> new FunctionRuntime().check(function, findings);
        case "Role" -> LambdaArn.checkRole(property.value(), findings);
        case "KmsKeyArn" -> LambdaArn.checkKey(property.value(), findings);
        case "VpcConfig" -> new FunctionVpc().check(function, findings);
        case "ReservedConcurrentExecutions" -> new Concurrency().check(function, findings);
        case "SnapStart" -> {
          LambdaOptions.check(property.key(), function, findings);
          new SnapStart().check(function, findings);
        }
        case "FileSystemConfigs" -> new FileSystem().check(function, findings);
        case "DeadLetterConfig" -> new DeadLetterTarget().check(function, findings);
        case "LoggingConfig" -> {
          LambdaOptions.check(property.key(), function, findings);
          new FunctionLogging().check(function, findings);
        }
        case "Architectures", "PackageType", "TracingConfig" ->
            LambdaOptions.check(property.key(), function, findings);
        default -> {}
      }
    }
  }
}
