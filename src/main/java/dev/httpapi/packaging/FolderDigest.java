package dev.httpapi.packaging;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The digest of what would be packaged of a folder: the paths and contents of its files, sorted,
 * without times or modes. It is the same wherever the folder lies.
 */
final class FolderDigest {
  private static final byte[] TEMPLATE_MARK =
      "AWSTemplateFormatVersion".getBytes(StandardCharsets.UTF_8);
  private static final int MARK_WITHIN_BYTES = 64;

  private final Path root;
  private final FilePatterns patterns;
  private final Set<Path> leftOut;
  private final FileDigest digest;
  private final TreeMap<String, Path> files = new TreeMap<>();

  FolderDigest(Path root, FilePatterns patterns, Set<Path> leftOut, FileDigest digest) {
    this.digest = digest;
    this.root = root;
    this.patterns = patterns;
    this.leftOut = leftOut;
  }

  byte[] compute() throws IOException {
    collect(root, "", new HashSet<>());
    for (Map.Entry<String, Path> file : files.entrySet()) {
      digest.add(file.getKey() + "\0" + Files.size(file.getValue()) + "\0");
      digest.add(file.getValue());
    }
    return digest.take();
  }

  /** Whether no file of the folder is packaged, once it is digested. */
  boolean isEmpty() {
    return files.isEmpty();
  }

  /** Gathers the files below a folder; {@code above} are the folders on the way, to end loops. */
  private void collect(Path folder, String prefix, Set<Path> above) throws IOException {
    Path real = folder.toRealPath();
    if (!above.add(real)) {
      return;
    }
    for (Path entry : entries(folder)) {
      String path = prefix + FileNames.of(entry);
      if (Files.isDirectory(entry)) {
        if (!FilePatterns.isNeverPackaged(path)) {
          collect(entry, path + "/", above);
        }
      } else if (Files.isRegularFile(entry) && patterns.include(path) && !isNoCode(entry)) {
        files.put(path, entry);
      }
    }
    above.remove(real);
  }

  private static List<Path> entries(Path folder) throws IOException {
    List<Path> entries = new ArrayList<>();
    try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
      for (Path entry : stream) {
        entries.add(entry);
      }
    }
    return entries;
  }

  /**
   * The service, the template that is being written, and templates written before: were they
   * counted, a template would change what is in it by being there.
   */
  private boolean isNoCode(Path file) throws IOException {
    for (Path other : leftOut) {
      if (Files.exists(other) && Files.isSameFile(other, file)) {
        return true;
      }
    }
    return couldBeTemplate(file.getFileName().toString()) && startsLikeTemplate(file);
  }

  private static boolean couldBeTemplate(String name) {
    return name.endsWith(".yml")
        || name.endsWith(".yaml")
        || name.endsWith(".json")
        || name.endsWith(".template");
  }

  private static boolean startsLikeTemplate(Path file) throws IOException {
    try (InputStream content = Files.newInputStream(file)) {
      byte[] start = content.readNBytes(MARK_WITHIN_BYTES);
      for (int i = 0; i + TEMPLATE_MARK.length <= start.length; i++) {
        if (Arrays.equals(
            start, i, i + TEMPLATE_MARK.length, TEMPLATE_MARK, 0, TEMPLATE_MARK.length)) {
          return true;
        }
      }
      return false;
    }
  }
}
