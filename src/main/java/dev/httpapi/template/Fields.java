package dev.httpapi.template;

import dev.httpapi.source.Mapping;
import dev.httpapi.source.Node;
import dev.httpapi.source.Span;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An object of a template: keys in the order in which they were put. Filled by who makes it. */
public final class Fields implements Value {
  private final Map<String, Value> values = new LinkedHashMap<>();
  private Optional<Span> origin = Optional.empty();
  private Optional<Mapping> written = Optional.empty();
  private Optional<Span> extendedAt = Optional.empty();

  /** A mapping of the configuration as it stands there. */
  static Fields of(Mapping mapping) {
    Fields fields = new Fields();
    fields.origin = Optional.of(mapping.head());
    fields.written = Optional.of(mapping);
    for (Mapping.Entry entry : mapping.entries()) {
      fields.put(entry.key(), Value.of(entry.value()));
    }
    return fields;
  }

  /** An empty object that is made from what another one is made from. */
  public static Fields like(Fields other) {
    Fields fields = new Fields();
    fields.origin = other.origin;
    fields.written = other.written;
    fields.extendedAt = other.extendedAt;
    return fields;
  }

  /** Puts a value; a key that is there already keeps its place. */
  public Fields put(String key, Value value) {
    values.put(key, value);
    return this;
  }

  public Fields put(String key, String text) {
    return put(key, Value.of(text));
  }

  /** Puts a value that may be absent, and then leaves the key out. */
  public Fields put(String key, Optional<? extends Value> value) {
    return value.isPresent() ? put(key, value.get()) : this;
  }

  /** Puts a value of the configuration as it stands there, if it does. */
  public Fields putNode(String key, Optional<? extends Node> node) {
    return node.isPresent() ? put(key, Value.of(node.get())) : this;
  }

  /** Puts a list of values of the configuration, if there is one. */
  public Fields putNodes(String key, Optional<List<Node>> nodes) {
    return nodes.isPresent() ? put(key, Value.listOf(nodes.get())) : this;
  }

  public Fields remove(String key) {
    values.remove(key);
    return this;
  }

  public Optional<Value> get(String key) {
    return Optional.ofNullable(values.get(key));
  }

  /** The object at a key; an empty one, of no part of this, where there is none. */
  public Fields fields(String key) {
    return values.get(key) instanceof Fields fields ? fields : new Fields();
  }

  /** The text at a key; empty where there is none. */
  public String text(String key) {
    return values.get(key) instanceof Text text ? text.text() : "";
  }

  public boolean has(String key) {
    return values.containsKey(key);
  }

  public boolean isEmpty() {
    return values.isEmpty();
  }

  /** The keys and values; not to be changed. */
  public Map<String, Value> asMap() {
    return Collections.unmodifiableMap(values);
  }

  /** Another object with the same keys and values. */
  public Fields copy() {
    Fields copy = like(this);
    copy.values.putAll(values);
    return copy;
  }

  /** Says what part of the configuration it is made from. */
  public Fields madeFrom(Optional<Span> place) {
    origin = place;
    return this;
  }

  /** Says that the configuration changes it from another place, after it was made. */
  public Fields extendedAt(Span place) {
    extendedAt = Optional.of(place);
    return this;
  }

  /** Where the configuration changes it after it was made. */
  public Optional<Span> extendedAt() {
    return extendedAt;
  }

  /** Whether it is a mapping of the configuration, and not an object that one was laid over. */
  public boolean isAsWritten() {
    return written.isPresent() && origin.isPresent() && origin.get() == written.get().head();
  }

  /** Says that its keys, and itself unless it knows better, are written where another's are. */
  Fields writtenAs(Fields other) {
    written = other.written.isPresent() ? other.written : written;
    origin = origin.isPresent() ? origin : other.origin;
    return this;
  }

  @Override
  public Optional<Span> origin() {
    return origin;
  }

  /** Where a key is written; empty for a key that is not. */
  public Optional<Span> keyOrigin(String key) {
    Optional<Mapping.Entry> entry =
        written.isPresent() ? written.get().entry(key) : Optional.empty();
    return entry.isPresent() ? Optional.of(entry.get().keySpan()) : Optional.empty();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Fields fields && values.equals(fields.values);
  }

  @Override
  public int hashCode() {
    return values.hashCode();
  }

  @Override
  public String toString() {
    return values.toString();
  }
}
