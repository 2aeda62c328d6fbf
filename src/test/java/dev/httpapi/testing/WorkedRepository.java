package dev.httpapi.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.httpapi.digest.Sha256;
import dev.httpapi.git.Checkout;
import dev.httpapi.git.GitRepository;
import dev.httpapi.git.GitValue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A repository in which the git program works.
 *
 * @param folder the root of its working tree
 * @param home where the user's configuration lies
 */
public record WorkedRepository(Path folder, Path home) {

  /** A repository without a commit, on the branch {@code main}. */
  public static WorkedRepository in(Path temporary) throws IOException {
    Path root = temporary.toRealPath();
    Path home = Files.createDirectories(root.resolve("home"));
    Files.writeString(
        home.resolve(".gitconfig"), "[user]\nname = Ada L\nemail = ada@example.com\n");
    WorkedRepository repository =
        new WorkedRepository(Files.createDirectories(root.resolve("shop")), home);
    repository.git("init -q -b main");
    return repository;
  }

  /** Another folder of the same user, beside this one. */
  public WorkedRepository beside(String name) {
    return new WorkedRepository(folder.resolveSibling(name), home);
  }

  public Map<String, String> environment() {
    return Map.of("HOME", home.toString(), "GIT_CONFIG_NOSYSTEM", "1");
  }

  /** What git prints, called with words between blanks. */
  public String git(String words) {
    return run(words.split(" "));
  }

  public String run(String... words) {
    List<String> command = new ArrayList<>(List.of("git"));
    command.addAll(List.of(words));
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().keySet().removeIf(name -> name.startsWith("GIT_"));
    builder.environment().putAll(environment());
    builder.redirectErrorStream(true);
    try {
      Process git = builder.start();
      String out = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertEquals(0, git.waitFor(), () -> command + " says " + out);
      return out.strip();
    } catch (IOException | InterruptedException problem) {
      throw new AssertionError(problem);
    }
  }

  public Path write(String file, String text) throws IOException {
    Files.createDirectories(folder.resolve(file).getParent());
    return Files.writeString(folder.resolve(file), text);
  }

  /** Commits all that there is; gives the commit's id. */
  public String commit(String message) {
    git("add -A");
    run("commit", "-q", "--allow-empty", "-m", message);
    return git("rev-parse HEAD");
  }

  public Checkout checkout(String revision) throws IOException {
    return Checkout.of(folder, revision, environment());
  }

  public Optional<String> value(GitValue value) throws IOException {
    try (GitRepository repository = GitRepository.around(folder, environment())) {
      return repository.value(value);
    }
  }

  /** What is in a folder, but for {@code .git}: of each file its kind, mode and content. */
  public static Map<String, String> files(Path folder) throws IOException {
    Map<String, String> files = new TreeMap<>(everything(folder));
    files.keySet().removeIf(name -> name.equals(".git") || name.startsWith(".git/"));
    files.replaceAll((name, kind) -> kind.replaceAll(" at .*", ""));
    return files;
  }

  /** All of a folder, with the time of each file. */
  public static Map<String, String> everything(Path folder) throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(folder)) {
      all.filter(path -> !path.equals(folder))
          .forEach(path -> files.put(folder.relativize(path).toString(), kind(path)));
    }
    return files;
  }

  private static String kind(Path path) {
    try {
      if (Files.isSymbolicLink(path)) {
        return "-> " + Files.readSymbolicLink(path);
      }
      String time = " at " + Files.getLastModifiedTime(path);
      return Files.isDirectory(path)
          ? "folder" + time
          : (Files.isExecutable(path) ? "program " : "file ")
              + Sha256.hex(
                  new Sha256().update(Files.readString(path, StandardCharsets.ISO_8859_1)).take())
              + time;
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
  }

  /** That a checkout is what git itself would have checked out. */
  public void assertAsGit(String revision) throws IOException {
    WorkedRepository tree = beside("tree-of-git");
    git("worktree add -q --detach " + tree.folder() + " " + revision);
    try (Checkout checkout = checkout(revision)) {
      assertEquals(tree.git("rev-parse HEAD"), checkout.commit());
      assertEquals(files(tree.folder()), files(checkout.root()));
      WorkedRepository own = new WorkedRepository(checkout.root(), home);
      assertEquals("", own.git("status --porcelain"));
      assertEquals(Optional.of("false"), own.value(GitValue.IS_DIRTY));
      assertTrue(checkout.root().endsWith(folder.getFileName()));
    } finally {
      git("worktree remove --force " + tree.folder());
    }
  }
}
