package dev.httpapi.model.read;

import dev.httpapi.diagnostics.Diagnostics;
import dev.httpapi.model.Resources;
import dev.httpapi.source.Mapping;
import dev.httpapi.source.Node;
import java.util.List;
import java.util.Optional;

/** Reads {@code resources}: sections of a template, and extensions of generated resources. */
final class ResourcesReader {
  private static final String EXTENSIONS = "extensions";

  private final Settings root;
  private final Diagnostics diagnostics;

  ResourcesReader(Settings root, Diagnostics diagnostics) {
    this.root = root;
    this.diagnostics = diagnostics;
  }

  Resources read() {
    Optional<Mapping> all =
        root.truthy("resources").flatMap(node -> MappingMerge.collect(node, diagnostics));
    return new Resources(
        all.map(ResourcesReader::withoutExtensions),
        all.flatMap(mapping -> mapping.get(EXTENSIONS)).flatMap(this::extensions));
  }

  private static Mapping withoutExtensions(Mapping resources) {
    List<Mapping.Entry> entries =
        resources.entries().stream()
            .filter(entry -> !entry.key().equals(EXTENSIONS))
            .filter(entry -> !isNullSection(entry))
            .toList();
    return Mapping.of(entries, resources.span());
  }

  /** An empty {@code Resources:} or {@code Outputs:} must not wipe out the generated ones. */
  private static boolean isNullSection(Mapping.Entry entry) {
    return entry.value().isNull()
        && (entry.key().equals("Resources") || entry.key().equals("Outputs"));
  }

  private Optional<Mapping> extensions(Node node) {
    return MappingMerge.collect(node, diagnostics);
  }
}
