package dev.httpapi.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;

/** Git, as somebody of whom nothing is configured. */
final class LocalGit {
  private LocalGit() {}

  /** Runs a command of git, which must succeed, and gives what it prints. */
  static String run(Path home, Path at, String... words) {
    Program git = Program.of(at, "git").with(words);
    for (String who : new String[] {"AUTHOR", "COMMITTER"}) {
      git =
          git.withEnvironment("GIT_" + who + "_NAME", "Ada")
              .withEnvironment("GIT_" + who + "_EMAIL", "ada@example.com");
    }
    Outcome outcome =
        git.withEnvironment("HOME", home.toString())
            .withEnvironment("GIT_CONFIG_NOSYSTEM", "1")
            .run();
    assertEquals(
        0, outcome.status(), () -> String.join(" ", words) + "\n" + outcome.out() + outcome.err());
    return outcome.out().strip();
  }
}
