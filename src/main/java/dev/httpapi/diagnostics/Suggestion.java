package dev.httpapi.diagnostics;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** Names the known word that a misspelt one was probably meant to be. */
public final class Suggestion {
  private Suggestion() {}

  /** {@code did you mean `name`?}, when one of {@code known} is near enough to {@code word}. */
  public static Optional<String> didYouMean(String word, Collection<String> known) {
    return nearest(word, known).map(name -> "did you mean `" + name + "`?");
  }

  /** The nearest of the known words; of equally near ones the first in alphabetical order. */
  public static Optional<String> nearest(String word, Collection<String> known) {
    List<String> sorted = new ArrayList<>(known);
    sorted.sort(null);
    LevenshteinDistance distance = new LevenshteinDistance(mostEdits(word));
    String lower = word.toLowerCase(Locale.ROOT);
    String best = null;
    int least = Integer.MAX_VALUE;
    for (String name : sorted) {
      int edits = distance.apply(lower, name.toLowerCase(Locale.ROOT));
      if (edits >= 0 && edits < least) {
        least = edits;
        best = name;
      }
    }
    return Optional.ofNullable(best);
  }

  /** Two letters swapped are two edits; in a word of two letters that would be any word. */
  private static int mostEdits(String word) {
    return word.length() < 3 ? 1 : Math.max(2, word.length() / 3);
  }
}
