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
    return new Resources(Optional.of(withoutExtensions(settings)), settings.mapping(EXTENSIONS));
  }

  private static Mapping withoutExtensions(Settings resources) {
    List<Mapping.Entry> entries = new ArrayList<>();
    for (Mapping.Entry entry : resources.mapping().entries()) {
      if (entry.key().equals(EXTENSIONS) || isNullSection(entry)) {
        continue;
      }
      if (isSection(entry) && !(entry.value() instanceof Mapping)) {
        resources.report(entry.key(), "a mapping", entry.value());
      } else {
        entries.add(entry);
      }
    }
    return Mapping.of(entries, resources.span());
  }

  /** An empty {@code Resources:} or {@code Outputs:} must not wipe out the generated ones. */
  private static boolean isNullSection(Mapping.Entry entry) {
    return entry.value().isNull() && isSection(entry);
  }

  private static boolean isSection(Mapping.Entry entry) {
    return entry.key().equals("Resources") || entry.key().equals("Outputs");
  }
}
