package dev.httpapi.schema;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Every path at which the schemas know a key: {@code provider.httpApi.authorizers.*.name}, where
 * {@code *} is a key of the author's choice and {@code []} the item of a list.
 */
final class KnownPlaces {
  static final String ANY = "*";

  /** Settings of CloudFormation lie deeper, and are called alike. */
  private static final int DEEPEST = 9;

  private final SchemaLibrary library;
  private final Map<String, List<List<String>>> byKey = new HashMap<>();

  KnownPlaces(SchemaLibrary library, Schema root) {
    this.library = library;
    collect(root, List.of(), List.of());
  }

  private void collect(Schema schema, List<String> path, List<String> references) {
    if (path.size() > DEEPEST) {
      return;
    }
    if (schema.reference().isPresent()) {
      Schema.Reference reference = schema.reference().get();
      if (!references.contains(reference.key())) {
        collect(library.get(reference), path, Whereabouts.then(references, reference.key()));
      }
    }
    for (List<Schema> branches :
        List.of(schema.branches().any(), schema.branches().one(), schema.branches().all())) {
      branches.forEach(branch -> collect(branch, path, references));
    }
    schema
        .lists()
        .items()
        .ifPresent(item -> collect(item, Whereabouts.then(path, Whereabouts.ITEM), references));
    Schema.Objects objects = schema.objects();
    objects.properties().forEach((key, value) -> property(key, value, path, references));
    for (Schema.PatternProperty pattern : objects.patterns()) {
      collect(pattern.schema(), Whereabouts.then(path, ANY), references);
    }
    objects.others().ifPresent(other -> collect(other, Whereabouts.then(path, ANY), references));
  }

  private void property(String key, Schema value, List<String> path, List<String> references) {
    if (key.startsWith("Fn::") || key.equals("Ref")) {
      return;
    }
    List<List<String>> places = byKey.computeIfAbsent(key, name -> new ArrayList<>());
    if (!places.contains(path)) {
      places.add(path);
      collect(value, Whereabouts.then(path, key), references);
    }
  }

  /** The paths of the mappings that can have a key, in the order of the schemas. */
  List<List<String>> holding(String key) {
    return byKey.getOrDefault(key, List.of());
  }

  /** Whether a mapping of this kind of path can have the key. */
  boolean has(List<String> path, String key) {
    return holding(key).stream().anyMatch(place -> fits(place, path));
  }

  /** Whether a mapping can stand at this path. */
  boolean isMapping(List<String> path) {
    return byKey.values().stream()
        .anyMatch(places -> places.stream().anyMatch(place -> fits(place, path)));
  }

  /** Whether the first steps of a known path are those of one in a service. */
  static boolean fits(List<String> known, List<String> path) {
    if (known.size() != path.size()) {
      return false;
    }
    return common(known, path) == path.size();
  }

  /** How many steps the paths have in common. */
  static int common(List<String> known, List<String> path) {
    int steps = 0;
    while (steps < known.size() && steps < path.size()) {
      String step = known.get(steps);
      if (!step.equals(path.get(steps)) && !(step.equals(ANY) && !isItem(path.get(steps)))) {
        break;
      }
      steps++;
    }
    return steps;
  }

  private static boolean isItem(String step) {
    return step.equals(Whereabouts.ITEM);
  }
}
