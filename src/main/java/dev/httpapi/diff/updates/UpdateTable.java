package dev.httpapi.diff.updates;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The table of what updates do, read type by type when one is asked for. */
public final class UpdateTable {
  private final Map<String, TypeUpdates> types = new HashMap<>();

  /**
   * What updates of a type do.
   *
   * @return one whose every answer is unknown, for a type that the table does not have
   * @throws IllegalStateException if our file of it cannot be read; it says the file and the line
   */
  public TypeUpdates of(String type) {
    return types.computeIfAbsent(type, UpdateTable::read);
  }

  private static TypeUpdates read(String type) {
    if (!isOfLetters(type)) {
      return TypeUpdates.unknown(type);
    }
    String file = type.replace("::", "-") + ".txt";
    return text(file)
        .map(text -> new UpdateFile(file, text).read())
        .orElseGet(() -> TypeUpdates.unknown(type));
  }

  /** Whether a type can be one of the table, so that no other name leads to a file. */
  private static boolean isOfLetters(String type) {
    return type.chars().allMatch(each -> each == ':' || Character.isLetterOrDigit(each));
  }

  private static Optional<String> text(String file) {
    try (InputStream in = UpdateTable.class.getResourceAsStream(file)) {
      return in == null
          ? Optional.empty()
          : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
  }
}
