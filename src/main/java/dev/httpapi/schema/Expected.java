package dev.httpapi.schema;

import dev.httpapi.diagnostics.Suggestion;
import dev.httpapi.source.Mapping;
import dev.httpapi.source.Node;
import dev.httpapi.source.NumberNode;
import dev.httpapi.source.Scalar;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Words for what a schema expects and for what it found. */
final class Expected {
  private static final int LONGEST_SHOWN = 60;
  private static final int MOST_CHOICES = 4;
  private static final String FUNCTION = "a CloudFormation function";

  private Expected() {}

  static String found(Node value) {
    if (value instanceof Scalar scalar && !value.isNull()) {
      String text = scalar.text();
      if (text.isEmpty()) {
        return "an empty string";
      }
      boolean isLong = text.length() > LONGEST_SHOWN;
      return "`" + (isLong ? text.substring(0, LONGEST_SHOWN - 3) + "..." : text) + "`";
    }
    return value.kind();
  }

  static String types(List<JsonType> types) {
    return either(types.stream().map(JsonType::label).toList());
  }

  static List<String> quoted(List<String> words) {
    return words.stream().map(word -> "`" + word + "`").toList();
  }

  static String either(List<String> words) {
    return joined(words, " or ");
  }

  static String all(List<String> names) {
    return joined(quoted(names), " and ");
  }

  private static String joined(List<String> words, String lastly) {
    if (words.size() == 1) {
      return words.get(0);
    }
    String last = words.get(words.size() - 1);
    return String.join(", ", words.subList(0, words.size() - 1)) + lastly + last;
  }

  static List<String> choices(List<Node> choices) {
    return choices.stream()
        .filter(Scalar.class::isInstance)
        .map(choice -> ((Scalar) choice).text())
        .filter(choice -> !choice.isEmpty())
        .toList();
  }

  /** A description as the end of a sentence. */
  static String lowerFirst(String description) {
    boolean name = description.length() > 1 && Character.isUpperCase(description.charAt(1));
    String text =
        name
            ? description
            : description.substring(0, 1).toLowerCase(Locale.ROOT) + description.substring(1);
    return text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
  }

  /** The word of a description that a text nearly is: descriptions name what can be chosen. */
  static Optional<String> wordOf(String description, String text) {
    List<String> words = new ArrayList<>();
    for (String word : description.split("[^A-Za-z0-9_-]+")) {
      boolean alike =
          word.length() > 2
              && !text.isEmpty()
              && word.regionMatches(true, 0, text, 0, 1)
              && Math.abs(word.length() - text.length()) <= 2
              && !word.equals(text);
      if (alike) {
        words.add(word);
      }
    }
    return Suggestion.nearest(text, words);
  }

  /** The numbers next to one that is none of the choices. */
  static Optional<String> neighbours(NumberNode number, List<Node> choices) {
    Optional<NumberNode> below = Optional.empty();
    Optional<NumberNode> above = Optional.empty();
    for (Node choice : choices) {
      if (choice instanceof NumberNode other) {
        if (other.value() < number.value()
            && below.filter(best -> best.value() > other.value()).isEmpty()) {
          below = Optional.of(other);
        } else if (other.value() > number.value()
            && above.filter(best -> best.value() < other.value()).isEmpty()) {
          above = Optional.of(other);
        }
      }
    }
    List<String> near = new ArrayList<>();
    below.ifPresent(one -> near.add(one.text()));
    above.ifPresent(one -> near.add(one.text()));
    return near.isEmpty()
        ? Optional.empty()
        : Optional.of((near.size() == 1 ? "the nearest is " : "the nearest are ") + all(near));
  }

  /** The kinds of values that branches take, of which the value is none. */
  static String kinds(Failure.NoBranch failure, Node value) {
    Set<String> kinds = new LinkedHashSet<>();
    collect(failure.branches(), value, kinds);
    if (kinds.isEmpty()) {
      return "another value";
    }
    List<String> words = new ArrayList<>();
    for (String kind : kinds) {
      if (kinds.size() > 1 && kind.equals(JsonType.BOOLEAN.label())) {
        words.add("`true`");
        words.add("`false`");
      } else {
        words.add(kind);
      }
    }
    return either(words);
  }

  private static void collect(List<List<Failure>> branches, Node value, Set<String> kinds) {
    if (isFunction(branches)) {
      kinds.add(FUNCTION);
      return;
    }
    for (List<Failure> reasons : branches) {
      for (Failure reason : reasons) {
        if (reason.value().span() != value.span()) {
          continue;
        }
        if (reason instanceof Failure.WrongType wrong) {
          wrong.types().forEach(type -> kinds.add(type.label()));
        } else if (reason instanceof Failure.NotAChoice wrong
            && wrong.choices().size() <= MOST_CHOICES) {
          kinds.addAll(quoted(choices(wrong.choices())));
        } else if (reason instanceof Failure.NoBranch inner) {
          collect(inner.branches(), value, kinds);
        } else if (reason instanceof Failure.MissingKey missing
            && Meant.isFunctionName(missing.key())
            && value instanceof Mapping given
            && given.entries().stream().anyMatch(one -> Meant.isFunctionName(one.key()))) {
          kinds.add("`" + missing.key() + "`");
        }
      }
    }
  }

  /** Functions of CloudFormation are a row of branches that take mappings alone. */
  private static boolean isFunction(List<List<Failure>> branches) {
    for (List<Failure> reasons : branches) {
      if (!(reasons.size() == 1
          && reasons.get(0) instanceof Failure.WrongType wrong
          && wrong.types().equals(List.of(JsonType.OBJECT)))) {
        return false;
      }
    }
    return branches.size() > 2;
  }
}
