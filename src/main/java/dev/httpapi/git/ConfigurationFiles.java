package dev.httpapi.git;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where git's configuration lies, from the file that counts least to the one that counts most.
 *
 * @see <a href="https://git-scm.com/docs/git-config#FILES">git-config, Files</a>
 */
record ConfigurationFiles(Map<String, String> environment) {

  /** The user's home, as git takes it: the environment's, else the system's. */
  Path home() {
    return Path.of(environment.getOrDefault("HOME", System.getProperty("user.home", "")));
  }

  /** The system's; its place is compiled into git, this is the usual one. */
  Optional<Path> ofSystem() {
    if (isTrue(environment.getOrDefault("GIT_CONFIG_NOSYSTEM", ""))) {
      return Optional.empty();
    }
    return Optional.of(Path.of(environment.getOrDefault("GIT_CONFIG_SYSTEM", "/etc/gitconfig")));
  }

  private static boolean isTrue(String word) {
    return List.of("1", "true", "yes", "on").contains(word);
  }

  Path ofUser() {
    return Path.of(
        environment.getOrDefault("GIT_CONFIG_GLOBAL", home().resolve(".gitconfig").toString()));
  }

  /** The files outside of repositories that are there. */
  List<Path> outside() {
    List<Path> files = new ArrayList<>();
    ofSystem().ifPresent(files::add);
    if (!environment.containsKey("GIT_CONFIG_GLOBAL")) {
      String settings = environment.getOrDefault("XDG_CONFIG_HOME", "");
      Path folder = settings.isEmpty() ? home().resolve(".config") : Path.of(settings);
      files.add(folder.resolve("git").resolve("config"));
    }
    files.add(ofUser());
    files.removeIf(file -> !Files.isRegularFile(file));
    return files;
  }
}
