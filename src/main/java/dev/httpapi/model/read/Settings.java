package dev.httpapi.model.read;

import dev.httpapi.diagnostics.Code;
import dev.httpapi.diagnostics.Diagnostic;
import dev.httpapi.diagnostics.Diagnostics;
import dev.httpapi.diagnostics.Suggestion;
import dev.httpapi.source.BooleanNode;
import dev.httpapi.source.Deferred;
import dev.httpapi.source.Mapping;
import dev.httpapi.source.Node;
import dev.httpapi.source.NumberNode;
import dev.httpapi.source.Scalar;
import dev.httpapi.source.Sequence;
import dev.httpapi.source.Span;
import dev.httpapi.source.StringNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The keys of a mapping, asked for by the type that is wanted. A value of another type is an error
 * here: the schema has only warned of it.
 */
final class Settings {
  private final Mapping mapping;
  private final Diagnostics diagnostics;

  Settings(Mapping mapping, Diagnostics diagnostics) {
    this.mapping = mapping;
    this.diagnostics = diagnostics;
  }

  /** Settings that are all absent, for a block that is left out. */
  static Settings none(Span span, Diagnostics diagnostics) {
    return new Settings(Mapping.of(List.of(), span), diagnostics);
  }

  /** Settings at the same place, all absent. */
  Settings empty() {
    return none(mapping.span(), diagnostics);
  }

  Mapping mapping() {
    return mapping;
  }

  Span span() {
    return mapping.span();
  }

  boolean has(String key) {
    return mapping.has(key);
  }

  /** The place of a key, or of the whole block when it is absent. */
  Span keySpan(String key) {
    Optional<Mapping.Entry> entry = mapping.entry(key);
    return entry.isPresent() ? entry.get().keySpan() : mapping.span();
  }

  /** A value that is there and not null. */
  Optional<Node> value(String key) {
    Optional<Node> value = mapping.get(key);
    return value.isPresent() && value.get().isNull() ? Optional.empty() : value;
  }

  /** A value that JavaScript takes for true: neither null, false, 0 nor an empty string. */
  Optional<Node> truthy(String key) {
    Optional<Node> value = mapping.get(key);
    return value.isPresent() && isTruthy(value.get()) ? value : Optional.empty();
  }

  /** The value here, else the one of the same key in more general settings. */
  Optional<Node> truthyOr(Settings general, String key) {
    Optional<Node> value = truthy(key);
    return value.isPresent() ? value : general.truthy(key);
  }

  /** A value as it is written, or text in its place. */
  Node truthyOr(String key, String text, Span textSpan) {
    Optional<Node> value = truthy(key);
    return value.isPresent() ? value.get() : new StringNode(text, textSpan);
  }

  static boolean isTruthy(Node node) {
    if (node instanceof BooleanNode flag) {
      return flag.value();
    }
    if (node instanceof StringNode text) {
      return !text.text().isEmpty();
    }
    if (node instanceof NumberNode number) {
      return !number.text().equals("0");
    }
    return !node.isNull();
  }

  /** Whether a value is there that JavaScript takes for true; what only AWS knows is an error. */
  boolean flag(String key) {
    Optional<Node> value = truthy(key);
    if (value.isPresent()
        && value.get() instanceof StringNode text
        && Deferred.isPromise(text.text())) {
      diagnostics.add(
          Diagnostic.of(
                  Code.VALUE_NEEDED,
                  text.span(),
                  "`" + key + "` must be known when the service is compiled")
              .help("give the value with `--values`"));
    }
    return value.isPresent();
  }

  /** A flag that is on unless it is written otherwise. */
  boolean isOn(String key) {
    Optional<Node> value = value(key);
    return value.isEmpty() || isTruthy(value.get());
  }

  /** A value that is a string, number or boolean, as text; empty also for an empty string. */
  Optional<String> text(String key) {
    Optional<Node> value = truthy(key);
    if (value.isPresent() && !(value.get() instanceof Scalar)) {
      report(key, "a string", value.get());
      return Optional.empty();
    }
    return value.isPresent() ? Optional.of(((Scalar) value.get()).text()) : Optional.empty();
  }

  /** A mapping; a list of nothing is as good as one without entries. */
  Optional<Mapping> mapping(String key) {
    Optional<Node> value = truthy(key);
    if (value.isPresent() && value.get() instanceof Sequence list && list.items().isEmpty()) {
      return Optional.of(Mapping.of(List.of(), list.span()));
    }
    if (value.isPresent() && !(value.get() instanceof Mapping)) {
      report(key, "a mapping", value.get());
      return Optional.empty();
    }
    return value.isPresent() ? Optional.of((Mapping) value.get()) : Optional.empty();
  }

  /** The entries of more general settings and the ones here over them; empty without either. */
  Optional<Mapping> over(Settings general, String key) {
    Optional<Mapping> beneath = general.mapping(key);
    Optional<Mapping> own = mapping(key);
    if (beneath.isEmpty() || own.isEmpty()) {
      return own.isPresent() ? own : beneath;
    }
    List<Mapping.Entry> entries = new ArrayList<>(beneath.get().entries());
    entries.addAll(own.get().entries());
    return Optional.of(Mapping.of(entries, own.get().span()));
  }

  /** A block of settings, all absent when the block is. */
  Settings block(String key) {
    Optional<Mapping> block = mapping(key);
    return block.isPresent()
        ? new Settings(block.get(), diagnostics)
        : none(keySpan(key), diagnostics);
  }

  /** The items of a list; a single value is a list of one. */
  Optional<List<Node>> list(String key) {
    Optional<Node> value = truthy(key);
    if (value.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(value.get() instanceof Sequence list ? list.items() : List.of(value.get()));
  }

  /** The scalars of a list as texts; the schema has warned of anything else. */
  List<String> texts(String key) {
    List<String> texts = new ArrayList<>();
    for (Node item : list(key).orElse(List.of())) {
      if (item instanceof Scalar scalar) {
        texts.add(scalar.text());
      }
    }
    return texts;
  }

  /** The items of a list, equal ones once. */
  Optional<List<Node>> distinct(String key) {
    Optional<List<Node>> items = list(key);
    return items.isPresent() ? Optional.of(Lists.distinct(items.get())) : items;
  }

  /** Says that a value is none of the words that its key takes. */
  void reportWord(String key, String written, List<String> words) {
    diagnostics.add(
        Diagnostic.of(
                Code.INVALID_VALUE,
                value(key).orElseThrow().span(),
                "`" + written + "` is no `" + key + "`")
            .help(
                Suggestion.didYouMean(written, words)
                    .orElse("there are: " + String.join(", ", words))));
  }

  void report(String key, String wanted, Node found) {
    diagnostics.add(
        Diagnostic.of(
            Code.INVALID_VALUE,
            found.head(),
            "expected " + wanted + " for `" + key + "`, found " + found.kind()));
  }
}
