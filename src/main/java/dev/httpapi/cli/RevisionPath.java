package dev.httpapi.cli;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A file as it was at a revision, as {@code git show} is told: {@code
 * origin/main:api/serverless.yml}.
 *
 * @param revision the part before the colon
 * @param path from the root of the repository, or from the working folder when it begins with
 *     {@code ./} or {@code ../}; empty for the usual names in the working folder
 * @see <a href="https://git-scm.com/docs/gitrevisions">gitrevisions, {@code <rev>:<path>}</a>
 */
record RevisionPath(String revision, String path) {

  /**
   * What a word of the command line means when it is not the name of a file that exists. Whether
   * there is such a revision, only the repository knows.
   */
  static Optional<RevisionPath> of(String word) {
    int colon = colon(word);
    if (colon <= 0 || isFile(word)) {
      return Optional.empty();
    }
    return Optional.of(new RevisionPath(word.substring(0, colon), word.substring(colon + 1)));
  }

  /** The first colon that does not stand in braces, as the one of {@code main@{12:30}} does. */
  private static int colon(String word) {
    int depth = 0;
    for (int at = 0; at < word.length(); at++) {
      switch (word.charAt(at)) {
        case '{' -> depth++;
        case '}' -> depth--;
        case ':' -> {
          if (depth <= 0) {
            return at;
          }
        }
        default -> {
          // Of the name.
        }
      }
    }
    return -1;
  }

  private static boolean isFile(String word) {
    try {
      return Files.exists(Path.of(word));
    } catch (InvalidPathException noPath) {
      return false;
    }
  }

  boolean isFromWorkingFolder() {
    return path.startsWith("./") || path.startsWith("../");
  }
}
