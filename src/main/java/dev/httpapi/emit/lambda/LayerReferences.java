package dev.httpapi.emit.lambda;

import dev.httpapi.diagnostics.Code;
import dev.httpapi.diagnostics.Diagnostic;
import dev.httpapi.diagnostics.Diagnostics;
import dev.httpapi.diagnostics.Suggestion;
import dev.httpapi.emit.base.LogicalIds;
import dev.httpapi.model.Artifact;
import dev.httpapi.model.Function;
import dev.httpapi.model.Layer;
import dev.httpapi.model.PackagedLayer;
import dev.httpapi.model.Service;
import dev.httpapi.source.Mapping;
import dev.httpapi.source.Node;
import dev.httpapi.source.Scalar;
import dev.httpapi.source.Sequence;
import dev.httpapi.template.Fields;
import dev.httpapi.template.Intrinsic;
import dev.httpapi.template.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the {@code layers} of functions refer to: {@code Ref} and the logical id of a layer of the
 * service. One that is kept has an id that nobody can write beforehand; the one that it would have
 * otherwise stands for it.
 */
final class LayerReferences {
  private final Service service;
  private final Map<String, PackagedLayer> packaged;
  private final Diagnostics diagnostics;
  private final Map<String, Layer> byId = new HashMap<>();
  private final List<Node> told = new ArrayList<>();

  LayerReferences(Service service, Map<String, PackagedLayer> packaged, Diagnostics diagnostics) {
    this.service = service;
    this.packaged = packaged;
    this.diagnostics = diagnostics;
    for (Layer layer : service.layers()) {
      byId.put(logicalId(layer), layer);
      byId.putIfAbsent(LogicalIds.layer(layer.key()), layer);
      byId.putIfAbsent(LogicalIds.layerAsWritten(layer.key()), layer);
    }
  }

  private String logicalId(Layer layer) {
    return LayerEmitter.logicalId(layer, packaged.get(layer.key()));
  }

  /** The layers of a function as they stand in the template. */
  Optional<Value> resolved(Function function) {
    Optional<Node> layers = function.settings().layers();
    if (layers.isEmpty() || !(layers.get() instanceof Sequence list)) {
      return layers.isPresent() ? Optional.of(Value.of(layers.get())) : Optional.empty();
    }
    List<Value> resolved = new ArrayList<>();
    for (Node item : list.items()) {
      resolved.add(resolved(item));
    }
    return Optional.of(Value.list(resolved).at(list.head()));
  }

  private Value resolved(Node item) {
    Optional<Layer> layer = layer(item);
    if (layer.isEmpty() || reference(item).get().text().equals(logicalId(layer.get()))) {
      return Value.of(item);
    }
    return Intrinsic.ref(logicalId(layer.get()));
  }

  /** The layers of the service that a function has, in the function's order. */
  List<Layer> of(Function function) {
    List<Layer> found = new ArrayList<>();
    for (Node item : items(function)) {
      Optional<Layer> layer = layer(item);
      if (layer.isPresent()) {
        found.add(layer.get());
      }
    }
    return found;
  }

  /** The digests of layers one after the other, in the order of the archives' paths. */
  String digests(List<Layer> layers) {
    List<Layer> sorted = new ArrayList<>(layers.size());
    for (Layer layer : layers) {
      int place = sorted.size();
      while (place > 0 && archivePath(sorted.get(place - 1)).compareTo(archivePath(layer)) > 0) {
        place--;
      }
      sorted.add(place, layer);
    }
    StringBuilder digests = new StringBuilder();
    for (Layer layer : sorted) {
      digests.append(packaged.get(layer.key()).digest());
    }
    return digests.toString();
  }

  /** An archive that the framework makes of a folder has an absolute path. */
  private static String archivePath(Layer layer) {
    return layer.content() instanceof Artifact.Archive archive
        ? archive.path()
        : "/" + layer.key() + ".zip";
  }

  /** What counts of the settings of layers for a function that has them. */
  Value configurations(List<Layer> layers) {
    List<Value> configurations = new ArrayList<>();
    for (Layer layer : layers) {
      configurations.add(
          new Fields()
              .put("name", layer.key())
              .put("ref", logicalId(layer))
              .put("properties", LayerSettings.counted(layer, service)));
    }
    return Value.list(configurations);
  }

  /** Tells of layers of a function that are no list, or lead to nothing the template has. */
  void check(Function function) {
    Optional<Node> layers = function.settings().layers();
    if (layers.isPresent()
        && layers.get() instanceof Mapping
        && function.publishing().publishesVersion()) {
      tell(
          layers.get(),
          Diagnostic.of(
                  Code.INVALID_VALUE,
                  layers.get().span(),
                  "the layers of a function that has versions are a list")
              .help("write `layers: [!Ref ToolsLambdaLayer]`"));
    }
    for (Node item : items(function)) {
      Optional<Scalar> id = reference(item);
      if (id.isPresent() && !leadsSomewhere(id.get().text())) {
        tell(
            item,
            Diagnostic.of(
                    Code.UNKNOWN_LAYER,
                    id.get().span(),
                    "`"
                        + id.get().text()
                        + "` is no layer of the service, and not in its `resources`")
                .help(suggestion(id.get().text())));
      }
    }
  }

  private boolean leadsSomewhere(String id) {
    return byId.containsKey(id) || id.startsWith("AWS::") || isUsersOwn(id);
  }

  /** Tells of a value once: functions without layers of their own share the provider's. */
  private void tell(Node value, Diagnostic diagnostic) {
    for (Node before : told) {
      if (before == value) {
        return;
      }
    }
    told.add(value);
    diagnostics.add(diagnostic);
  }

  private Optional<String> suggestion(String id) {
    List<String> ids = new ArrayList<>();
    for (Layer layer : service.layers()) {
      if (layer.key().equals(id)) {
        return Optional.of("did you mean `" + LogicalIds.layer(id) + "`?");
      }
      ids.add(LogicalIds.layer(layer.key()));
    }
    return Suggestion.didYouMean(id, ids);
  }

  private static List<Node> items(Function function) {
    Optional<Node> layers = function.settings().layers();
    return layers.isPresent() && layers.get() instanceof Sequence list ? list.items() : List.of();
  }

  private static Optional<Scalar> reference(Node item) {
    return item instanceof Mapping mapping
            && mapping.get("Ref").isPresent()
            && mapping.get("Ref").get() instanceof Scalar id
        ? Optional.of(id)
        : Optional.empty();
  }

  /** The layer of the service that an item of a function's layers refers to. */
  private Optional<Layer> layer(Node item) {
    Optional<Scalar> id = reference(item);
    if (id.isEmpty()) {
      return Optional.empty();
    }
    Layer layer = byId.get(id.get().text());
    if (layer == null
        || (!logicalId(layer).equals(id.get().text()) && isUsersOwn(id.get().text()))) {
      return Optional.empty();
    }
    return Optional.of(layer);
  }

  /** Whether the service's own part of the template defines what has an id. */
  private boolean isUsersOwn(String id) {
    Optional<Mapping> template = service.resources().template();
    return template.isPresent()
        && (defines(template.get(), "Resources", id) || defines(template.get(), "Parameters", id));
  }

  private static boolean defines(Mapping template, String section, String id) {
    return template.get(section).isPresent()
        && template.get(section).get() instanceof Mapping entries
        && entries.has(id);
  }
}
