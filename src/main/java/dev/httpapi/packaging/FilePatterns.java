package dev.httpapi.packaging;

import java.util.ArrayList;
import java.util.List;

/**
 * Which files of a service are packaged: all but the framework's own and version control's, then as
 * {@code package.patterns} say, of which the last that matches decides.
 */
final class FilePatterns {

  private record Pattern(Glob glob, boolean include) {}

  private final List<Pattern> patterns = new ArrayList<>();

  FilePatterns(List<String> patterns) {
    for (String pattern : patterns) {
      boolean include = !pattern.startsWith("!");
      String glob = include ? pattern : pattern.substring(1);
      this.patterns.add(
          new Pattern(new Glob(glob.startsWith("./") ? glob.substring(2) : glob), include));
    }
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
    for (Pattern pattern : patterns) {
      if (pattern.glob().matches(path)) {
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
