package dev.httpapi.schema;

import dev.httpapi.diagnostics.Code;
import dev.httpapi.diagnostics.Diagnostic;
import dev.httpapi.diagnostics.Suggestion;
import dev.httpapi.source.Node;
import dev.httpapi.source.Scalar;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Says in words what a schema refuses; of several branches, the one that was meant. */
final class Explanation {
  private static final int MOST_CHOICES = 12;

  private Explanation() {}

  static List<Diagnostic> of(List<Failure> failures) {
    List<Diagnostic> diagnostics = new ArrayList<>();
    for (Failure failure : failures) {
      explain(failure, diagnostics);
    }
    return diagnostics;
  }

  private static void explain(Failure failure, List<Diagnostic> out) {
    Node value = failure.value();
    if (failure instanceof Failure.WrongType wrong) {
      out.add(invalid(value, "expected " + types(wrong.types()) + ", found " + found(value)));
    } else if (failure instanceof Failure.NotAChoice wrong) {
      out.add(notAChoice(wrong));
    } else if (failure instanceof Failure.NotMatching wrong) {
      out.add(notMatching(wrong));
    } else if (failure instanceof Failure.OutOfBounds wrong) {
      out.add(invalid(value, "expected " + wrong.bound() + ", found " + found(value)));
    } else if (failure instanceof Failure.MissingKey wrong) {
      out.add(
          Diagnostic.of(Code.MISSING_PROPERTY, value.head(), "`" + wrong.key() + "` is missing"));
    } else if (failure instanceof Failure.UnknownKey wrong) {
      out.add(unknownKey(wrong));
    } else if (failure instanceof Failure.BadKeyName wrong) {
      out.add(badKeyName(wrong));
    } else if (failure instanceof Failure.RepeatedItem) {
      out.add(invalid(value, "this item stands in the list twice"));
    } else if (failure instanceof Failure.NoBranch wrong) {
      noBranch(wrong, out);
    } else if (failure instanceof Failure.TooManyBranches) {
      out.add(invalid(value, "these settings exclude each other"));
    } else {
      out.add(invalid(value, "nothing can stand here"));
    }
  }

  private static Diagnostic badKeyName(Failure.BadKeyName wrong) {
    Diagnostic diagnostic =
        Diagnostic.of(
            Code.INVALID_VALUE,
            wrong.entry().keySpan(),
            "`" + wrong.entry().key() + "` cannot be a name here");
    for (Failure reason : wrong.reasons()) {
      if (reason instanceof Failure.NotMatching pattern && pattern.meaning().isPresent()) {
        return diagnostic.help("what fits: " + lowerFirst(pattern.meaning().get()));
      }
    }
    return diagnostic;
  }

  private static Diagnostic notMatching(Failure.NotMatching wrong) {
    return wrong.meaning().isPresent()
        ? invalid(wrong.value(), found(wrong.value()) + " does not fit here")
            .help("what fits: " + lowerFirst(wrong.meaning().get()))
        : invalid(
            wrong.value(), found(wrong.value()) + " does not match `" + wrong.pattern() + "`");
  }

  /** A description as the end of a sentence. */
  private static String lowerFirst(String description) {
    boolean name = description.length() > 1 && Character.isUpperCase(description.charAt(1));
    String text =
        name
            ? description
            : Character.toLowerCase(description.charAt(0)) + description.substring(1);
    return text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
  }

  private static Diagnostic invalid(Node value, String message) {
    return Diagnostic.of(Code.INVALID_VALUE, value.head(), message);
  }

  private static String found(Node value) {
    if (value instanceof Scalar scalar && !value.isNull()) {
      String text = scalar.text();
      return "`" + (text.length() > 60 ? text.substring(0, 57) + "..." : text) + "`";
    }
    return value.kind();
  }

  private static String types(List<JsonType> types) {
    return either(types.stream().map(JsonType::label).toList());
  }

  private static String either(List<String> words) {
    if (words.size() == 1) {
      return words.get(0);
    }
    String last = words.get(words.size() - 1);
    return String.join(", ", words.subList(0, words.size() - 1)) + " or " + last;
  }

  private static Diagnostic notAChoice(Failure.NotAChoice wrong) {
    List<String> choices =
        wrong.choices().stream()
            .filter(Scalar.class::isInstance)
            .map(choice -> ((Scalar) choice).text())
            .toList();
    String word = wrong.value() instanceof Scalar scalar ? scalar.text() : "";
    List<String> shown = choices.stream().map(choice -> "`" + choice + "`").toList();
    String expected =
        shown.size() > MOST_CHOICES ? "one of " + shown.size() + " values" : either(shown);
    return invalid(wrong.value(), "expected " + expected + ", found " + found(wrong.value()))
        .help(Suggestion.didYouMean(word, choices));
  }

  private static Diagnostic unknownKey(Failure.UnknownKey wrong) {
    String key = wrong.entry().key();
    Diagnostic diagnostic =
        Diagnostic.of(
            Code.UNKNOWN_PROPERTY, wrong.entry().keySpan(), "`" + key + "` is not known here");
    Optional<String> suggestion = Suggestion.didYouMean(key, wrong.known());
    if (suggestion.isPresent() || wrong.known().isEmpty() || wrong.known().size() > MOST_CHOICES) {
      return diagnostic.help(suggestion);
    }
    return diagnostic.help("what can stand here: " + String.join(", ", wrong.known()));
  }

  /**
   * The branches of the value's own kind are the ones that were meant; if it is one, its reasons.
   */
  private static void noBranch(Failure.NoBranch failure, List<Diagnostic> out) {
    List<List<Failure>> meant = new ArrayList<>();
    for (List<Failure> reasons : failure.branches()) {
      if (!refusesKind(reasons, failure.value())) {
        meant.add(reasons);
      }
    }
    if (meant.isEmpty()) {
      out.add(
          invalid(
              failure.value(),
              "expected " + expectation(failure.branches()) + ", found " + found(failure.value())));
      return;
    }
    List<Failure> best = meant.get(0);
    for (List<Failure> reasons : meant) {
      if (weight(reasons) < weight(best)) {
        best = reasons;
      }
    }
    for (Failure reason : best) {
      explain(reason, out);
    }
  }

  private static boolean refusesKind(List<Failure> reasons, Node value) {
    for (Failure reason : reasons) {
      if (reason.value().span() != value.span()) {
        continue;
      }
      if (reason instanceof Failure.WrongType || isChoiceOfOtherKind(reason)) {
        return true;
      }
      if (reason instanceof Failure.NoBranch inner
          && inner.branches().stream().allMatch(branch -> refusesKind(branch, value))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isChoiceOfOtherKind(Failure reason) {
    return reason instanceof Failure.NotAChoice wrong
        && wrong.choices().stream().noneMatch(choice -> choice.kind().equals(wrong.value().kind()));
  }

  /**
   * How far a branch is from accepting. A choice not taken, as in {@code type}, says that another
   * branch was meant; a key that is missing says little.
   */
  private static int weight(List<Failure> reasons) {
    int weight = 0;
    for (Failure reason : reasons) {
      if (reason instanceof Failure.NotAChoice) {
        weight += 8;
      } else if (reason instanceof Failure.NoBranch inner) {
        weight += lightest(inner);
      } else {
        weight += reason instanceof Failure.MissingKey ? 2 : 3;
      }
    }
    return weight;
  }

  /** Branches within a branch weigh as the one of the value's own kind that is nearest. */
  private static int lightest(Failure.NoBranch failure) {
    int lightest = Integer.MAX_VALUE;
    for (List<Failure> reasons : failure.branches()) {
      if (!refusesKind(reasons, failure.value())) {
        lightest = Math.min(lightest, weight(reasons));
      }
    }
    return lightest == Integer.MAX_VALUE ? 3 : Math.max(3, lightest);
  }

  private static String expectation(List<List<Failure>> branches) {
    Set<String> expected = new LinkedHashSet<>();
    collect(branches, expected);
    return expected.isEmpty() ? "another value" : either(List.copyOf(expected));
  }

  private static void collect(List<List<Failure>> branches, Set<String> expected) {
    for (List<Failure> reasons : branches) {
      for (Failure reason : reasons) {
        if (reason instanceof Failure.WrongType wrong) {
          wrong.types().forEach(type -> expected.add(type.label()));
        } else if (reason instanceof Failure.NotAChoice wrong && wrong.choices().size() <= 4) {
          wrong.choices().stream()
              .filter(Scalar.class::isInstance)
              .forEach(choice -> expected.add("`" + ((Scalar) choice).text() + "`"));
        } else if (reason instanceof Failure.NoBranch inner) {
          collect(inner.branches(), expected);
        }
      }
    }
  }
}
