package dev.httpapi.emit.lambda;

import dev.httpapi.emit.base.Emission;
import dev.httpapi.emit.base.LogicalIds;
import dev.httpapi.model.Layer;
import dev.httpapi.model.PackagedCode;
import dev.httpapi.model.PackagedLayer;
import dev.httpapi.source.Scalar;
import dev.httpapi.source.Span;
import dev.httpapi.template.Fields;
import dev.httpapi.template.Intrinsic;
import dev.httpapi.template.Resource;
import dev.httpapi.template.Value;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * The layers of the service: their versions, who else may use them, and what tells of them. A local
 * path in the place of the content is uploaded, and a folder packed, by {@code aws cloudformation
 * package}.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/cli/latest/reference/cloudformation/package.html">package,
 *     AWS CLI Command Reference</a>
 * @see <a
 *     href="https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/aws-resource-lambda-layerversion.html">
 *     AWS::Lambda::LayerVersion</a>
 */
record LayerEmitter(Emission emission, Map<String, PackagedLayer> packaged) {

  void emit() {
    Map<String, Span> names = new HashMap<>();
    for (Layer layer : emission.service().layers()) {
      Span first = names.putIfAbsent(LogicalIds.layer(layer.key()), layer.span());
      if (first != null) {
        emission.collide(LogicalIds.layer(layer.key()), layer.span(), first);
      } else {
        emit(layer, packaged.get(layer.key()));
      }
    }
  }

  private void emit(Layer layer, PackagedLayer content) {
    String id = logicalId(layer, content);
    Fields properties =
        LayerSettings.properties(
            layer, FunctionEmitter.location(content.location()).at(layer.content().span()));
    add(id, layer, Resource.of(LayerSettings.TYPE, layer.span(), properties));
    Set<String> allowed = new HashSet<>();
    for (Scalar account : layer.allowedAccounts()) {
      if (allowed.add(account.text())) {
        permit(account, layer, content);
      }
    }
    String key = layer.key();
    emission.output(
        LogicalIds.layerOutput(key, "QualifiedArn"),
        layer.span(),
        "Current Lambda layer version",
        Intrinsic.ref(id));
    emission.output(
        LogicalIds.layerOutput(key, "Hash"),
        layer.span(),
        "Current Lambda layer hash",
        Value.of(content.hash()));
    // Of a local path nobody knows the key before it is uploaded.
    if (content.location() instanceof PackagedCode.InBucket object) {
      emission.output(
          LogicalIds.layerOutput(key, "S3Key"),
          layer.span(),
          "Current Lambda layer S3Key",
          Value.of(object.key()));
    }
  }

  private void permit(Scalar account, Layer layer, PackagedLayer content) {
    Fields properties =
        new Fields()
            .put("Action", "lambda:GetLayerVersion")
            .put("LayerVersionArn", Intrinsic.ref(logicalId(layer, content)))
            .put("Principal", Value.of(account.text()).at(account.span()));
    String id = LogicalIds.layerPermission(layer.key(), account.text());
    add(
        layer.retained() ? id + content.hash() : id,
        layer,
        Resource.of("AWS::Lambda::LayerVersionPermission", layer.span(), properties));
  }

  private void add(String id, Layer layer, Resource resource) {
    emission.add(id, layer.retained() ? resource.retained() : resource);
  }

  /** The id of a layer; one that is kept has its own for each content. */
  static String logicalId(Layer layer, PackagedLayer content) {
    return layer.retained()
        ? LogicalIds.retainedLayer(layer.key(), content.hash())
        : LogicalIds.layer(layer.key());
  }
}
