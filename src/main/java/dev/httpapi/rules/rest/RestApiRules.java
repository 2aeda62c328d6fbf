package dev.httpapi.rules.rest;

import dev.httpapi.diagnostics.Code;
import dev.httpapi.rules.base.TypeRule;
import dev.httpapi.rules.gateway.AccessLogFormat;
import dev.httpapi.rules.gateway.StageName;
import java.util.List;

/** The rules of REST APIs. */
public final class RestApiRules {
  private RestApiRules() {}

  /** The rules of resources of a type. */
  public static List<TypeRule> of(String type) {
    return switch (type) {
      case "AWS::ApiGateway::RestApi" ->
          List.of(
              new EndpointType(),
              new PrivateApi(),
              new PolicySize(),
              new BinaryMediaTypes(),
              new MinimumCompressionSize());
      case "AWS::ApiGateway::Resource" ->
          List.of(
              new PathPart(),
              new GreedyPathPart(),
              new SiblingPathParts(),
              new TooMany(Code.TOO_MANY_RESOURCES_OF_API, 300, "resources"));
      case "AWS::ApiGateway::Method" ->
          List.of(
              new IntegrationTimeout(),
              new RequestParameters(),
              new RequestMapping(),
              new MethodResponses(),
              new SelectionPattern(),
              new ResponseMapping());
      case "AWS::ApiGateway::GatewayResponse" -> List.of(new GatewayResponses());
      case "AWS::ApiGateway::Model" ->
          List.of(new ModelName(), new ModelSchema(), new ModelReference());
      case "AWS::ApiGateway::Authorizer" ->
          List.of(
              new AuthorizerTtl(),
              new IdentitySource(),
              new ValidationExpression(),
              new TooMany(Code.TOO_MANY_AUTHORIZERS, 10, "authorizers"));
      case "AWS::ApiGateway::Deployment", "AWS::ApiGateway::Stage" ->
          List.of(new StageName(false), new AccessLogFormat());
      case "AWS::ApiGateway::ApiKey" -> List.of(new ApiKeyValue(), new DuplicateApiKey());
      case "AWS::ApiGateway::UsagePlan" -> List.of(new UsagePlanThrottle(), new UsagePlanQuota());
      default -> List.of();
    };
  }
}
