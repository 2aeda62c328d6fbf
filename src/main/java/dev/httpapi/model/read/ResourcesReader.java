package dev.httpapi.model.read;

import dev.httpapi.model.Resources;
import dev.httpapi.source.Mapping;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads {@code resources}: sections of a template, and extensions of generated resources. */
final class ResourcesReader {
  private static final String EXTENSIONS = "extensions";

  private final Settings root;

  ResourcesReader(Settings root) {
    this.root = root;
  }

  Resources read() {
    Optional<Mapping> all = root.mapping("resources");
    if (all.isEmpty()) {
      return new Resources(Optional.empty(), Optional.empty());
    }
    Settings settings = root.block("resources");
    return new Resources(Optional.of(withoutExtensions(all.get())), settings.mapping(EXTENSIONS));
  }

  private static Mapping withoutExtensions(Mapping resources) {
    List<Mapping.Entry> entries = new ArrayList<>();
    for (Mapping.Entry entry : resources.entries()) {
      if (!entry.key().equals(EXTENSIONS) && !isNullSection(entry)) {
        entries.add(entry);
      }
    }
    return Mapping.of(entries, resources.span());
  }

  /** An empty {@code Resources:} or {@code Outputs:} must not wipe out the generated ones. */
  private static boolean isNullSection(Mapping.Entry entry) {
    return entry.value().isNull()
        && (entry.key().equals("Resources") || entry.key().equals("Outputs"));
  }
}
