package dev.httpapi.packaging;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Names of files as they are on disk, whatever the locale makes of them. */
final class FileNames {
  private FileNames() {}

  /**
   * The last name of a path. Where the locale cannot spell it, Java's text for it holds question
   * marks; its URI holds the bytes.
   */
  static String of(Path path) {
    String name = path.getFileName().toString();
    return isPlain(name) ? name : decoded(path.getFileName().toUri().getRawPath());
  }

  private static boolean isPlain(String name) {
    for (int i = 0; i < name.length(); i++) {
      if (name.charAt(i) > '~' || name.charAt(i) == '?') {
        return false;
      }
    }
    return true;
  }

  private static String decoded(String rawPath) {
    String raw = rawPath.substring(rawPath.lastIndexOf('/') + 1);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(raw.length());
    for (int i = 0; i < raw.length(); i++) {
      if (raw.charAt(i) == '%') {
        bytes.write(Integer.parseInt(raw.substring(i + 1, i + 3), 16));
        i += 2;
      } else {
        bytes.write(raw.charAt(i));
      }
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
