package dev.httpapi.provenance;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The rules by which the compiler names what it makes, as the framework does: one for each kind of
 * thing. Ids that are always the same stand before those that have parts, and so win.
 */
public final class NamingRules {
  private static final List<NamingRule> ALL = new Catalogue().rules;

  private NamingRules() {}

  /** All rules. */
  public static List<NamingRule> all() {
    return ALL;
  }

  /**
   * The rule that made a logical id; empty for one that none can have made.
   *
   * @param type the type of a resource; empty for what is none
   */
  public static Optional<NamingRule.Named> of(Kind kind, String type, String logicalId) {
    for (NamingRule rule : ALL) {
      Optional<NamingRule.Named> named = rule.of(kind, type, logicalId);
      if (named.isPresent()) {
        return named;
      }
    }
    return Optional.empty();
  }

  /** The same, of the rules alone that have parts. */
  static Optional<NamingRule.Named> withParts(Kind kind, String type, String logicalId) {
    for (NamingRule rule : ALL) {
      Optional<NamingRule.Named> named = rule.of(kind, type, logicalId);
      if (named.isPresent() && !rule.isFixed()) {
        return named;
      }
    }
    return Optional.empty();
  }

  /** The list while it is written down. */
  private static final class Catalogue {
    private final List<NamingRule> rules = new ArrayList<>();

    Catalogue() {
      functions();
      layers();
      httpApi();
      restApi();
      apiKeys();
      websocketApi();
      add("AWS::S3::Bucket", "ServerlessDeploymentBucket");
      add("AWS::S3::BucketPolicy", "ServerlessDeploymentBucketPolicy");
      output("ServerlessDeploymentBucketName");
    }

    private void add(String type, String... patterns) {
      for (String pattern : patterns) {
        rules.add(new NamingRule(Kind.RESOURCE, type, pattern));
      }
    }

    private void output(String pattern) {
      rules.add(new NamingRule(Kind.OUTPUT, "", pattern));
    }

    private void condition(String pattern) {
      rules.add(new NamingRule(Kind.CONDITION, "", pattern));
    }

    private void functions() {
      add("AWS::Lambda::Function", "{Function}LambdaFunction");
      add(
          "AWS::Logs::LogGroup",
          "HttpApiLogGroup",
          "ApiGatewayLogGroup",
          "WebsocketsLogGroup",
          "{Function}LogGroup",
          "{Function}LogGroupIA");
      add(
          "AWS::IAM::Role",
          "IamRoleLambdaExecution",
          "ApiGatewayAccountRole",
          "{Function}IamRoleLambdaExecution");
      add("AWS::Lambda::Version", "{Function}LambdaVersion{CodeDigest}");
      add(
          "AWS::Lambda::Alias",
          "{Function}ProvConcLambdaAlias",
          "{Function}SnapStartLambdaAlias",
          "{Function}DurableLambdaAlias");
      add("AWS::Lambda::Url", "{Function}LambdaFunctionUrl");
      add("AWS::Lambda::EventInvokeConfig", "{Function}LambdaEvConf");
      add(
          "AWS::Lambda::Permission",
          "{Function}LambdaPermissionFnUrl",
          "{Function}LambdaPermissionFn");
      output("{Function}LambdaFunctionQualifiedArn");
      output("{Function}LambdaFunctionUrl");
    }

    private void layers() {
      add("AWS::Lambda::LayerVersion", "{Layer}LambdaLayer", "{Layer}LambdaLayer{LayerHash}");
      add(
          "AWS::Lambda::LayerVersionPermission",
          "{Layer}{Account}LambdaLayerPermission",
          "{Layer}{Account}LambdaLayerPermission{LayerHash}");
      output("{Layer}LambdaLayerQualifiedArn");
      output("{Layer}LambdaLayerHash");
      output("{Layer}LambdaLayerS3Key");
    }

    private void httpApi() {
      add("AWS::ApiGatewayV2::Api", "HttpApi");
      add("AWS::ApiGatewayV2::Stage", "HttpApiStage");
      add("AWS::ApiGatewayV2::Integration", "HttpApiIntegration{Function}");
      add("AWS::ApiGatewayV2::Route", "HttpApiRouteDefault", "HttpApiRoute{Method}{Path}");
      add("AWS::ApiGatewayV2::Authorizer", "HttpApiAuthorizer{Authorizer}");
      add(
          "AWS::Lambda::Permission",
          "{Function}LambdaPermissionHttpApi",
          "{Function}LambdaPermissionHttpApiDefault",
          "{Function}LambdaPermissionHttpApi{Method}{Path}",
          "{Authorizer}LambdaAuthorizerPermissionHttpApi");
      output("HttpApiId");
      output("HttpApiUrl");
    }

    private void restApi() {
      add("AWS::ApiGateway::RestApi", "ApiGatewayRestApi");
      add("AWS::ApiGateway::Stage", "ApiGatewayStage");
      add("AWS::ApiGateway::Account", "ApiGatewayAccount");
      add("AWS::ApiGateway::Deployment", "ApiGatewayDeployment{ApiDigest}");
      add("AWS::ApiGateway::Resource", "ApiGatewayResource{Path}");
      add("AWS::ApiGateway::Method", "ApiGatewayMethod{Path}{Method}");
      add("AWS::ApiGateway::Authorizer", "{Authorizer}ApiGatewayAuthorizer");
      add("AWS::ApiGateway::RequestValidator", "ApiGateway{Service}RequestValidator");
      add(
          "AWS::ApiGateway::Model",
          "ApiGatewayMethod{Path}{Method}{ContentType}Model",
          "ApiGateway{Model}Model");
      add(
          "AWS::Lambda::Permission",
          "{Called}LambdaPermissionApiGateway",
          "{Authorizer}LambdaPermissionApiGatewayAuthorizer",
          "{Function}LambdaPermissionApiGateway{Path}{Method}");
      output("ServiceEndpoint");
      condition("ApiGatewayHasMethods");
    }

    private void apiKeys() {
      add("AWS::ApiGateway::ApiKey", "ApiGatewayApiKey{Plan}{Number}");
      add("AWS::ApiGateway::UsagePlan", "ApiGatewayUsagePlan{Plan}");
      add("AWS::ApiGateway::UsagePlanKey", "ApiGatewayUsagePlanKey{Plan}{Number}");
    }

    private void websocketApi() {
      add("AWS::ApiGatewayV2::Api", "WebsocketsApi");
      add("AWS::ApiGatewayV2::Stage", "WebsocketsDeploymentStage");
      add("AWS::ApiGatewayV2::Deployment", "WebsocketsDeployment{ApiDigest}");
      add("AWS::ApiGatewayV2::Integration", "{Function}WebsocketsIntegration");
      add("AWS::ApiGatewayV2::Route", "{Route}WebsocketsRoute");
      add("AWS::ApiGatewayV2::RouteResponse", "{Route}WebsocketsRouteResponse");
      add("AWS::ApiGatewayV2::Authorizer", "{Authorizer}WebsocketsAuthorizer");
      add(
          "AWS::Lambda::Permission",
          "{Called}LambdaPermissionWebsockets",
          "{Function}LambdaPermissionWebsockets{Route}",
          "{Authorizer}LambdaAuthorizerPermissionWebsockets");
      output("ServiceEndpointWebsocket");
      condition("WebsocketsHasRoutes");
    }
  }
}
