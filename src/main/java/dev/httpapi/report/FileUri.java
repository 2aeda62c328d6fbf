package dev.httpapi.report;

import java.nio.charset.StandardCharsets;

/** The URI of a file by its path, as https://www.rfc-editor.org/rfc/rfc3986 writes it. */
final class FileUri {
  private static final String SCHEME = "file://";

  private FileUri() {}

  /**
   * A relative reference for a relative path, such as {@code a%20b.yml}; a {@code file:} URI for an
   * absolute one. Paths of Windows are known by their backslashes and drive letters.
   */
  static String of(String path) {
    boolean windows = path.indexOf('\\') >= 0 || hasDrive(path);
    String slashed = windows ? path.replace('\\', '/') : path;
    if (hasDrive(slashed)) {
      return SCHEME + "/" + slashed.substring(0, 2) + encoded(slashed.substring(2));
    }
    if (slashed.startsWith("/")) {
      return SCHEME + encoded(slashed);
    }
    return encoded(slashed.startsWith("./") ? slashed.substring(2) : slashed);
  }

  static boolean isAbsolute(String uri) {
    return uri.startsWith(SCHEME);
  }

  private static boolean hasDrive(String path) {
    return path.length() > 2
        && Character.isLetter(path.charAt(0))
        && path.charAt(1) == ':'
        && (path.charAt(2) == '\\' || path.charAt(2) == '/');
  }

  private static String encoded(String path) {
    StringBuilder uri = new StringBuilder(path.length() + 8);
    for (byte one : path.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (one & 0xFF);
      if (isPlain(c)) {
        uri.append(c);
      } else {
        uri.append('%')
            .append(Character.toUpperCase(Character.forDigit(c >> 4, 16)))
            .append(Character.toUpperCase(Character.forDigit(c & 15, 16)));
      }
    }
    return uri.toString();
  }

  /** The unreserved characters, and the slash between the parts of a path. */
  private static boolean isPlain(char c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || "-._~/".indexOf(c) >= 0;
  }
}
