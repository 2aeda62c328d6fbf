package dev.httpapi.schema;

import dev.httpapi.source.Mapping;
import dev.httpapi.source.Node;
import dev.httpapi.source.Scalar;
import dev.httpapi.source.Sequence;
import dev.httpapi.source.StringNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What to do about a value of the wrong kind. */
final class Advice {
  private final Whereabouts where;
  private final Misplaced misplaced;

  Advice(Whereabouts where, Misplaced misplaced) {
    this.where = where;
    this.misplaced = misplaced;
  }

  /** On a value that is of none of the types. */
  Optional<String> onType(Node value, List<JsonType> types) {
    if (types.contains(JsonType.ARRAY) && value instanceof Mapping) {
      return Optional.of("write a `-` before each item");
    }
    if (types.contains(JsonType.OBJECT)) {
      return value instanceof Sequence list ? fromList(list) : fromScalar(value);
    }
    if (types.contains(JsonType.STRING) && value instanceof Sequence list) {
      return toText(list);
    }
    if (!(value instanceof StringNode text)) {
      return Optional.empty();
    }
    if (types.contains(JsonType.INTEGER) || types.contains(JsonType.NUMBER)) {
      return Repairs.ofNumber(where.keyOf(value).orElse(""), text.text());
    }
    return types.contains(JsonType.BOOLEAN) ? Repairs.ofBoolean(text.text()) : Optional.empty();
  }

  /** On a value that is of the kind of no branch. */
  Optional<String> onKinds(Failure.NoBranch failure) {
    for (List<Failure> reasons : failure.branches()) {
      for (Failure reason : reasons) {
        if (reason instanceof Failure.WrongType wrong
            && reason.value().span() == failure.value().span()) {
          Optional<String> help = onType(failure.value(), wrong.types());
          if (help.isPresent()) {
            return help;
          }
        }
      }
    }
    return Optional.empty();
  }

  private Optional<String> toText(Sequence list) {
    List<String> path = where.of(list);
    if (isEvent(path)) {
      return Optional.of("write an event of its own for each item");
    }
    if (path.size() < 2 || !path.get(path.size() - 2).equals("environment")) {
      return Optional.empty();
    }
    List<String> texts = new ArrayList<>();
    for (Node item : list.items()) {
      if (!(item instanceof Scalar text)) {
        return Optional.empty();
      }
      texts.add(text.text());
    }
    return Optional.of("write one string: `" + String.join(",", texts) + "`");
  }

  /** Whether this is the value of an event's type. */
  private static boolean isEvent(List<String> path) {
    return path.size() == 5 && path.get(0).equals("functions") && path.get(2).equals("events");
  }

  /** {@code - A=b} and {@code - Key: a} are lists of what a mapping says with its keys. */
  private Optional<String> fromList(Sequence list) {
    if (list.items().isEmpty()) {
      return Optional.empty();
    }
    Node first = list.items().get(0);
    if (first instanceof StringNode text && text.text().indexOf('=') > 0) {
      int equals = text.text().indexOf('=');
      return Optional.of(
          "write `"
              + text.text().substring(0, equals)
              + ": "
              + text.text().substring(equals + 1)
              + "`, without `-`");
    }
    if (first instanceof Mapping pair
        && pair.get("Key").orElse(null) instanceof Scalar key
        && pair.get("Value").orElse(null) instanceof Scalar value) {
      return Optional.of("write `" + key.text() + ": " + value.text() + "`, without `-`");
    }
    return first instanceof Mapping ? Optional.of("write its keys without `-`") : Optional.empty();
  }

  private Optional<String> fromScalar(Node value) {
    List<String> path = where.of(value);
    if (!(value instanceof Scalar scalar) || value.isNull() || path.isEmpty()) {
      return Optional.empty();
    }
    String text = scalar.text();
    if (isFile(text)) {
      return Optional.of("to read a file, write `${file(" + text + ")}`");
    }
    if (misplaced.isOneLevelTooHigh(value)) {
      String key = path.get(path.size() - 1);
      String name = misplaced.emptyBeside(value).map(empty -> "`" + empty + "`").orElse("a name");
      return Optional.of("`" + key + "` belongs one level deeper: indent it under " + name);
    }
    if (path.size() == 2 && path.get(0).equals("functions")) {
      return Optional.of("write `handler: " + text + "` under `" + path.get(1) + "`");
    }
    if (path.size() == 2 && path.get(0).equals("layers")) {
      return Optional.of("write `path: " + text + "` under `" + path.get(1) + "`");
    }
    if (path.get(path.size() - 1).equals("cors") && text.contains("://")) {
      boolean rest = path.get(path.size() - 2).equals("http");
      String setting = rest ? "origin: " + text : "allowedOrigins: ['" + text + "']";
      return Optional.of("write `" + setting + "` under `cors`");
    }
    boolean isEvent = path.size() == 4 && path.get(0).equals("functions");
    return isEvent && path.get(2).equals("events") && text.matches("[A-Za-z*]+( .*)?")
        ? Optional.of("write the type of the event before it: `httpApi: " + text + "`")
        : Optional.empty();
  }

  private static boolean isFile(String text) {
    return text.endsWith(".yml") || text.endsWith(".yaml") || text.endsWith(".json");
  }
}
