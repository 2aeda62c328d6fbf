package dev.httpapi.cli;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.PatternSyntaxException;

/**
 * Files that a command line names, by path or by pattern, since not every shell expands {@code **}.
 * Folders that hold no services are passed over.
 */
final class ServicePatterns {
  private static final Set<String> PASSED_OVER = Set.of(".git", "node_modules", ".serverless");

  private ServicePatterns() {}

  /**
   * The files, each once, those of a pattern in alphabetical order.
   *
   * @throws UsageException when a pattern fits no file
   */
  static List<String> expand(List<String> words) throws IOException {
    Set<String> files = new LinkedHashSet<>();
    for (String word : words) {
      if (isPattern(word)) {
        files.addAll(matching(word));
      } else {
        files.add(word);
      }
    }
    return List.copyOf(files);
  }

  /** A file of just this name is that file, whatever characters it has. */
  private static boolean isPattern(String word) {
    boolean special = false;
    for (int i = 0; i < word.length(); i++) {
      special |= "*?[{".indexOf(word.charAt(i)) >= 0;
    }
    return special && !Files.exists(Path.of(word));
  }

  private static List<String> matching(String pattern) throws IOException {
    Path base = base(pattern);
    List<String> found = new ArrayList<>();
    if (Files.isDirectory(base)) {
      Files.walkFileTree(base, new Search(matchers(pattern), found));
    }
    if (found.isEmpty()) {
      throw new UsageException("no file fits " + pattern);
    }
    found.sort(null);
    return found;
  }

  /** {@code **}{@code /} stands for no folder, too, as in shells. */
  private static List<PathMatcher> matchers(String pattern) {
    try {
      List<PathMatcher> matchers = new ArrayList<>();
      matchers.add(FileSystems.getDefault().getPathMatcher("glob:" + pattern));
      matchers.add(FileSystems.getDefault().getPathMatcher("glob:" + pattern.replace("**/", "")));
      return matchers;
    } catch (PatternSyntaxException problem) {
      throw new UsageException(pattern + " is no pattern of files: " + problem.getDescription());
    }
  }

  /** The folder before the first part that is a pattern. */
  private static Path base(String pattern) {
    int special = 0;
    while ("*?[{".indexOf(pattern.charAt(special)) < 0) {
      special++;
    }
    int slash = pattern.lastIndexOf('/', special);
    return Path.of(slash < 0 ? "" : slash == 0 ? "/" : pattern.substring(0, slash));
  }

  /** Gathers the files below a folder that fit. */
  private static final class Search extends SimpleFileVisitor<Path> {
    private final List<PathMatcher> matchers;
    private final List<String> found;

    Search(List<PathMatcher> matchers, List<String> found) {
      this.matchers = matchers;
      this.found = found;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
      Path name = folder.getFileName();
      return name != null && PASSED_OVER.contains(name.toString())
          ? FileVisitResult.SKIP_SUBTREE
          : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      for (PathMatcher matcher : matchers) {
        if (matcher.matches(file)) {
          found.add(file.toString());
          break;
        }
      }
      return FileVisitResult.CONTINUE;
    }

    /** What cannot be looked into holds nothing that can be validated. */
    @Override
    public FileVisitResult visitFileFailed(Path file, IOException problem) {
      return FileVisitResult.CONTINUE;
    }
  }
}
