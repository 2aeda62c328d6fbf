package dev.httpapi.schema;

import dev.httpapi.diagnostics.Code;
import dev.httpapi.diagnostics.Diagnostic;
import dev.httpapi.diagnostics.Suggestion;
import dev.httpapi.source.Mapping;
import dev.httpapi.source.Node;
import dev.httpapi.source.NumberNode;
import dev.httpapi.source.Scalar;
import dev.httpapi.source.Sequence;
import dev.httpapi.source.StringNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Says in words what a schema refuses; of several branches, the one that was meant. It runs on
 * refusals alone, so that it may take its time.
 */
final class Explanation {
  private static final int MOST_CHOICES = 12;

  private final Whereabouts where;
  private final Meant meant;
  private final Misplaced misplaced;
  private final Advice advice;
  private final List<Diagnostic> out = new ArrayList<>();

  private Explanation(Node service, KnownPlaces known) {
    this.where = new Whereabouts(service);
    this.meant = new Meant(where);
    this.misplaced = new Misplaced(known, where);
    this.advice = new Advice(where, misplaced);
  }

  /** What is wrong with a service, each thing once. */
  static List<Diagnostic> of(List<Failure> failures, Node service, KnownPlaces known) {
    Explanation explanation = new Explanation(service, known);
    explanation.explain(failures, List.of());
    return explanation.out;
  }

  /** {@code others}: branches that were not meant, for what they would have taken. */
  private void explain(List<Failure> failures, List<List<Failure>> others) {
    for (Failure failure : failures) {
      if (!isConsequence(failure, failures)) {
        explain(failure, failures, others);
      }
    }
  }

  /**
   * A key that is missing because it is misspelt, a key too many because it is unknown, and what
   * else is wrong with a value of the wrong type.
   */
  private static boolean isConsequence(Failure failure, List<Failure> all) {
    if (!(failure instanceof Failure.WrongType)) {
      for (Failure other : all) {
        if (other instanceof Failure.WrongType && other.value().span() == failure.value().span()) {
          return true;
        }
      }
    }
    Set<String> missing = new TreeSet<>();
    if (failure instanceof Failure.MissingKey key) {
      missing.add(key.key());
    } else if (failure instanceof Failure.NoBranch branches) {
      missing.addAll(Meant.oneOfKeys(branches));
    }
    boolean isTooMany =
        failure instanceof Failure.OutOfBounds && failure.value() instanceof Mapping;
    for (Failure other : all) {
      if (other instanceof Failure.UnknownKey unknown
          && other.value().span() == failure.value().span()
          && (isTooMany || missing.contains(nearest(unknown).orElse("")))) {
        return true;
      }
    }
    return false;
  }

  private static Optional<String> nearest(Failure.UnknownKey unknown) {
    return Suggestion.nearest(unknown.entry().key(), unknown.known());
  }

  private void explain(Failure failure, List<Failure> all, List<List<Failure>> others) {
    Node value = failure.value();
    if (failure instanceof Failure.WrongType wrong) {
      add(wrongType(value, wrong.types()));
    } else if (failure instanceof Failure.NotAChoice wrong) {
      add(notAChoice(wrong));
    } else if (failure instanceof Failure.NotMatching wrong) {
      add(notMatching(wrong));
    } else if (failure instanceof Failure.OutOfBounds wrong) {
      add(outOfBounds(wrong));
    } else if (failure instanceof Failure.MissingKey wrong) {
      add(missing(value, List.of(wrong.key())));
    } else if (failure instanceof Failure.UnknownKey wrong) {
      unknownKey(wrong, all, others);
    } else if (failure instanceof Failure.BadKeyName wrong) {
      add(badKeyName(wrong));
    } else if (failure instanceof Failure.RepeatedItem) {
      add(invalid(value, "this item stands in the list twice"));
    } else if (failure instanceof Failure.NoBranch wrong) {
      noBranch(wrong);
    } else if (failure instanceof Failure.TooManyBranches wrong) {
      add(tooManyBranches(wrong));
    } else {
      add(invalid(value, "nothing can stand here"));
    }
  }

  private void add(Diagnostic diagnostic) {
    if (!out.contains(diagnostic)) {
      out.add(diagnostic);
    }
  }

  private static Diagnostic invalid(Node value, String message) {
    return Diagnostic.of(Code.INVALID_VALUE, value.head(), message);
  }

  /** What was expected, for which key, and what is there. */
  private String expected(String what, Node value) {
    return "expected " + what + target(value) + ", found " + Expected.found(value);
  }

  private String target(Node value) {
    return where.keyOf(value).map(key -> " for `" + key + "`").orElse("");
  }

  private Diagnostic wrongType(Node value, List<JsonType> types) {
    if (types.equals(List.of(JsonType.OBJECT)) && misplaced.isItemWithoutList(value)) {
      return invalid(value, expected("a list of mappings", value));
    }
    return invalid(value, expected(Expected.types(types), value)).help(advice.onType(value, types));
  }

  private Diagnostic outOfBounds(Failure.OutOfBounds wrong) {
    Node value = wrong.value();
    String found = Expected.found(value);
    if (value instanceof Sequence list) {
      found = String.valueOf(list.items().size());
    } else if (value instanceof StringNode text) {
      found = String.valueOf(text.text().codePointCount(0, text.text().length()));
    } else if (value instanceof Mapping mapping) {
      Diagnostic diagnostic =
          invalid(value, "expected " + wrong.bound() + target(value) + ", found " + keys(mapping));
      return where.of(value).isEmpty() || where.keyOf(value).isPresent() || mapping.size() < 2
          ? diagnostic
          : diagnostic.help("make each an item of its own, with a `-` before it");
    }
    return invalid(value, "expected " + wrong.bound() + target(value) + ", found " + found);
  }

  private static String keys(Mapping mapping) {
    List<String> keys =
        mapping.entries().stream()
            .filter(entry -> !entry.value().isNull())
            .map(Mapping.Entry::key)
            .toList();
    return keys.isEmpty() ? "none" : Expected.all(keys);
  }

  private Diagnostic missing(Node holder, List<String> keys) {
    String place = where.keyOf(holder).map(key -> " in `" + key + "`").orElse("");
    return Diagnostic.of(
        Code.MISSING_PROPERTY,
        holder.head(),
        Expected.either(Expected.quoted(keys)) + " is missing" + place);
  }

  private Diagnostic tooManyBranches(Failure.TooManyBranches wrong) {
    List<String> keys = new ArrayList<>();
    for (Schema branch : wrong.branches()) {
      keys.addAll(branch.objects().required());
    }
    return invalid(
        wrong.value(),
        keys.size() < 2
            ? "these settings exclude each other"
            : Expected.all(keys) + " exclude each other");
  }

  private Diagnostic badKeyName(Failure.BadKeyName wrong) {
    String key = wrong.entry().key();
    Diagnostic diagnostic =
        Diagnostic.of(
            Code.INVALID_VALUE, wrong.entry().keySpan(), "`" + key + "` cannot be a name here");
    for (Failure reason : wrong.reasons()) {
      if (reason instanceof Failure.NotMatching pattern) {
        return diagnostic.help(fits(key, pattern));
      }
    }
    return diagnostic;
  }

  private Diagnostic notMatching(Failure.NotMatching wrong) {
    String text = ((Scalar) wrong.value()).text();
    return invalid(
            wrong.value(),
            Expected.found(wrong.value())
                + " does not fit "
                + where.keyOf(wrong.value()).map(key -> "`" + key + "`").orElse("here"))
        .help(fits(text, wrong));
  }

  private static Optional<String> fits(String text, Failure.NotMatching wrong) {
    Optional<String> repaired =
        wrong.meaning().isPresent()
            ? Expected.wordOf(wrong.meaning().get(), text)
                .or(() -> Repairs.ofText(text, wrong.pattern()))
            : Repairs.ofText(text, wrong.pattern());
    Optional<String> meaning =
        wrong.meaning().map(words -> "what fits: " + Expected.lowerFirst(words));
    if (repaired.isEmpty()) {
      return meaning;
    }
    String question = "did you mean `" + repaired.get() + "`?";
    return Optional.of(meaning.map(words -> question + " " + words).orElse(question));
  }

  private Diagnostic notAChoice(Failure.NotAChoice wrong) {
    List<String> choices = Expected.choices(wrong.choices());
    Node value = wrong.value();
    boolean many = choices.size() > MOST_CHOICES;
    String what =
        many ? "one of " + choices.size() + " values" : Expected.either(Expected.quoted(choices));
    Diagnostic diagnostic = invalid(value, expected(what, value));
    if (value instanceof NumberNode number) {
      return diagnostic.help(Expected.neighbours(number, wrong.choices()));
    }
    Optional<String> near =
        value instanceof Scalar word
            ? Suggestion.didYouMean(word.text(), choices)
            : Optional.empty();
    return near.isEmpty() && many
        ? diagnostic.help("what fits: " + String.join(", ", choices))
        : diagnostic.help(near);
  }

  private void unknownKey(Failure.UnknownKey wrong, List<Failure> all, List<List<Failure>> others) {
    Mapping holder = (Mapping) wrong.value();
    List<String> unknown = new ArrayList<>();
    for (Failure failure : all) {
      if (failure instanceof Failure.UnknownKey key && key.value().span() == holder.span()) {
        unknown.add(key.entry().key());
      }
    }
    Optional<Mapping.Entry> empty = misplaced.leftEmpty(holder, unknown);
    if (empty.isPresent()) {
      if (!wrong.entry().key().equals(unknown.get(0))) {
        return;
      }
      String key = "`" + empty.get().key() + "`";
      add(
          Diagnostic.of(
                  Code.UNKNOWN_PROPERTY,
                  empty.get().keySpan(),
                  Expected.all(unknown)
                      + (unknown.size() == 1 ? " stands" : " stand")
                      + " beside "
                      + key
                      + ", not in it")
              .help("indent " + (unknown.size() == 1 ? "it" : "them") + " further than " + key));
      return;
    }
    String name = wrong.entry().key();
    add(
        Diagnostic.of(
                Code.UNKNOWN_PROPERTY,
                wrong.entry().keySpan(),
                "`" + name + "` is not known " + place(holder))
            .help(
                Suggestion.didYouMean(name, wrong.known())
                    .or(() -> ofOtherKind(wrong, others))
                    .or(() -> misplaced.help(holder, wrong.entry()))
                    .or(() -> choices(wrong.known()))));
  }

  private String place(Mapping holder) {
    return where.keyOf(holder).map(key -> "in `" + key + "`").orElse("here");
  }

  private static Optional<String> choices(List<String> known) {
    return known.isEmpty() || known.size() > MOST_CHOICES
        ? Optional.empty()
        : Optional.of("what can stand here: " + String.join(", ", known));
  }

  /** A key that a branch of another {@code type} would have taken. */
  private Optional<String> ofOtherKind(Failure.UnknownKey wrong, List<List<Failure>> others) {
    for (List<Failure> other : others) {
      Failure.NotAChoice kind = null;
      boolean takes = true;
      for (Failure reason : other) {
        if (reason instanceof Failure.NotAChoice choice && choice.choices().size() == 1) {
          kind = choice;
        }
        takes &=
            !(reason instanceof Failure.UnknownKey key
                && key.entry().key().equals(wrong.entry().key()));
      }
      if (takes && kind != null && isSettingOf(wrong.value(), kind.value())) {
        String setting =
            where.keyOf(kind.value()).get() + ": " + ((Scalar) kind.choices().get(0)).text();
        return Optional.of("`" + wrong.entry().key() + "` goes with `" + setting + "`");
      }
    }
    return Optional.empty();
  }

  private boolean isSettingOf(Node holder, Node value) {
    List<String> path = where.of(value);
    return !path.isEmpty() && path.subList(0, path.size() - 1).equals(where.of(holder));
  }

  /** The branch that was meant says why it refuses; if none was, what kinds there are. */
  private void noBranch(Failure.NoBranch failure) {
    Set<String> keys = Meant.oneOfKeys(failure);
    if (!keys.isEmpty()) {
      add(missing(failure.value(), List.copyOf(keys)));
      return;
    }
    List<List<Failure>> candidates = meant.candidates(failure);
    if (candidates.isEmpty()) {
      Node value = failure.value();
      add(
          invalid(value, expected(Expected.kinds(failure, value), value))
              .help(advice.onKinds(failure)));
      return;
    }
    List<Failure> otherKind = meant.otherKind(candidates);
    if (!otherKind.isEmpty()) {
      explain(otherKind, List.of());
      return;
    }
    List<Failure> best = meant.nearest(candidates, failure.value());
    List<List<Failure>> others = new ArrayList<>(failure.branches());
    others.remove(best);
    explain(best, others);
  }
}
