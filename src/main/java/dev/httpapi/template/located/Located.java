package dev.httpapi.template.located;

import dev.httpapi.source.Span;
import dev.httpapi.template.Fields;
import dev.httpapi.template.Intrinsic;
import dev.httpapi.template.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A value of a template and the place in the configuration that it comes from: its own, or that of
 * the nearest value around it that has one.
 */
public final class Located {
  private final Value value;
  private final Span span;

  /**
   * A value.
   *
   * @param around the place of what it stands in
   */
  public Located(Value value, Span around) {
    this.value = value;
    this.span = value.origin().isPresent() ? value.origin().get() : around;
  }

  /** A key of an object, where it is written, and its value. */
  public record Entry(String key, Span keySpan, Located value) {}

  public Value value() {
    return value;
  }

  /** What a person would point at. */
  public Span span() {
    return span;
  }

  /** The value that is found by going through objects; empty where one has no such key. */
  public Optional<Located> get(String... keys) {
    Located found = this;
    for (String key : keys) {
      Optional<Value> next =
          found.value instanceof Fields fields ? fields.get(key) : Optional.empty();
      if (next.isEmpty()) {
        return Optional.empty();
      }
      found = new Located(next.get(), found.span);
    }
    return Optional.of(found);
  }

  /** The items of a list that stands at the end of some keys; none where there is no list. */
  public List<Located> items(String... keys) {
    Optional<Located> found = get(keys);
    if (found.isEmpty() || !(found.get().value instanceof Value.Items items)) {
      return List.of();
    }
    List<Located> located = new ArrayList<>(items.values().size());
    for (Value item : items.values()) {
      located.add(new Located(item, found.get().span));
    }
    return located;
  }

  /** What stands at the end of some keys: the items of a list, or the one value that is none. */
  public List<Located> each(String... keys) {
    Optional<Located> found = get(keys);
    if (found.isEmpty()) {
      return List.of();
    }
    return found.get().value instanceof Value.Items ? items(keys) : List.of(found.get());
  }

  /** The entries of an object that stands at the end of some keys; none of a function's. */
  public List<Entry> entries(String... keys) {
    Optional<Located> found = get(keys);
    if (found.isEmpty()
        || !(found.get().value instanceof Fields fields)
        || found.get().isFunction()) {
      return List.of();
    }
    List<Entry> entries = new ArrayList<>(fields.asMap().size());
    for (Map.Entry<String, Value> field : fields.asMap().entrySet()) {
      Located inner = new Located(field.getValue(), found.get().span);
      Span key = fields.keyOrigin(field.getKey()).orElse(inner.span);
      entries.add(new Entry(field.getKey(), key, inner));
    }
    return entries;
  }

  /**
   * The text that CloudFormation will have: of a string, a number or a boolean; empty for a
   * function, an object, a list, and a text that has a dynamic reference.
   */
  public Optional<String> text() {
    if (value instanceof Value.Text text) {
      return text.text().contains("{{resolve:") ? Optional.empty() : Optional.of(text.text());
    }
    if (value instanceof Value.Number number) {
      return Optional.of(number.text());
    }
    return value instanceof Value.Bool flag
        ? Optional.of(Boolean.toString(flag.value()))
        : Optional.empty();
  }

  /** The text at the end of some keys, as {@link #text()} gives it. */
  public Optional<String> text(String... keys) {
    Optional<Located> found = get(keys);
    return found.isPresent() ? found.get().text() : Optional.empty();
  }

  /** The number that CloudFormation will have: of a number, or of a string that reads as one. */
  public Optional<BigDecimal> number() {
    Optional<String> text = text();
    if (text.isEmpty() || text.get().isEmpty() || value instanceof Value.Bool) {
      return Optional.empty();
    }
    for (int i = 0; i < text.get().length(); i++) {
      if ("0123456789+-.eE".indexOf(text.get().charAt(i)) < 0) {
        return Optional.empty();
      }
    }
    try {
      return Optional.of(new BigDecimal(text.get()));
    } catch (NumberFormatException noNumber) {
      return Optional.empty();
    }
  }

  /** Whether it is {@code true}, as a boolean or as text. */
  public boolean isTrue() {
    return text().orElse("").equals("true");
  }

  /** Whether it is known only when the stack is deployed. */
  public boolean isFunction() {
    return value instanceof Fields object
        && (Intrinsic.isFunction(object) || isOnly("Condition", object));
  }

  private static boolean isOnly(String key, Fields object) {
    return object.asMap().size() == 1 && object.has(key);
  }
}
