package dev.httpapi;

import dev.httpapi.testing.Fixture;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.Optional;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;

/**
 * Where a service says that its code lies, read of its text alone: what variables, other files and
 * merged mappings say is not known here.
 */
final class WrittenPaths {
  private final Node service;

  /** The paths of a fixture; of a program none is written. */
  WrittenPaths(Fixture fixture) {
    String text = fixture.isProgram() ? "package: ${file(unknown)}\n" : fixture.service();
    this.service = new Yaml().compose(new StringReader(text));
  }

  /**
   * The archive of a function, {@code .} for the service's folder: its own archive goes first, then
   * that of the service unless the function is packaged alone.
   */
  Optional<String> ofFunction(String logicalId) {
    Optional<Node> function = entry("functions", logicalId, "LambdaFunction");
    if (function.isEmpty() || isHidden(service, "package")) {
      return Optional.empty();
    }
    Optional<Node> own = child(function.get(), "package");
    if (own.isPresent() && own.get() instanceof ScalarNode || isHidden(function.get(), "package")) {
      return Optional.empty();
    }
    Optional<Node> ownArchive = child(function.get(), "package", "artifact");
    if (ownArchive.isPresent()) {
      return literal(ownArchive.get());
    }
    boolean alone =
        text(child(function.get(), "package", "individually")).equals(Optional.of("true"));
    Optional<Node> archive = child(service, "package", "artifact");
    return archive.isEmpty() || alone ? Optional.of(".") : literal(archive.get());
  }

  /** The content of a layer: its archive, else its folder. */
  Optional<String> ofLayer(String logicalId) {
    Optional<Node> layer = entry("layers", logicalId, "LambdaLayer");
    if (layer.isEmpty() || isHidden(layer.get(), "package")) {
      return Optional.empty();
    }
    Optional<Node> archive = child(layer.get(), "package", "artifact");
    Optional<Node> content = archive.isPresent() ? archive : child(layer.get(), "path");
    return content.isEmpty() ? Optional.empty() : literal(content.get());
  }

  /** A function or a layer by the logical id that its key gives. */
  private Optional<Node> entry(String section, String logicalId, String suffix) {
    Optional<Node> entries = child(service, section);
    if (entries.isPresent() && entries.get() instanceof MappingNode mapping) {
      for (NodeTuple tuple : mapping.getValue()) {
        if (tuple.getKeyNode() instanceof ScalarNode key
            && tuple.getValueNode() instanceof MappingNode
            && logicalId.equals(word(key.getValue()) + suffix)) {
          return Optional.of(tuple.getValueNode());
        }
      }
    }
    return Optional.empty();
  }

  private static String word(String key) {
    String legal = key.replace("-", "Dash").replace("_", "Underscore").replaceAll("\\W", "");
    return legal.isEmpty() ? "" : legal.substring(0, 1).toUpperCase() + legal.substring(1);
  }

  /** Whether a mapping may have a key that its text does not show. */
  private static boolean isHidden(Node node, String key) {
    return child(node, key).isEmpty() && child(node, "<<").isPresent()
        || child(node, key).filter(inner -> child(inner, "<<").isPresent()).isPresent();
  }

  private static Optional<String> literal(Node node) {
    return text(Optional.of(node))
        .filter(text -> !text.contains("${"))
        .map(text -> Path.of(text).normalize().toString());
  }

  private static Optional<String> text(Optional<Node> node) {
    return node.isPresent() && node.get() instanceof ScalarNode scalar
        ? Optional.of(scalar.getValue())
        : Optional.empty();
  }

  private static Optional<Node> child(Node node, String... path) {
    Optional<Node> found = Optional.of(node);
    for (String key : path) {
      found = found.get() instanceof MappingNode mapping ? child(mapping, key) : Optional.empty();
      if (found.isEmpty()) {
        return found;
      }
    }
    return found;
  }

  private static Optional<Node> child(MappingNode mapping, String key) {
    for (NodeTuple tuple : mapping.getValue()) {
      if (tuple.getKeyNode() instanceof ScalarNode scalar && scalar.getValue().equals(key)) {
        return Optional.of(tuple.getValueNode());
      }
    }
    return Optional.empty();
  }
}
