package dev.httpapi.emit.rest;

import dev.httpapi.digest.Sha256;
import dev.httpapi.emit.base.CanonicalJson;
import dev.httpapi.emit.base.DeployedResources;
import dev.httpapi.emit.base.LogicalIds;
import dev.httpapi.emit.base.Renaming;
import dev.httpapi.template.Fields;
import dev.httpapi.template.Value;
import java.util.List;
import java.util.Map;

/**
 * Gives the deployment of a REST API a logical id of what is deployed. API Gateway deploys an API
 * as it is when the deployment is made: the id must change when, and only when, the API does.
 */
public final class RestDeploymentDigest {
  private static final int DIGITS = 32;
  private static final int INSTANCE_ID_DIGITS = 16;

  private static final DeployedResources DEPLOYED =
      new DeployedResources(
          "AWS::ApiGateway::",
          "RestApi",
          List.of(
              "RestApi",
              "Resource",
              "Method",
              "Model",
              "RequestValidator",
              "Authorizer",
              "GatewayResponse"),
          "RestApiId",
          LogicalIds.REST_API);

  private RestDeploymentDigest() {}

  /** The template with the deployment's id in every place. */
  public static Fields apply(Fields template) {
    Fields resources = template.fields("Resources");
    if (!resources.has(LogicalIds.UNDIGESTED_DEPLOYMENT)) {
      return template;
    }
    String id = LogicalIds.restDeployment(digest(resources));
    return Renaming.apply(template, new Deployment(), id);
  }

  private static String digest(Fields resources) {
    String api = DEPLOYED.apiId(resources.fields(LogicalIds.UNDIGESTED_DEPLOYMENT));
    Map<String, Value> deployed =
        DEPLOYED.in(resources, api, (logicalId, resource) -> logicalId.equals(LogicalIds.REST_API));
    Fields all = new Fields();
    for (Map.Entry<String, Value> resource : deployed.entrySet()) {
      all.put(resource.getKey(), resource.getValue());
    }
    return Sha256.hex(new Sha256().update(CanonicalJson.write(all)).take()).substring(0, DIGITS);
  }

  /**
   * Services name the deployment in their own resources by {@code
   * ApiGatewayDeployment${sls:instanceId}}, since the framework ends its id with the same number.
   */
  private record Deployment() implements Renaming.Names {

    @Override
    public boolean include(String text) {
      if (text.equals(LogicalIds.UNDIGESTED_DEPLOYMENT)) {
        return true;
      }
      String stem = LogicalIds.restDeployment("");
      if (!text.startsWith(stem) || text.length() != stem.length() + INSTANCE_ID_DIGITS) {
        return false;
      }
      for (int i = stem.length(); i < text.length(); i++) {
        if (Character.digit(text.charAt(i), 16) < 0) {
          return false;
        }
      }
      return true;
    }
  }
}
