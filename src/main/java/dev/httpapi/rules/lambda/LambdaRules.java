package dev.httpapi.rules.lambda;

import dev.httpapi.rules.base.TypeRule;
import java.util.List;

/** The rules of functions and of what stands beside them: roles, log groups, layers, URLs. */
public final class LambdaRules {
  private LambdaRules() {}

  /** The rules of resources of a type. */
  public static List<TypeRule> of(String type) {
    return switch (type) {
      case "AWS::Lambda::Function" -> List.of(new FunctionRules());
      case "AWS::Lambda::Version" -> List.of(new LambdaDescription(), new ProvisionedConcurrency());
      case "AWS::Lambda::Alias" ->
          List.of(new LambdaDescription(), new ProvisionedConcurrency(), new FunctionAlias());
      case "AWS::Lambda::LayerVersion" ->
          List.of(new LambdaDescription(), new LayerSettings(), new LambdaOptions());
      case "AWS::Lambda::Url" -> List.of(new LambdaOptions(), new UrlCors());
      case "AWS::Lambda::EventInvokeConfig" -> List.of(new AsyncInvocation());
      case "AWS::Lambda::Permission" ->
          List.of(new LambdaPermission(), new LambdaOptions(), new FunctionPolicySize());
      case "AWS::Logs::LogGroup" -> List.of(new LogGroup(), new LambdaOptions());
      case "AWS::IAM::Role" -> List.of(new RoleSettings(), new IamPolicies(), new PolicySize());
      case "AWS::IAM::ManagedPolicy" -> List.of(new IamPolicies(), new PolicySize());
      case "AWS::IAM::Policy",
          "AWS::IAM::RolePolicy",
          "AWS::IAM::UserPolicy",
          "AWS::IAM::GroupPolicy",
          "AWS::IAM::User",
          "AWS::IAM::Group" ->
          List.of(new IamPolicies());
      default -> List.of();
    };
  }
}
