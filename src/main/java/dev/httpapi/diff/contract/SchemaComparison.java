package dev.httpapi.diff.contract;

import dev.httpapi.diff.base.Listing;
import dev.httpapi.diff.canonical.Shown;
import dev.httpapi.template.Fields;
import dev.httpapi.template.Value;
import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Two JSON schemas (draft 4) in canonical form: which values the new one refuses that the old one
 * took, and the other way round. Keywords that combine schemas are not looked into.
 *
 * @see <a href="https://datatracker.ietf.org/doc/html/draft-fge-json-schema-validation-00">JSON
 *     Schema draft 4: validation</a>
 */
final class SchemaComparison {
  private static final Set<String> WITHOUT_MEANING =
      Set.of("title", "description", "$schema", "id", "$id", "default", "example", "examples");
  private static final Set<String> LEAST =
      Set.of("minimum", "minLength", "minItems", "minProperties");
  private static final Set<String> MOST =
      Set.of("maximum", "maxLength", "maxItems", "maxProperties");
  private static final Set<String> CHECKS =
      Set.of("pattern", "format", "multipleOf", "uniqueItems", "items", "type", "enum");

  private final Set<String> tightened = new LinkedHashSet<>();
  private final Set<String> loosened = new LinkedHashSet<>();
  private final Set<String> unknown = new LinkedHashSet<>();

  private SchemaComparison() {}

  static SchemaComparison of(Value old, Value now) {
    SchemaComparison comparison = new SchemaComparison();
    comparison.compare("", old, now);
    return comparison;
  }

  /** What makes the new schema refuse more. */
  Set<String> tightened() {
    return tightened;
  }

  /** What makes the new schema take more. */
  Set<String> loosened() {
    return loosened;
  }

  /** What differs without telling which. */
  Set<String> unknown() {
    return unknown;
  }

  private void compare(String path, Value old, Value now) {
    if (old.equals(now)) {
      return;
    }
    if (!(old instanceof Fields before) || !(now instanceof Fields after)) {
      unknown.add(path.isEmpty() ? "the schema differs" : "`" + path + "` differs");
      return;
    }
    Set<String> keywords = new TreeSet<>(before.asMap().keySet());
    keywords.addAll(after.asMap().keySet());
    for (String keyword : keywords) {
      Optional<Value> had = before.get(keyword);
      Optional<Value> has = after.get(keyword);
      if (!WITHOUT_MEANING.contains(keyword) && !had.equals(has)) {
        keyword(path, keyword, before, after);
      }
    }
  }

  private void keyword(String path, String keyword, Fields before, Fields after) {
    Optional<Value> had = before.get(keyword);
    Optional<Value> has = after.get(keyword);
    switch (keyword) {
      case "required" -> required(path, texts(had), texts(has));
      case "properties" -> properties(path, before, after);
      case "additionalProperties" -> additional(path, had, has);
      default -> {
        if (LEAST.contains(keyword) || MOST.contains(keyword)) {
          bound(path, keyword, had, has);
        } else if (CHECKS.contains(keyword)) {
          check(path, keyword, had, has);
        } else {
          unknown.add("`" + keyword + "`" + of(path) + " differs");
        }
      }
    }
  }

  private void required(String path, Set<String> had, Set<String> has) {
    for (String name : has) {
      if (!had.contains(name)) {
        tightened.add("`" + below(path, name) + "` is required now");
      }
    }
    for (String name : had) {
      if (!has.contains(name)) {
        loosened.add("`" + below(path, name) + "` is no longer required");
      }
    }
  }

  private void properties(String path, Fields before, Fields after) {
    Fields had = before.fields("properties");
    Fields has = after.fields("properties");
    Set<String> names = new TreeSet<>(had.asMap().keySet());
    names.addAll(has.asMap().keySet());
    for (String name : names) {
      String inner = below(path, name);
      if (had.has(name) && has.has(name)) {
        compare(inner, had.get(name).orElseThrow(), has.get(name).orElseThrow());
      } else if (has.has(name)) {
        if (isClosed(before)) {
          loosened.add("`" + inner + "` is taken now");
        } else if (!isEmpty(has.get(name).orElseThrow())) {
          tightened.add("`" + inner + "` must fit a schema now");
        }
      } else if (isClosed(after)) {
        tightened.add("`" + inner + "` is refused now");
      } else if (!isEmpty(had.get(name).orElseThrow())) {
        loosened.add("`" + inner + "` is no longer checked");
      }
    }
  }

  private static boolean isEmpty(Value schema) {
    return schema instanceof Fields fields && fields.isEmpty();
  }

  /** Whether properties that are not named are refused. */
  private static boolean isClosed(Fields schema) {
    return schema.text("additionalProperties").equals("false");
  }

  private void additional(String path, Optional<Value> had, Optional<Value> has) {
    boolean open = has.isEmpty() || Shown.of(has.get()).equals("true");
    boolean wasOpen = had.isEmpty() || Shown.of(had.get()).equals("true");
    if (open && wasOpen) {
      return;
    }
    if (wasOpen || has.isPresent() && Shown.of(has.get()).equals("false")) {
      tightened.add("other properties" + of(path) + " are no longer taken as they come");
    } else if (open || had.isPresent() && Shown.of(had.get()).equals("false")) {
      loosened.add("other properties" + of(path) + " are taken now");
    } else {
      compare(below(path, "*"), had.orElseThrow(), has.orElseThrow());
    }
  }

  private void bound(String path, String keyword, Optional<Value> had, Optional<Value> has) {
    Optional<BigDecimal> before = had.flatMap(SchemaComparison::number);
    Optional<BigDecimal> after = has.flatMap(SchemaComparison::number);
    if (had.isPresent() != before.isPresent() || has.isPresent() != after.isPresent()) {
      unknown.add("`" + keyword + "`" + of(path) + " differs");
      return;
    }
    boolean tighter =
        before.isEmpty()
            || after.isPresent()
                && (after.get().compareTo(before.get()) > 0) == LEAST.contains(keyword);
    String told =
        "`" + keyword + "`" + of(path) + " is " + shown(has) + " instead of " + shown(had);
    (tighter ? tightened : loosened).add(told);
  }

  private static String shown(Optional<Value> value) {
    return value.map(Shown::of).orElse("none");
  }

  private void check(String path, String keyword, Optional<Value> had, Optional<Value> has) {
    if (had.isEmpty() || has.isEmpty()) {
      (had.isEmpty() ? tightened : loosened)
          .add("`" + keyword + "`" + of(path) + (had.isEmpty() ? " is new" : " is gone"));
    } else if (keyword.equals("items")) {
      compare(below(path, "*"), had.get(), has.get());
    } else if (keyword.equals("type") || keyword.equals("enum")) {
      choice(path, keyword, texts(had), texts(has));
    } else {
      unknown.add("`" + keyword + "`" + of(path) + " differs");
    }
  }

  /** Types or values of which one must be it. */
  private void choice(String path, String keyword, Set<String> had, Set<String> has) {
    Set<String> lost = new LinkedHashSet<>(had);
    lost.removeAll(has);
    Set<String> won = new LinkedHashSet<>(has);
    won.removeAll(had);
    if (keyword.equals("type") && has.contains("number")) {
      lost.remove("integer");
    }
    if (!lost.isEmpty()) {
      tightened.add(Listing.quoted(lost) + " is no longer a " + word(keyword) + of(path));
    }
    if (!won.isEmpty()) {
      loosened.add(Listing.quoted(won) + " is a " + word(keyword) + of(path) + " now");
    }
  }

  private static String word(String keyword) {
    return keyword.equals("type") ? "type" : "value";
  }

  private static String below(String path, String name) {
    return path.isEmpty() ? name : path + "." + name;
  }

  private static String of(String path) {
    return path.isEmpty() ? "" : " of `" + path + "`";
  }

  private static Set<String> texts(Optional<Value> value) {
    Set<String> texts = new LinkedHashSet<>();
    if (value.isPresent()) {
      List<Value> values =
          value.get() instanceof Value.Items items ? items.values() : List.of(value.get());
      values.forEach(one -> texts.add(Shown.of(one)));
    }
    return texts;
  }

  private static Optional<BigDecimal> number(Value value) {
    try {
      return Optional.of(new BigDecimal(Shown.of(value)));
    } catch (NumberFormatException noNumber) {
      return Optional.empty();
    }
  }
}
