package dev.httpapi.emit.base;

import dev.httpapi.template.Fields;
import dev.httpapi.template.Value;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The resources of a template that a deployment of an API takes a copy of, by type, and what of
 * them counts in its digest. Resources of the user's own may belong to other APIs, or name this one
 * in other ways.
 *
 * @param prefix what the types begin with, such as {@code AWS::ApiGateway::}
 * @param apiType the type of the API itself
 * @param types what is deployed, without the prefix; the API's own type among them
 * @param apiIdProperty the property by which resources name their API
 * @param ownApi the logical id of the API that the service makes
 */
public record DeployedResources(
    String prefix, String apiType, List<String> types, String apiIdProperty, String ownApi) {

  /** Properties of the API itself that take effect without a deployment. */
  private static final List<String> AT_ONCE = List.of("Name", "Description", "Tags");

  /** Which resources are the deployed API itself. */
  public interface ApiItself {
    boolean is(String logicalId, Fields resource);
  }

  /**
   * What counts of every deployed resource, by logical id.
   *
   * @param api how the deployment names the API, as {@link #apiId} gives it
   */
  public Map<String, Value> in(Fields resources, String api, ApiItself itself) {
    Map<String, Value> deployed = new TreeMap<>();
    for (Map.Entry<String, Value> resource : resources.asMap().entrySet()) {
      if (resource.getValue() instanceof Fields fields
          && isDeployed(fields.text("Type"))
          && (itself.is(resource.getKey(), fields) || belongs(fields, api))) {
        deployed.put(resource.getKey(), counted(fields));
      }
    }
    return deployed;
  }

  /** How a resource names its API, as JSON; empty when it names none. */
  public String apiId(Fields resource) {
    Optional<Value> id = resource.fields("Properties").get(apiIdProperty);
    return id.isPresent() ? CanonicalJson.write(id.get()) : "";
  }

  /** Whether a resource is an API of this kind. */
  public boolean isApi(Fields resource) {
    return resource.text("Type").equals(prefix + apiType);
  }

  private boolean isDeployed(String type) {
    return type.startsWith(prefix) && types.contains(type.substring(prefix.length()));
  }

  private boolean belongs(Fields resource, String api) {
    String named = apiId(resource);
    return !named.isEmpty()
        && (named.equals(api)
            || named.contains('"' + ownApi + '"')
            || named.contains("${" + ownApi + "}"));
  }

  private Fields counted(Fields resource) {
    Fields properties = resource.fields("Properties").copy();
    if (isApi(resource)) {
      for (String property : AT_ONCE) {
        properties.remove(property);
      }
    }
    return new Fields()
        .put("Type", resource.text("Type"))
        .put("Properties", properties)
        .put("Condition", resource.get("Condition"));
  }
}
