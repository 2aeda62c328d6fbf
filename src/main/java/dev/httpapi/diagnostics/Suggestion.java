package dev.httpapi.diagnostics;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Names the known word that a misspelt one was probably meant to be. */
public final class Suggestion {
  /** A shorter beginning is that of too many words. */
  private static final int SHORTEST_BEGINNING = 3;

  private Suggestion() {}

  /** {@code did you mean `name`?}, when one of {@code known} is near enough to {@code word}. */
  public static Optional<String> didYouMean(String word, Collection<String> known) {
    return nearest(word, known).map(name -> "did you mean `" + name + "`?");
  }

  /**
   * The nearest of the known words; of equally near ones the first in alphabetical order. Where
   * none is near, the one that begins with the word, or that the word begins with.
   */
  public static Optional<String> nearest(String word, Collection<String> known) {
    List<String> sorted = new ArrayList<>(known);
    sorted.sort(null);
    String lower = word.toLowerCase(Locale.ROOT);
    String best = null;
    int least = mostEdits(word) + 1;
    for (String name : sorted) {
      int edits = edits(lower, name.toLowerCase(Locale.ROOT));
      if (edits < least) {
        least = edits;
        best = name;
      }
    }
    return best == null ? onlyOneThatBegins(lower, sorted) : Optional.of(best);
  }

  /** More edits in a short word make another word of it. */
  private static int mostEdits(String word) {
    return word.length() < 5 ? 1 : Math.max(2, word.length() / 3);
  }

  private static Optional<String> onlyOneThatBegins(String word, List<String> known) {
    Optional<String> found = Optional.empty();
    for (String name : known) {
      String lower = name.toLowerCase(Locale.ROOT);
      boolean begins =
          (word.length() >= SHORTEST_BEGINNING && lower.startsWith(word))
              || (lower.length() > SHORTEST_BEGINNING && word.startsWith(lower));
      if (begins && found.isPresent()) {
        return Optional.empty();
      }
      if (begins) {
        found = Optional.of(name);
      }
    }
    return found;
  }

  /**
   * Letters to put in, take out, replace or swap with their neighbour.
   *
   * @see <a href="https://en.wikipedia.org/wiki/Damerau%E2%80%93Levenshtein_distance">Optimal
   *     string alignment distance</a>
   */
  private static int edits(String a, String b) {
    int[][] edits = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        if (i == 0 || j == 0) {
          edits[i][j] = i + j;
          continue;
        }
        int replaced = edits[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        edits[i][j] = Math.min(replaced, 1 + Math.min(edits[i - 1][j], edits[i][j - 1]));
        if (i > 1
            && j > 1
            && a.charAt(i - 1) == b.charAt(j - 2)
            && a.charAt(i - 2) == b.charAt(j - 1)) {
          edits[i][j] = Math.min(edits[i][j], edits[i - 2][j - 2] + 1);
        }
      }
    }
    return edits[a.length()][b.length()];
  }
}
