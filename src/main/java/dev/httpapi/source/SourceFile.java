package dev.httpapi.source;

import java.util.ArrayList;
import java.util.List;

/**
 * A text that was read, under the name by which a person knows it.
 *
 * @param name what diagnostics call the file: the path as the user gave it, or {@code <stdin>}
 * @param text the whole text
 */
public record SourceFile(String name, String text) {

  /**
   * What a file of a folder is called.
   *
   * @param folder as the user named it; empty for the working folder, with a colon at its end for
   *     the root of a git revision
   * @param path the file's path in the folder
   */
  public static String nameIn(String folder, String path) {
    boolean ends = folder.isEmpty() || folder.endsWith(":") || folder.endsWith("/");
    if (path.startsWith("../") && folder.indexOf(':') >= 0 && !ends) {
      // Git knows a file by one path, which goes down alone.
      int last = Math.max(folder.lastIndexOf('/'), folder.indexOf(':') + 1);
      return nameIn(folder.substring(0, last), path.substring("../".length()));
    }
    return ends ? folder + path : folder + "/" + path;
  }

  /** The lines of the text without their line ends ({@code \n}, {@code \r\n} or {@code \r}). */
  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    int start = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c != '\n' && c != '\r') {
        continue;
      }
      lines.add(text.substring(start, i));
      if (c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n') {
        i++;
      }
      start = i + 1;
    }
    lines.add(text.substring(start));
    return lines;
  }

  /** The span of the first character, for what concerns the file as a whole. */
  public Span start() {
    return Span.at(this, 1, 1, 1, 1);
  }

  @Override
  public String toString() {
    return name;
  }
}
