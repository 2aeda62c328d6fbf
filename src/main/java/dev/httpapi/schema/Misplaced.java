package dev.httpapi.schema;

import dev.httpapi.source.Mapping;
import dev.httpapi.source.Node;
import dev.httpapi.source.Scalar;
import dev.httpapi.source.Sequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Says where a key belongs that cannot stand where it does. */
final class Misplaced {
  /** A key of the same name that is farther away means something else. */
  private static final int FARTHEST = 6;

  private final KnownPlaces known;
  private final Whereabouts where;

  Misplaced(KnownPlaces known, Whereabouts where) {
    this.known = known;
    this.where = where;
  }

  /** Where the key of an entry of {@code holder} belongs, in words. */
  Optional<String> help(Mapping holder, Mapping.Entry entry) {
    List<String> here = where.of(holder);
    List<String> best = null;
    int least = FARTHEST + 1;
    for (List<String> place : known.holding(entry.key())) {
      int way = way(place, here, holder);
      if (way < least) {
        least = way;
        best = place;
      }
    }
    return best == null ? sectionOf(entry, here) : Optional.of(belongs(entry, best, here, holder));
  }

  /** A resource beside {@code Resources}, a function beside {@code functions}. */
  private Optional<String> sectionOf(Mapping.Entry entry, List<String> here) {
    if (!(entry.value() instanceof Mapping value) || value.isEmpty()) {
      return Optional.empty();
    }
    String first = value.entries().iterator().next().key();
    for (List<String> place : known.holding(first)) {
      boolean named = place.size() == here.size() + 2 && place.get(here.size() + 1).equals("*");
      if (named && KnownPlaces.common(place, here) == here.size()) {
        String section = place.get(here.size());
        boolean all = value.entries().stream().allMatch(one -> known.has(place, one.key()));
        if (all && !section.equals(KnownPlaces.ANY)) {
          return Optional.of("`" + entry.key() + "` belongs under `" + section + "`");
        }
      }
    }
    return Optional.empty();
  }

  /** How far it is: steps up, steps down, more for each that is not there yet. */
  private int way(List<String> place, List<String> here, Mapping holder) {
    int common = KnownPlaces.common(place, here);
    List<String> down = place.subList(common, place.size());
    int way = here.size() - common + down.size();
    if (common == here.size()) {
      way += 3 * (down.size() - present(holder, down));
    } else {
      way += 3;
    }
    // A setting of the same thing, said in another place: CORS of an event, of the whole API.
    boolean sameThing =
        !here.isEmpty()
            && place.size() > 1
            && place.get(0).equals("provider")
            && here.get(here.size() - 1).equals(place.get(place.size() - 1));
    return sameThing ? way - 8 : way;
  }

  /** How many of the steps below a mapping exist. */
  private static int present(Node from, List<String> steps) {
    Node node = from;
    int present = 0;
    for (String step : steps) {
      Optional<Node> next =
          node instanceof Mapping mapping ? mapping.get(step) : firstItem(node, step);
      if (next.isEmpty()) {
        return present;
      }
      node = next.get();
      present++;
    }
    return present;
  }

  private static Optional<Node> firstItem(Node node, String step) {
    return step.equals(Whereabouts.ITEM) && node instanceof Sequence list && !list.items().isEmpty()
        ? Optional.of(list.items().get(0))
        : Optional.empty();
  }

  private String belongs(
      Mapping.Entry entry, List<String> place, List<String> here, Mapping holder) {
    String key = "`" + entry.key() + "`";
    if (place.isEmpty()) {
      return key + " belongs at the top of the file";
    }
    int common = KnownPlaces.common(place, here);
    boolean below = common == here.size();
    List<String> shown = below ? place.subList(common, place.size()) : named(place, here, common);
    String text = key + " belongs under `" + path(shown) + "`";
    boolean scalar =
        below
            && shown.size() == 1
            && holder.get(shown.get(0)).filter(Misplaced::isText).isPresent();
    return scalar ? text + ", which is a mapping then" : text;
  }

  private static boolean isText(Node node) {
    return node instanceof Scalar && !node.isNull();
  }

  /** The path with the names of the service, as far as it is the same. */
  private static List<String> named(List<String> place, List<String> here, int common) {
    List<String> named = new ArrayList<>(here.subList(0, common));
    named.addAll(place.subList(common, place.size()));
    return named;
  }

  private static String path(List<String> steps) {
    StringBuilder path = new StringBuilder();
    for (String step : steps) {
      if (step.equals(Whereabouts.ITEM)) {
        path.append(step);
      } else {
        path.append(path.length() == 0 ? "" : ".").append(step.equals("*") ? "<name>" : step);
      }
    }
    return path.toString();
  }

  /**
   * The entry without a value to which all of {@code keys}, which stand beside it, belong: they are
   * not indented far enough.
   */
  Optional<Mapping.Entry> leftEmpty(Mapping holder, List<String> keys) {
    for (Mapping.Entry entry : holder.entries()) {
      if (entry.value().isNull()) {
        List<String> place = Whereabouts.then(where.of(holder), entry.key());
        if (keys.stream().allMatch(key -> known.has(place, key))) {
          return Optional.of(entry);
        }
      }
    }
    return Optional.empty();
  }

  /** Whether this is the only item of a list of mappings, which is written without a list. */
  boolean isItemWithoutList(Node value) {
    List<String> path = where.of(value);
    return !path.isEmpty()
        && !path.get(path.size() - 1).equals(Whereabouts.ITEM)
        && !known.isMapping(path)
        && known.isMapping(Whereabouts.then(path, Whereabouts.ITEM));
  }

  /** Whether a key stands where the name of something belongs that has such a key. */
  boolean isOneLevelTooHigh(Node value) {
    List<String> path = where.of(value);
    if (path.isEmpty()) {
      return false;
    }
    List<String> holder = path.subList(0, path.size() - 1);
    String key = path.get(path.size() - 1);
    return known.holding(key).stream()
        .anyMatch(
            place ->
                place.size() == path.size()
                    && place.get(place.size() - 1).equals(KnownPlaces.ANY)
                    && KnownPlaces.common(place, holder) == holder.size());
  }

  /** The key without a value that stands in the mapping of this value. */
  Optional<String> emptyBeside(Node value) {
    List<String> path = where.of(value);
    return where
        .at(path.subList(0, path.size() - 1))
        .filter(Mapping.class::isInstance)
        .flatMap(
            holder ->
                ((Mapping) holder)
                    .entries().stream()
                        .filter(entry -> entry.value().isNull())
                        .map(Mapping.Entry::key)
                        .findFirst());
  }
}
