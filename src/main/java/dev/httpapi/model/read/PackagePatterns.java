package dev.httpapi.model.read;

import dev.httpapi.source.Mapping;
import dev.httpapi.source.Node;
import dev.httpapi.source.Scalar;
import dev.httpapi.source.Sequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Which files of a folder are packaged, as patterns in the framework's order: what is excluded,
 * then what is included all the same. Functions go without the folders of layers.
 */
final class PackagePatterns {
  private final Settings service;
  private final List<String> layerFolders = new ArrayList<>();

  /**
   * The patterns of a service.
   *
   * @param service its {@code package}
   * @param layers its {@code layers}
   */
  PackagePatterns(Settings service, Settings layers) {
    this.service = service;
    for (Mapping.Entry layer : layers.mapping().entries()) {
      if (layer.value() instanceof Mapping settings) {
        Optional<Node> path = settings.get("path");
        if (path.isPresent() && path.get() instanceof Scalar text && Settings.isTruthy(text)) {
          layerFolders.add("!" + withoutSlash(text.text()) + "/**");
        }
      }
    }
  }

  private static String withoutSlash(String path) {
    int end = path.length();
    while (end > 0 && path.charAt(end - 1) == '/') {
      end--;
    }
    return path.substring(0, end);
  }

  /** The patterns for a function, whose own count only where it is packaged by itself. */
  List<String> ofFunction(Settings own) {
    boolean alone = service.flag("individually") || own.flag("individually");
    return patterns(layerFolders, alone ? own : own.empty());
  }

  /** The patterns for a layer, relative to its folder. */
  List<String> ofLayer(Settings own) {
    return patterns(List.of(), own);
  }

  private List<String> patterns(List<String> leftOut, Settings own) {
    List<String> patterns = new ArrayList<>();
    exclude(service, patterns);
    patterns.addAll(leftOut);
    exclude(own, patterns);
    include(service, patterns);
    include(own, patterns);
    return patterns;
  }

  private static void exclude(Settings block, List<String> patterns) {
    for (String pattern : texts(block, "exclude")) {
      patterns.add(pattern.startsWith("!") ? pattern.substring(1) : "!" + pattern);
    }
  }

  private static void include(Settings block, List<String> patterns) {
    patterns.addAll(texts(block, "include"));
    patterns.addAll(texts(block, "patterns"));
  }

  /** The texts of a list, whose items may be lists. */
  private static List<String> texts(Settings block, String key) {
    List<String> texts = new ArrayList<>();
    for (Node node : block.list(key).orElse(List.of())) {
      List<Node> items = node instanceof Sequence list ? list.items() : List.of(node);
      for (Node item : items) {
        if (item instanceof Scalar scalar) {
          texts.add(scalar.text());
        }
      }
    }
    return texts;
  }
}
