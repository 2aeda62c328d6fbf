package dev.httpapi.rules.http;

import dev.httpapi.rules.base.TypeRule;
import dev.httpapi.rules.gateway.AccessLogFormat;
import dev.httpapi.rules.gateway.StageName;
import java.util.List;

/** The rules of HTTP APIs and WebSocket APIs. */
public final class HttpApiRules {
  private HttpApiRules() {}

  /** The rules of resources of a type. */
  public static List<TypeRule> of(String type) {
    return switch (type) {
      case "AWS::ApiGatewayV2::Api" ->
          List.of(new CorsCredentials(), new CorsOrigin(), new CorsMaxAge());
      case "AWS::ApiGatewayV2::Route" ->
          List.of(
              new RouteKeyGrammar(),
              new GreedyPathVariable(),
              new PathVariableName(),
              new EachApi(new EquivalentRoutes(), PartsPerApi.routes()),
              new ScopesNeedJwt(),
              new TooManyScopes());
      case "AWS::ApiGatewayV2::Integration" ->
          List.of(
              new PayloadVersion.OfIntegration(),
              new IntegrationTimeout(),
              new FunctionOutlivesIntegration(),
              new EachApi(PartsPerApi.integrations()));
      case "AWS::ApiGatewayV2::Authorizer" ->
          List.of(
              new JwtIssuer(),
              new TooManyAudiences(),
              new IdentitySource(),
              new AuthorizerTtl(),
              new PayloadVersion.OfAuthorizer(),
              new SimpleResponses(),
              new EachApi(PartsPerApi.authorizers()));
      case "AWS::ApiGatewayV2::Stage" ->
          List.of(new StageName(true), new AccessLogFormat(), new AccessLogSize());
      case "AWS::ApiGatewayV2::Deployment" -> List.of(new StageName(true));
      default -> List.of();
    };
  }
}
