package dev.httpapi.emit.base;

import dev.httpapi.model.Alias;
import dev.httpapi.model.HttpRoute.RouteKey;
import java.util.Locale;
import java.util.Optional;

/**
 * The logical ids of all resources, as the framework forms them. A live stack is taken over by
 * them: an id that differs is a resource replaced.
 */
public final class LogicalIds {
  public static final String ROLE = "IamRoleLambdaExecution";
  public static final String HTTP_API = "HttpApi";
  public static final String HTTP_API_STAGE = "HttpApiStage";
  public static final String HTTP_API_LOG_GROUP = "HttpApiLogGroup";
  public static final String REST_API = "ApiGatewayRestApi";
  public static final String REST_STAGE = "ApiGatewayStage";
  public static final String REST_HAS_METHODS = "ApiGatewayHasMethods";
  public static final String WEBSOCKET_HAS_ROUTES = "WebsocketsHasRoutes";
  public static final String REST_LOG_GROUP = "ApiGatewayLogGroup";
  public static final String REST_ACCOUNT = "ApiGatewayAccount";
  public static final String REST_ACCOUNT_ROLE = "ApiGatewayAccountRole";
  public static final String WEBSOCKET_API = "WebsocketsApi";
  public static final String WEBSOCKET_STAGE = "WebsocketsDeploymentStage";
  public static final String WEBSOCKET_LOG_GROUP = "WebsocketsLogGroup";
  public static final String DEPLOYMENT_BUCKET = "ServerlessDeploymentBucket";
  public static final String DEPLOYMENT_BUCKET_POLICY = "ServerlessDeploymentBucketPolicy";

  /**
   * Stands for the logical id of a REST API's deployment until the whole template is known. It is
   * no logical id, so that nothing of the service can be called like it.
   */
  public static final String UNDIGESTED_DEPLOYMENT = "ApiGatewayDeployment*";

  private static final String LAYER = "LambdaLayer";

  private LogicalIds() {}

  /** The id of the role that a function has for itself. */
  public static String dedicatedRole(String functionKey) {
    return normalized(functionKey) + ROLE;
  }

  public static String function(String key) {
    return normalized(key) + "LambdaFunction";
  }

  public static String logGroup(String functionKey) {
    return normalized(functionKey) + "LogGroup";
  }

  /** The id of the log group of the class for rare reading, beside the usual one. */
  public static String rarelyReadLogGroup(String functionKey) {
    return logGroup(functionKey) + "IA";
  }

  /** The id of a version, which the digest of its content makes its own. */
  public static String version(String functionKey, String digest) {
    return normalized(functionKey) + "LambdaVersion" + onlyAlphanumeric(digest);
  }

  public static String versionOutput(String functionKey) {
    return function(functionKey) + "QualifiedArn";
  }

  public static String layer(String key) {
    return legal(key) + LAYER;
  }

  /** The id of a layer as services write it in a {@code Ref}: the framework lets dots stand. */
  public static String layerAsWritten(String key) {
    return normalized(key) + LAYER;
  }

  /** The id of a layer's version that is kept, which the hash of its content makes its own. */
  public static String retainedLayer(String key, String hash) {
    return layer(key) + hash;
  }

  public static String layerPermission(String key, String account) {
    return legal(key) + onlyAlphanumeric(account.replace("*", "Wild")) + "LambdaLayerPermission";
  }

  /** The outputs that tell of a layer, by what they tell. */
  public static String layerOutput(String key, String what) {
    return layer(key) + what;
  }

  public static String alias(String functionKey, Alias alias) {
    return switch (alias) {
      case PROVISIONED -> normalized(functionKey) + "ProvConcLambdaAlias";
      case SNAP_START -> normalized(functionKey) + "SnapStartLambdaAlias";
      case DURABLE -> normalized(functionKey) + "DurableLambdaAlias";
    };
  }

  /** The id of a function URL, and the name of the output that tells it. */
  public static String functionUrl(String functionKey) {
    return normalized(functionKey) + "LambdaFunctionUrl";
  }

  public static String functionUrlPermission(String functionKey) {
    return normalized(functionKey) + "LambdaPermissionFnUrl";
  }

  /** The id of the permission to invoke a function, as long as that happens through its URL. */
  public static String functionThroughUrlPermission(String functionKey) {
    return normalized(functionKey) + "LambdaPermissionFn";
  }

  public static String eventInvokeConfig(String functionKey) {
    return normalized(functionKey) + "LambdaEvConf";
  }

  public static String httpApiIntegration(String functionKey) {
    return "HttpApiIntegration" + normalized(functionKey);
  }

  public static String httpApiPermission(String functionKey) {
    return normalized(functionKey) + "LambdaPermissionHttpApi";
  }

  public static String httpApiAuthorizer(String name) {
    return "HttpApiAuthorizer" + normalized(name);
  }

  public static String httpApiAuthorizerPermission(String name) {
    return normalized(name) + "LambdaAuthorizerPermissionHttpApi";
  }

  /** The whole route key is normalised as one path: {@code GET /a/b} has the parts GET, a and b. */
  public static String httpApiRoute(RouteKey key) {
    return key instanceof RouteKey.Default
        ? "HttpApiRouteDefault"
        : "HttpApiRoute" + normalizedPath(key.toString());
  }

  /** The id of a deployment, which the digest of the API makes its own. */
  public static String restDeployment(String digest) {
    return "ApiGatewayDeployment" + digest;
  }

  public static String restResource(String path) {
    return "ApiGatewayResource" + normalizedPath(path);
  }

  public static String restMethod(String path, String method) {
    return "ApiGatewayMethod" + normalizedPath(path) + upperFirst(method.toLowerCase(Locale.ROOT));
  }

  public static String restPermission(String functionKeyOrAuthorizer) {
    return legal(functionKeyOrAuthorizer) + "LambdaPermissionApiGateway";
  }

  public static String restAuthorizer(String name) {
    return legal(name) + "ApiGatewayAuthorizer";
  }

  public static String restValidator(String service) {
    return "ApiGateway" + upperFirst(onlyAlphanumeric(service)) + "RequestValidator";
  }

  /** The id of a model that routes share, of its key's words. */
  public static String restModel(String key) {
    return "ApiGateway" + upperFirst(camelCase(key)) + "Model";
  }

  public static String restModel(String path, String method, String contentType) {
    return restMethod(path, method) + startCase(contentType) + "Model";
  }

  public static String apiKey(Optional<String> plan, int number) {
    return "ApiGatewayApiKey" + planName(plan) + number;
  }

  public static String usagePlan(Optional<String> plan) {
    return "ApiGatewayUsagePlan" + planName(plan);
  }

  public static String usagePlanKey(Optional<String> plan, int number) {
    return "ApiGatewayUsagePlanKey" + planName(plan) + number;
  }

  public static String websocketIntegration(String functionKey) {
    return normalized(functionKey) + "WebsocketsIntegration";
  }

  public static String websocketPermission(String functionKeyOrAuthorizer) {
    return legal(functionKeyOrAuthorizer) + "LambdaPermissionWebsockets";
  }

  public static String websocketAuthorizerPermission(String name) {
    return legal(name) + "LambdaAuthorizerPermissionWebsockets";
  }

  public static String websocketAuthorizer(String name) {
    return legal(name) + "WebsocketsAuthorizer";
  }

  /** A route's key with its punctuation spelt out; the first letter stays as it is. */
  public static String websocketRoute(String key) {
    return spelt(key) + "WebsocketsRoute";
  }

  /** A route's key as a word within a logical id. */
  public static String websocketRouteWord(String key) {
    return spelt(key);
  }

  private static String spelt(String key) {
    String spelt =
        key.replace("$", "S")
            .replace("/", "Slash")
            .replace("-", "Dash")
            .replace("_", "Underscore")
            .replace(".", "Period");
    return onlyAlphanumeric(spelt);
  }

  public static String websocketRouteResponse(String key) {
    return websocketRoute(key) + "Response";
  }

  /** The id of a deployment, which the digest of the API makes its own. */
  public static String websocketDeployment(String digest) {
    return "WebsocketsDeployment" + onlyAlphanumeric(digest);
  }

  private static String planName(Optional<String> plan) {
    return plan.isPresent() ? legal(plan.get()) : "";
  }

  /** The framework lets other characters stand, in ids that CloudFormation refuses. */
  private static String legal(String name) {
    return onlyAlphanumeric(normalized(name));
  }

  private static String startCase(String text) {
    StringBuilder all = new StringBuilder();
    for (String word : Words.of(text)) {
      all.append(upperFirst(word));
    }
    return all.toString();
  }

  private static String camelCase(String text) {
    StringBuilder all = new StringBuilder();
    for (String word : Words.of(text)) {
      all.append(upperFirst(word.toLowerCase(Locale.ROOT)));
    }
    return all.toString();
  }

  /** A function's key or a resource's name: dashes and underscores spelt out. */
  public static String normalized(String name) {
    return upperFirst(name.replace("-", "Dash").replace("_", "Underscore"));
  }

  public static String normalizedPath(String path) {
    StringBuilder normalized = new StringBuilder();
    for (String part : path.split("/", -1)) {
      normalized.append(normalizedPathPart(part));
    }
    return normalized.toString();
  }

  /** Lower case but for the first character; then dashes, braces and whatever else is no letter. */
  private static String normalizedPathPart(String part) {
    String text = upperFirst(part.toLowerCase(Locale.ROOT)).replace("-", "Dash");
    int open = text.indexOf('{');
    int close = text.lastIndexOf('}');
    if (open >= 0 && close > open) {
      text =
          text.substring(0, open)
              + text.substring(open + 1, close)
              + "Var"
              + text.substring(close + 1);
    }
    return upperFirst(onlyAlphanumeric(text));
  }

  private static String upperFirst(String text) {
    if (text.isEmpty()) {
      return text;
    }
    int first = text.offsetByCodePoints(0, 1);
    return text.substring(0, first).toUpperCase(Locale.ROOT) + text.substring(first);
  }

  private static String onlyAlphanumeric(String text) {
    StringBuilder kept = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if ((c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z')) {
        kept.append(c);
      }
    }
    return kept.toString();
  }
}
