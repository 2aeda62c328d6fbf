package dev.httpapi.inspect;

import dev.httpapi.source.Node;
import dev.httpapi.variables.Origins;
import java.util.Set;

/**
 * Changes values of the environment so that they are known again: letters and digits become their
 * neighbours, and everything else stays, so that a number stays a number and a path a path.
 */
enum Disguise {
  /** The last letter or digit; the least change, which most settings still take. */
  LAST,
  /** Every letter and digit. */
  ALL;

  /** A service in which the values of some uses of {@code env} are changed. */
  Node of(Node marked, Set<Integer> uses) {
    return Origins.rewritten(
        marked,
        piece ->
            piece.uses().stream().anyMatch(uses::contains) ? changed(piece.text()) : piece.text());
  }

  String changed(String text) {
    StringBuilder changed = new StringBuilder(text);
    for (int i = text.length() - 1; i >= 0; i--) {
      char neighbour = neighbour(text.charAt(i));
      changed.setCharAt(i, neighbour);
      if (this == LAST && neighbour != text.charAt(i)) {
        break;
      }
    }
    return changed.toString();
  }

  /** The character that stands for another one. A digit never becomes a leading zero. */
  private static char neighbour(char c) {
    if (c == 'z' || c == 'Z' || c == '9') {
      return (char) (c - 1);
    }
    boolean other = (c >= 'a' && c < 'z') || (c >= 'A' && c < 'Z') || (c >= '0' && c < '9');
    return other ? (char) (c + 1) : c;
  }

  /**
   * Whether a text became another by a change of values in it, and by nothing else: a digest of
   * them does not.
   */
  static boolean explains(String before, String after) {
    if (before.length() != after.length() || before.equals(after)) {
      return false;
    }
    for (int i = 0; i < before.length(); i++) {
      char c = before.charAt(i);
      if (after.charAt(i) != c && after.charAt(i) != neighbour(c)) {
        return false;
      }
    }
    return true;
  }
}
