package dev.httpapi.source;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Keys and their values. The order is JavaScript's: keys that are array indexes first, ascending,
 * then the others as written, because the framework's output follows the order of its objects.
 */
public final class Mapping implements Node {

  /** A key, where it was written, and its value. */
  public record Entry(String key, Span keySpan, Node value) {

    /** The same key with another value. */
    public Entry with(Node other) {
      return new Entry(key, keySpan, other);
    }
  }

  private final Map<String, Entry> entries;
  private final Span span;

  private Mapping(Map<String, Entry> entries, Span span) {
    this.entries = entries;
    this.span = span;
  }

  /**
   * A mapping of {@code entries}; of two with one key the later value stands at the earlier place.
   */
  public static Mapping of(Collection<Entry> entries, Span span) {
    Map<String, Entry> ordered = new LinkedHashMap<>();
    boolean indexed = false;
    for (Entry entry : entries) {
      ordered.put(entry.key(), entry);
      indexed |= isArrayIndex(entry.key());
    }
    return new Mapping(indexed ? indexesFirst(ordered) : ordered, span);
  }

  private static Map<String, Entry> indexesFirst(Map<String, Entry> entries) {
    List<Entry> indexes = new ArrayList<>();
    List<Entry> names = new ArrayList<>();
    for (Entry entry : entries.values()) {
      (isArrayIndex(entry.key()) ? indexes : names).add(entry);
    }
    indexes.sort((a, b) -> Long.compare(Long.parseLong(a.key()), Long.parseLong(b.key())));
    Map<String, Entry> ordered = new LinkedHashMap<>();
    indexes.forEach(entry -> ordered.put(entry.key(), entry));
    names.forEach(entry -> ordered.put(entry.key(), entry));
    return ordered;
  }

  /** ECMA-262, "array index": the canonical form of an integer from 0 to 2^32 - 2. */
  private static boolean isArrayIndex(String key) {
    int length = key.length();
    if (length == 0 || length > 10 || (length > 1 && key.charAt(0) == '0')) {
      return false;
    }
    for (int i = 0; i < length; i++) {
      if (key.charAt(i) < '0' || key.charAt(i) > '9') {
        return false;
      }
    }
    return Long.parseLong(key) <= 4_294_967_294L;
  }

  public Collection<Entry> entries() {
    return Collections.unmodifiableCollection(entries.values());
  }

  public Optional<Entry> entry(String key) {
    return Optional.ofNullable(entries.get(key));
  }

  /** The value of a key, which may be a {@link NullNode}; empty when the key is absent. */
  public Optional<Node> get(String key) {
    Entry entry = entries.get(key);
    return entry == null ? Optional.empty() : Optional.of(entry.value());
  }

  public boolean has(String key) {
    return entries.containsKey(key);
  }

  public boolean isEmpty() {
    return entries.isEmpty();
  }

  public int size() {
    return entries.size();
  }

  @Override
  public Span span() {
    return span;
  }

  /** Underlining all of a mapping would say nothing. */
  @Override
  public Span head() {
    return entries.isEmpty() ? span : entries.values().iterator().next().keySpan();
  }

  @Override
  public Mapping at(Span place) {
    return new Mapping(entries, place);
  }

  @Override
  public String kind() {
    return "a mapping";
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Mapping mapping && entries.equals(mapping.entries);
  }

  @Override
  public int hashCode() {
    return entries.hashCode();
  }

  @Override
  public String toString() {
    return entries.toString();
  }
}
