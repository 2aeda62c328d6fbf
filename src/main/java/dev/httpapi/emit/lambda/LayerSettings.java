package dev.httpapi.emit.lambda;

import dev.httpapi.emit.base.CanonicalJson;
import dev.httpapi.emit.base.LogicalIds;
import dev.httpapi.model.DeploymentBucket;
import dev.httpapi.model.Layer;
import dev.httpapi.model.Service;
import dev.httpapi.source.Node;
import dev.httpapi.template.Fields;
import dev.httpapi.template.Intrinsic;
import dev.httpapi.template.Value;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The properties of layers as the framework has them, which its hashes count: the content is in the
 * deployment bucket, wherever else it lies for us, and the key in that bucket does not count.
 */
public final class LayerSettings {
  public static final String TYPE = "AWS::Lambda::LayerVersion";

  private LayerSettings() {}

  /** The settings of each layer as the JSON text that its hash begins with, by the layer's key. */
  public static Map<String, String> texts(Service service) {
    Map<String, String> texts = new HashMap<>();
    for (Layer layer : service.layers()) {
      Fields resource = new Fields().put("Type", TYPE).put("Properties", counted(layer, service));
      texts.put(layer.key(), CanonicalJson.writeInOrder(resource));
    }
    return texts;
  }

  /** The properties of a layer that count for what uses it. */
  public static Fields counted(Layer layer, Service service) {
    Optional<Node> bucket = service.deploymentBucket().flatMap(DeploymentBucket::name);
    Value name =
        bucket.isPresent() ? Value.of(bucket.get()) : Intrinsic.ref(LogicalIds.DEPLOYMENT_BUCKET);
    return properties(layer, new Fields().put("S3Bucket", name));
  }

  /** The properties of a layer whose content lies at a place. */
  public static Fields properties(Layer layer, Value content) {
    return new Fields()
        .put("Content", content)
        .put("LayerName", Value.of(layer.name()))
        .putNode("Description", layer.description())
        .putNode("LicenseInfo", layer.licenseInfo())
        .putNode("CompatibleRuntimes", layer.compatibleRuntimes())
        .putNode("CompatibleArchitectures", layer.compatibleArchitectures());
  }
}
