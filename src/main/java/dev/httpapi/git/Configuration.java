package dev.httpapi.git;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.jgit.errors.ConfigInvalidException;
import org.eclipse.jgit.lib.Config;

/**
 * A file of git's configuration with what it includes, also under a condition: the repository's
 * folder or its branch. JGit knows no conditions.
 *
 * @see <a href="https://git-scm.com/docs/git-config#_conditional_includes">Conditional includes</a>
 */
final class Configuration extends Config {
  private static final Pattern CONDITION =
      Pattern.compile("(?im)^([ \\t]*)\\[includeIf[ \\t]+\"([^\"\\n]*)\"[ \\t]*\\]");

  private final Path file;
  private final Path home;
  private final Place place;

  /**
   * What conditions ask of.
   *
   * @param gitFolder the repository's {@code .git}
   */
  record Place(Optional<Path> gitFolder, Optional<String> branch) {}

  private Configuration(Config below, Path file, Path home, Place place) {
    super(below);
    this.file = file;
    this.home = home;
    this.place = place;
  }

  /** A file on top of those that count less. */
  static Config on(Config below, Path file, Path home, Place place)
      throws IOException, ConfigInvalidException {
    Configuration configuration = new Configuration(below, file, home, place);
    configuration.fromText(configuration.text(file));
    return configuration;
  }

  @Override
  protected byte[] readIncludedConfig(String path) throws ConfigInvalidException {
    Path included =
        path.startsWith("~/")
            ? home.resolve(path.substring(2))
            : file.resolveSibling(path).normalize();
    try {
      return Files.isRegularFile(included)
          ? text(included).getBytes(StandardCharsets.UTF_8)
          : new byte[0];
    } catch (IOException problem) {
      throw new ConfigInvalidException(included + " cannot be read", problem);
    }
  }

  /** The text of a file, in which a condition that holds is an inclusion without one. */
  private String text(Path source) throws IOException {
    String text = new String(Files.readAllBytes(source), StandardCharsets.UTF_8);
    Matcher condition = CONDITION.matcher(text);
    StringBuilder plain = new StringBuilder();
    while (condition.find()) {
      String section = holds(condition.group(2), source) ? "include" : "unmet";
      condition.appendReplacement(
          plain, Matcher.quoteReplacement(condition.group(1) + "[" + section + "]"));
    }
    return condition.appendTail(plain).toString();
  }

  private boolean holds(String condition, Path source) {
    int colon = condition.indexOf(':');
    String pattern = condition.substring(colon + 1);
    return switch (condition.substring(0, Math.max(colon, 0))) {
      case "gitdir" -> isInFolder(pattern, source, false);
      case "gitdir/i" -> isInFolder(pattern, source, true);
      case "onbranch" ->
          place.branch().isPresent()
              && matches(
                  pattern.endsWith("/") ? pattern + "**" : pattern, place.branch().get(), false);
      default -> false;
    };
  }

  private boolean isInFolder(String written, Path source, boolean anyCase) {
    if (place.gitFolder().isEmpty()) {
      return false;
    }
    String pattern = written;
    if (pattern.startsWith("~/")) {
      pattern = home + pattern.substring(1);
    } else if (pattern.startsWith("./")) {
      pattern = source.toAbsolutePath().getParent() + pattern.substring(1);
    } else if (!pattern.startsWith("/")) {
      pattern = "**/" + pattern;
    }
    if (pattern.endsWith("/")) {
      pattern += "**";
    }
    return matches(pattern, place.gitFolder().get().toString(), anyCase);
  }

  private static boolean matches(String pattern, String text, boolean anyCase) {
    return Glob.of(anyCase ? pattern.toLowerCase(Locale.ROOT) : pattern)
        .matcher(anyCase ? text.toLowerCase(Locale.ROOT) : text)
        .matches();
  }
}
