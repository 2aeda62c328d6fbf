package dev.httpapi.schema;

import dev.httpapi.source.Node;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A JSON Schema (2020-12), its keywords at hand. An absent keyword is empty, or the bound that
 * nothing passes.
 */
record Schema(
    Optional<Reference> reference,
    List<JsonType> types,
    Strings strings,
    Numbers numbers,
    List<Node> choices,
    Branches branches,
    Lists lists,
    Objects objects,
    boolean never) {

  /** A {@code $ref}: a file and a JSON pointer into it. */
  record Reference(String file, String pointer) {

    /** The reference as one text, by which it is looked up. */
    String key() {
      return file + "#" + pointer;
    }
  }

  /** A regular expression, compiled when it is first asked: most are never. */
  static final class Expression {
    private final String text;
    private Pattern pattern;

    Expression(String text) {
      this.text = text;
    }

    String text() {
      return text;
    }

    /** Whether some part of {@code value} matches. */
    boolean isIn(String value) {
      if (pattern == null) {
        pattern = Pattern.compile(text);
      }
      return pattern.matcher(value).find();
    }
  }

  /** What is asked of strings; {@code meaning} says the pattern in words. */
  record Strings(
      Optional<Expression> pattern, Optional<String> meaning, int shortest, int longest) {}

  /** What is asked of numbers; the bounds are inclusive. */
  record Numbers(double least, double most) {}

  /** {@code allOf}, {@code anyOf}, {@code oneOf} and {@code not}. */
  record Branches(List<Schema> all, List<Schema> any, List<Schema> one, Optional<Schema> not) {
    boolean isEmpty() {
      return all.isEmpty() && any.isEmpty() && one.isEmpty() && not.isEmpty();
    }
  }

  /** What is asked of lists. */
  record Lists(Optional<Schema> items, int fewest, int most, boolean unique) {}

  /** What is asked of mappings. */
  record Objects(
      Map<String, Schema> properties,
      List<PatternProperty> patterns,
      Optional<Schema> others,
      Optional<Schema> names,
      List<String> required,
      int fewest,
      int most) {}

  /** The schema of the properties whose names match. */
  record PatternProperty(Expression name, Schema schema) {}
}
