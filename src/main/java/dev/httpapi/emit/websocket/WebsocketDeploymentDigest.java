package dev.httpapi.emit.websocket;

import dev.httpapi.digest.Sha256;
import dev.httpapi.emit.base.CanonicalJson;
import dev.httpapi.emit.base.DeployedResources;
import dev.httpapi.emit.base.LogicalIds;
import dev.httpapi.emit.base.Renaming;
import dev.httpapi.template.Fields;
import dev.httpapi.template.Intrinsic;
import dev.httpapi.template.NullProperties;
import dev.httpapi.template.References;
import dev.httpapi.template.Value;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The logical id of a WebSocket API's deployment, made of what is deployed. It is the framework's
 * to the character, so that a live stack goes on with the deployment that it has. The framework
 * does not see what a service's own resources change; where they change what is deployed, the id is
 * another one.
 */
public final class WebsocketDeploymentDigest {
  private static final String DEPLOYMENT = "AWS::ApiGatewayV2::Deployment";

  private static final DeployedResources DEPLOYED =
      new DeployedResources(
          "AWS::ApiGatewayV2::",
          "Api",
          List.of(
              "Api",
              "Route",
              "RouteResponse",
              "Integration",
              "IntegrationResponse",
              "Model",
              "Authorizer"),
          "ApiId",
          LogicalIds.WEBSOCKET_API);

  private WebsocketDeploymentDigest() {}

  /** The id by the framework's formula: the SHA-256 of the resources that it makes for the API. */
  public static String deployment(WebsocketPart part) {
    return deployment(part.json());
  }

  private static String deployment(String deployed) {
    return LogicalIds.websocketDeployment(Sha256.base64(new Sha256().update(deployed).take()));
  }

  /**
   * The template with another id of the deployment where the service's own resources change what is
   * deployed; the deployment then waits for them.
   *
   * @param generated the template before they were laid over it
   */
  public static Fields apply(Fields template, Fields generated) {
    Optional<String> id = deploymentIn(generated.fields("Resources"));
    if (id.isEmpty()) {
      return template;
    }
    Fields resources = template.fields("Resources");
    String api = DEPLOYED.apiId(resources.fields(id.get()));
    Map<String, Value> before = deployed(NullProperties.strip(generated).fields("Resources"), api);
    Fields changed = new Fields();
    List<Value> added = new ArrayList<>();
    for (Map.Entry<String, Value> resource : deployed(resources, api).entrySet()) {
      Value was = before.get(resource.getKey());
      if (was == null
          || !CanonicalJson.write(was).equals(CanonicalJson.write(resource.getValue()))) {
        changed.put(resource.getKey(), resource.getValue());
      }
      if (was == null && canComeFirst(resource.getKey(), resources, id.get())) {
        added.add(Value.of(resource.getKey()));
      }
    }
    if (changed.isEmpty()) {
      return template;
    }
    Fields later = resources.fields(id.get()).copy();
    later.put("DependsOn", Value.list(joined(later.get("DependsOn"), added)));
    return Renaming.apply(
        template.copy().put("Resources", resources.copy().put(id.get(), later)),
        new Deployment(id.get()),
        deployment(id.get() + CanonicalJson.write(changed)));
  }

  /** The deployment refers to the API anyhow, and cannot wait for what waits for it. */
  private static boolean canComeFirst(String logicalId, Fields resources, String deployment) {
    return !DEPLOYED.isApi(resources.fields(logicalId)) && !leads(logicalId, deployment, resources);
  }

  /** Whether a resource waits for another one, by references and dependencies. */
  private static boolean leads(String from, String to, Fields resources) {
    Set<String> seen = new HashSet<>();
    List<String> next = new ArrayList<>(List.of(from));
    while (!next.isEmpty()) {
      String id = next.remove(next.size() - 1);
      if (id.equals(to)) {
        return true;
      }
      if (seen.add(id)) {
        Fields resource = resources.fields(id);
        next.addAll(new References(resource).logicalIds());
        for (Value dependency : joined(resource.get("DependsOn"), List.of())) {
          if (dependency instanceof Value.Text text) {
            next.add(text.text());
          }
        }
      }
    }
    return false;
  }

  private static List<Value> joined(Optional<Value> dependsOn, List<Value> added) {
    List<Value> all = new ArrayList<>();
    if (dependsOn.isPresent() && dependsOn.get() instanceof Value.Items items) {
      all.addAll(items.values());
    } else if (dependsOn.isPresent()) {
      all.add(dependsOn.get());
    }
    all.addAll(added);
    return all;
  }

  private record Deployment(String id) implements Renaming.Names {

    @Override
    public boolean include(String text) {
      return text.equals(id);
    }
  }

  private static Optional<String> deploymentIn(Fields resources) {
    for (Map.Entry<String, Value> resource : resources.asMap().entrySet()) {
      if (resource.getValue() instanceof Fields fields && fields.text("Type").equals(DEPLOYMENT)) {
        return Optional.of(resource.getKey());
      }
    }
    return Optional.empty();
  }

  private static Map<String, Value> deployed(Fields resources, String api) {
    return DEPLOYED.in(
        resources,
        api,
        (logicalId, resource) ->
            DEPLOYED.isApi(resource) && api.equals(CanonicalJson.write(Intrinsic.ref(logicalId))));
  }
}
