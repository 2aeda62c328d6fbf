package dev.httpapi.emit.rest;

import dev.httpapi.digest.Sha256;
import dev.httpapi.emit.base.CanonicalJson;
import dev.httpapi.emit.base.LogicalIds;
import dev.httpapi.emit.base.Renaming;
import dev.httpapi.template.Fields;
import dev.httpapi.template.Value;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Gives the deployment of a REST API a logical id of what is deployed. API Gateway deploys an API
 * as it is when the deployment is made: the id must change when, and only when, the API does.
 */
public final class RestDeploymentDigest {
  private static final String PREFIX = "AWS::ApiGateway::";
  private static final String REST_API = PREFIX + "RestApi";
  private static final int DIGITS = 32;
  private static final int INSTANCE_ID_DIGITS = 16;

  /** Types whose resources a deployment takes a copy of. */
  private static final List<String> DEPLOYED =
      List.of(
          "RestApi",
          "Resource",
          "Method",
          "Model",
          "RequestValidator",
          "Authorizer",
          "GatewayResponse");

  /** Properties of the API itself that take effect without a deployment. */
  private static final List<String> AT_ONCE = List.of("Name", "Description", "Tags");

  private RestDeploymentDigest() {}

  /** The template with the deployment's id in every place. */
  public static Fields apply(Fields template) {
    Fields resources = fields(template, "Resources");
    if (!resources.has(LogicalIds.UNDIGESTED_DEPLOYMENT)) {
      return template;
    }
    String id = LogicalIds.restDeployment(digest(resources));
    return Renaming.apply(template, new Deployment(), id);
  }

  private static String digest(Fields resources) {
    String api = restApiId(fields(resources, LogicalIds.UNDIGESTED_DEPLOYMENT));
    Map<String, Value> deployed = new TreeMap<>();
    for (Map.Entry<String, Value> resource : resources.asMap().entrySet()) {
      if (resource.getValue() instanceof Fields fields
          && isDeployed(type(fields))
          && belongs(resource.getKey(), fields, api)) {
        deployed.put(resource.getKey(), counted(fields));
      }
    }
    Fields all = new Fields();
    for (Map.Entry<String, Value> resource : deployed.entrySet()) {
      all.put(resource.getKey(), resource.getValue());
    }
    return Sha256.hex(new Sha256().update(CanonicalJson.write(all)).take()).substring(0, DIGITS);
  }

  private static boolean isDeployed(String type) {
    return type.startsWith(PREFIX) && DEPLOYED.contains(type.substring(PREFIX.length()));
  }

  /** Resources of the user's own may belong to other APIs, or name this one in other ways. */
  private static boolean belongs(String logicalId, Fields resource, String api) {
    if (logicalId.equals(LogicalIds.REST_API)) {
      return true;
    }
    String named = restApiId(resource);
    return !named.isEmpty()
        && (named.equals(api)
            || named.contains('"' + LogicalIds.REST_API + '"')
            || named.contains("${" + LogicalIds.REST_API + "}"));
  }

  private static String restApiId(Fields resource) {
    Optional<Value> id = fields(resource, "Properties").get("RestApiId");
    return id.isPresent() ? CanonicalJson.write(id.get()) : "";
  }

  private static Fields counted(Fields resource) {
    Fields properties = fields(resource, "Properties").copy();
    if (type(resource).equals(REST_API)) {
      for (String property : AT_ONCE) {
        properties.remove(property);
      }
    }
    return new Fields()
        .put("Type", type(resource))
        .put("Properties", properties)
        .put("Condition", resource.get("Condition"));
  }

  private static String type(Fields resource) {
    Optional<Value> type = resource.get("Type");
    return type.isPresent() && type.get() instanceof Value.Text text ? text.text() : "";
  }

  private static Fields fields(Fields parent, String key) {
    Optional<Value> value = parent.get(key);
    return value.isPresent() && value.get() instanceof Fields fields ? fields : new Fields();
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
