package dev.httpapi.packaging;

import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.List;

/**
 * Which files of a service are packaged: all but the framework's own and version control's, then as
 * {@code package.patterns} say, of which the last that matches decides.
 */
final class FilePatterns {

  private record Pattern(PathMatcher matcher, boolean include) {}

  private final List<Pattern> patterns = new ArrayList<>();

  FilePatterns(List<String> patterns) {
    for (String pattern : patterns) {
      boolean include = !pattern.startsWith("!");
      String glob = include ? pattern : pattern.substring(1);
      if (glob.startsWith("./")) {
        glob = glob.substring(2);
      }
      this.patterns.add(
          new Pattern(FileSystems.getDefault().getPathMatcher("glob:" + anyDepth(glob)), include));
    }
  }

  /** {@code **} between slashes stands for no folder, too. */
  private static String anyDepth(String glob) {
    String inner = glob.replace("/**/", "{/,/**/}");
    return inner.startsWith("**/") ? "{,**/}" + inner.substring(3) : inner;
  }

  /** Folders that never hold code, so that nobody needs to look into them. */
  static boolean isNeverPackaged(String folder) {
    return folder.equals(".git")
        || folder.equals(".serverless")
        || folder.equals(".serverless_plugins");
  }

  /** Whether the file of a path, relative to the service, is packaged. */
  boolean include(String path) {
    boolean included = !isLeftOutByDefault(path);
    if (patterns.isEmpty()) {
      return included;
    }
    Path file = Path.of(path);
    for (Pattern pattern : patterns) {
      if (pattern.matcher().matches(file)) {
        included = pattern.include();
      }
    }
    return included;
  }

  private static boolean isLeftOutByDefault(String path) {
    return path.equals(".gitignore")
        || path.equals(".DS_Store")
        || path.equals("npm-debug.log")
        || path.equals(".env")
        || path.startsWith(".env.")
        || (path.startsWith("yarn-") && path.endsWith(".log") && path.indexOf('/') < 0);
  }
}
