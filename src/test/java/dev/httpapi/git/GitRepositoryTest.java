package dev.httpapi.git;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.httpapi.testing.Programs;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What is read from a repository is what git prints, by the commands that
 * serverless-plugin-git-variables runs.
 */
class GitRepositoryTest {
  private static final Map<GitValue, String> COMMANDS =
      Map.ofEntries(
          Map.entry(GitValue.SHA1, "rev-parse --short HEAD"),
          Map.entry(GitValue.COMMIT, "rev-parse HEAD"),
          Map.entry(GitValue.BRANCH, "rev-parse --abbrev-ref HEAD"),
          Map.entry(GitValue.DESCRIBE, "describe --always"),
          Map.entry(GitValue.DESCRIBE_LIGHT, "describe --always --tags"),
          Map.entry(GitValue.MESSAGE, "log -1 --pretty=%B"),
          Map.entry(GitValue.MESSAGE_SUBJECT, "log -1 --pretty=%s"),
          Map.entry(GitValue.MESSAGE_BODY, "log -1 --pretty=%b"),
          Map.entry(GitValue.USER, "config user.name"),
          Map.entry(GitValue.EMAIL, "config user.email"),
          Map.entry(GitValue.IS_DIRTY, "diff --stat"),
          Map.entry(GitValue.REPOSITORY, "rev-parse --show-toplevel"),
          Map.entry(GitValue.TAGS, "tag --points-at HEAD"));

  @TempDir Path temporary;
  private Path home;
  private Path folder;
  private int clock = 1_700_000_000;

  @BeforeEach
  void repository() throws IOException {
    assumeTrue(Programs.isHere("git"));
    Path root = temporary.toRealPath();
    home = Files.createDirectories(root.resolve("home"));
    folder = Files.createDirectories(root.resolve("shop"));
    Files.writeString(
        home.resolve(".gitconfig"), "[user]\nname = Ada L\nemail = ada@example.com\n");
    git("init -q -b main");
  }

  private Map<String, String> environment() {
    return Map.of("HOME", home.toString(), "GIT_CONFIG_NOSYSTEM", "1");
  }

  private String git(String words) {
    return git(folder, words.split(" ")).orElseThrow();
  }

  private void commit(String message) {
    git(folder, "commit", "-q", "--allow-empty", "--cleanup=verbatim", "-a", "-m", message)
        .orElseThrow();
  }

  /** What git prints; empty when it fails. */
  private Optional<String> git(Path place, String... words) {
    List<String> command = new ArrayList<>(List.of("git"));
    command.addAll(List.of(words));
    ProcessBuilder builder = new ProcessBuilder(command).directory(place.toFile());
    builder.environment().keySet().removeIf(name -> name.startsWith("GIT_"));
    builder.environment().putAll(environment());
    builder.environment().put("GIT_AUTHOR_DATE", clock + " +0000");
    builder.environment().put("GIT_COMMITTER_DATE", clock++ + " +0000");
    builder.redirectError(ProcessBuilder.Redirect.DISCARD);
    try {
      Process git = builder.start();
      String out = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return git.waitFor() == 0 ? Optional.of(out.strip()) : Optional.empty();
    } catch (IOException | InterruptedException problem) {
      throw new AssertionError(problem);
    }
  }

  /** What the plugin makes of a command's output. */
  private Optional<String> expected(GitValue value, Path place) {
    Optional<String> printed = git(place, COMMANDS.get(value).split(" "));
    return switch (value) {
      case IS_DIRTY -> printed.map(text -> Boolean.toString(!text.isEmpty()));
      case REPOSITORY -> printed.map(path -> Path.of(path).getFileName().toString());
      case TAGS ->
          printed
              .map(text -> text.replace("\n", "::"))
              .map(
                  text ->
                      text.isEmpty()
                          ? git(place, "rev-parse", "--short", "HEAD").orElseThrow()
                          : text);
      default -> printed;
    };
  }

  private Optional<String> value(GitValue value, Path place) throws IOException {
    try (GitRepository repository = GitRepository.around(place, environment())) {
      return repository.value(value);
    }
  }

  private void assertAsGit(Path place) throws IOException {
    for (GitValue value : GitValue.values()) {
      assertEquals(expected(value, place), value(value, place), value.word());
    }
  }

  private void write(String file, String text) throws IOException {
    Files.createDirectories(folder.resolve(file).getParent());
    Files.writeString(folder.resolve(file), text);
  }

  @Test
  void everyNameHasACommand() {
    assertEquals(GitValue.values().length, COMMANDS.size());
  }

  @Test
  void aRepositoryWithTags() throws IOException {
    write("a/b.txt", "1");
    git("add .");
    commit("First\nof two lines  \n\n\nThe body\n\nhas paragraphs \u00e9\n");
    assertAsGit(folder.resolve("a"));
    git("tag light");
    assertAsGit(folder);
    git("tag -a v1.0 -m one");
    git("tag another");
    assertAsGit(folder);
    commit("second");
    commit("third");
    assertAsGit(folder);
    git("tag nearer");
    commit("fourth");
    assertAsGit(folder);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"subject", "\n\n  led by blanks\n \nbody", "one\n\n", "a\nb\nc", "a\n\n\n\nb"})
  void messages(String message) throws IOException {
    commit(message);
    assertAsGit(folder);
  }

  @Test
  void noCommitYet() throws IOException {
    assertAsGit(folder);
    assertEquals(Optional.empty(), value(GitValue.SHA1, folder));
    assertEquals(Optional.of("shop"), value(GitValue.REPOSITORY, folder));
  }

  @Test
  void noRepository() throws IOException {
    Path elsewhere = Files.createDirectories(temporary.resolve("elsewhere"));
    for (GitValue value : GitValue.values()) {
      if (value != GitValue.USER && value != GitValue.EMAIL) {
        assertEquals(Optional.empty(), value(value, elsewhere), value.word());
      }
    }
    assertEquals(Optional.of("Ada L"), value(GitValue.USER, elsewhere));
  }

  @Test
  void aDetachedHead() throws IOException {
    commit("first");
    commit("second");
    git("checkout -q --detach HEAD~1");
    assertAsGit(folder);
    assertEquals(Optional.of("HEAD"), value(GitValue.BRANCH, folder));
  }

  @ParameterizedTest
  @CsvSource({
    "feature/one, refs/tags/other",
    "twice, refs/tags/twice",
    "away, refs/remotes/away/x"
  })
  void branches(String branch, String other) throws IOException {
    commit("first");
    git("checkout -q -b " + branch);
    git("update-ref " + other + " HEAD");
    assertAsGit(folder);
  }

  @Test
  void packedReferencesAndObjects() throws IOException {
    write("a.txt", "1");
    git("add .");
    commit("first");
    git("tag -a v1 -m one");
    commit("second");
    git("tag light");
    git("gc -q");
    git("pack-refs --all");
    assertFalse(Files.exists(folder.resolve(".git/refs/heads/main")));
    assertAsGit(folder);
  }

  @ParameterizedTest
  @ValueSource(strings = {"auto", "4", "12", "40", "no"})
  void abbreviations(String setting) throws IOException {
    commit("first");
    git("tag -a v1 -m one");
    commit("second");
    git("config core.abbrev " + setting);
    assertAsGit(folder);
  }

  /** More than 2^14 packed objects take an eighth digit. */
  @Test
  void manyObjectsTakeMoreDigits() throws IOException {
    commit("first");
    StringBuilder blobs = new StringBuilder();
    for (int i = 10_000; i < 27_000; i++) {
      blobs.append("blob\ndata 5\n").append(i).append('\n');
    }
    Path stream = Files.writeString(temporary.resolve("stream"), blobs);
    git(folder, "-c", "alias.import=!git fast-import --quiet <'" + stream + "'", "import")
        .orElseThrow();
    assertAsGit(folder);
    assertEquals(8, value(GitValue.SHA1, folder).orElseThrow().length());
  }

  @Test
  void aWorktreeOfItsOwn() throws IOException {
    commit("first");
    git("tag -a v1 -m one");
    git("worktree add -q -b side ../side");
    Path side = folder.resolveSibling("side");
    assertFalse(Files.isDirectory(side.resolve(".git")));
    git(side, "commit", "-q", "--allow-empty", "-m", "on the side");
    assertAsGit(side);
    assertAsGit(folder);
    git("config user.name Common");
    git("config extensions.worktreeConfig true");
    git(side, "config", "--worktree", "user.email", "side@example.com");
    assertAsGit(side);
    assertAsGit(folder);
  }

  @Test
  void aShallowClone() throws IOException {
    commit("first");
    git("tag -a v1 -m one");
    commit("second");
    commit("third");
    git("clone -q --depth 1 file://" + folder + " ../shallow");
    assertAsGit(folder.resolveSibling("shallow"));
    git("clone -q --depth 2 file://" + folder + " ../deeper");
    assertAsGit(folder.resolveSibling("deeper"));
  }

  @Test
  void aBareRepository() throws IOException {
    commit("first");
    git("clone -q --bare . ../bare.git");
    Path bare = folder.resolveSibling("bare.git");
    assertEquals(expected(GitValue.COMMIT, bare), value(GitValue.COMMIT, bare));
    assertEquals(Optional.empty(), value(GitValue.IS_DIRTY, bare));
    assertEquals(Optional.empty(), value(GitValue.REPOSITORY, bare));
  }

  static Stream<String> changes() {
    return Stream.of(
        "nothing",
        "untracked",
        "ignored",
        "staged",
        "changed",
        "same size",
        "touched",
        "deleted",
        "mode",
        "emptied folder",
        "file for folder",
        "assumed",
        "conflict",
        "line ends",
        "added");
  }

  @ParameterizedTest
  @org.junit.jupiter.params.provider.MethodSource("changes")
  void dirt(String change) throws IOException {
    write("a.txt", "one\n");
    write("d/b.txt", "two\n");
    write(".gitignore", "*.log\n");
    git("add .");
    commit("first");
    apply(change);
    assertAsGit(folder);
  }

  private void apply(String change) throws IOException {
    Path file = folder.resolve("a.txt");
    switch (change) {
      case "untracked" -> write("node_modules/c.txt", "3");
      case "ignored" -> write("d/x.log", "3");
      case "staged" -> {
        write("a.txt", "other\n");
        git("add .");
      }
      case "changed" -> write("a.txt", "more than one\n");
      case "same size" -> write("a.txt", "oxe\n");
      case "touched" -> Files.setLastModifiedTime(file, FileTime.fromMillis(1_000_000_000_000L));
      case "deleted" -> Files.delete(file);
      case "mode" -> file.toFile().setExecutable(true);
      case "emptied folder" -> Files.delete(folder.resolve("d/b.txt"));
      case "file for folder" -> {
        Files.delete(folder.resolve("d/b.txt"));
        Files.delete(folder.resolve("d"));
        write("d", "a file");
      }
      case "assumed" -> {
        git("update-index --assume-unchanged a.txt");
        write("a.txt", "changed\n");
      }
      case "conflict" -> conflict();
      case "line ends" -> {
        git("config core.autocrlf true");
        write("a.txt", "one\r\n");
      }
      case "added" -> {
        write("new.txt", "new");
        git("add --intent-to-add new.txt");
      }
      default -> {
        // Nothing has changed.
      }
    }
  }

  private void conflict() throws IOException {
    git("checkout -q -b side");
    write("a.txt", "side\n");
    commit("side");
    git("checkout -q main");
    write("a.txt", "main\n");
    commit("main");
    git(folder, "merge", "-q", "side");
  }

  @ParameterizedTest
  @ValueSource(strings = {"nothing", "changed", "untracked", "commit", "absent"})
  void submodules(String change) throws IOException {
    Path library = Files.createDirectories(folder.resolveSibling("library"));
    git(library, "init", "-q");
    Files.writeString(library.resolve("l.txt"), "1");
    git(library, "add", ".");
    git(library, "commit", "-q", "-m", "library");
    git("-c protocol.file.allow=always submodule --quiet add ../library lib");
    commit("with a submodule");
    Path inside = folder.resolve("lib");
    switch (change) {
      case "changed" -> Files.writeString(inside.resolve("l.txt"), "22");
      case "untracked" -> Files.writeString(inside.resolve("u.txt"), "2");
      case "commit" -> git(inside, "commit", "-q", "--allow-empty", "-m", "further");
      case "absent" -> git("submodule --quiet deinit -f lib");
      default -> assertAsGit(inside);
    }
    assertAsGit(folder);
  }

  @Test
  void theUserIsTheNearestConfigurations() throws IOException {
    Files.createDirectories(home.resolve(".config/git"));
    Files.writeString(home.resolve(".config/git/config"), "[user]\nemail = xdg@example.com\n");
    assertAsGit(folder);
    Files.writeString(home.resolve(".gitconfig"), "[user]\n\tname = \"Ada # L\" ; comment\n");
    assertAsGit(folder);
    Files.writeString(home.resolve("more"), "[user]\nname = Included\n");
    Files.writeString(
        home.resolve(".gitconfig"), "[user]\nname = Before\n[include]\n\tpath = more\n");
    assertAsGit(folder);
    git("config user.name Own");
    assertAsGit(folder);
    Files.writeString(home.resolve(".gitconfig"), "");
    Files.delete(home.resolve(".config/git/config"));
    git("config --unset user.name");
    assertAsGit(folder);
    assertEquals(Optional.empty(), value(GitValue.USER, folder));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "gitdir:ROOT/", "gitdir:ROOT/shop/", "gitdir:ROOT/other/", "gitdir:shop/",
            "gitdir:**/shop/.git",
        "gitdir:sho/", "gitdir:~/../shop/", "gitdir:ROOT/sh*/.git", "gitdir/i:SHOP/",
            "gitdir:SHOP/",
        "onbranch:main", "onbranch:ma*", "onbranch:side", "onbranch:main/", "nonsense:main"
      })
  void conditionsOfTheConfiguration(String condition) throws IOException {
    commit("first");
    Files.writeString(home.resolve("work"), "[user]\n\temail = work@example.com\n");
    Files.writeString(
        home.resolve(".gitconfig"),
        "[user]\nname = Ada\nemail = home@example.com\n[includeIf \""
            + condition.replace("ROOT", folder.getParent().toString())
            + "\"]\n\tpath = ~/work\n");
    assertAsGit(folder);
  }

  /** Histories with merges and tags at random, the same in each run. */
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6})
  void anyHistory(int seed) throws IOException {
    Random random = new Random(seed);
    commit("root");
    List<String> branches = new ArrayList<>(List.of("main"));
    for (int step = 0; step < 14; step++) {
      switch (random.nextInt(5)) {
        case 0 -> {
          branches.add("b" + step);
          git("checkout -q -b b" + step);
        }
        case 1 -> git("checkout -q " + branches.get(random.nextInt(branches.size())));
        case 2 -> git("tag " + (random.nextBoolean() ? "-a -m t a" : "l") + step);
        case 3 ->
            git(
                folder,
                "merge",
                "-q",
                "-m",
                "merge",
                branches.get(random.nextInt(branches.size())));
        default -> commit("step " + step);
      }
    }
    commit("last");
    assertAsGit(folder);
  }

  @Test
  void nothingIsWritten() throws IOException {
    write("a.txt", "one\n");
    git("add .");
    commit("first");
    Files.setLastModifiedTime(folder.resolve("a.txt"), FileTime.fromMillis(1_000_000_000_000L));
    String before = listing();
    for (GitValue value : GitValue.values()) {
      value(value, folder);
    }
    assertEquals(before, listing());
  }

  private String listing() throws IOException {
    try (Stream<Path> all = Files.walk(temporary)) {
      return all.sorted()
          .map(path -> path + " " + path.toFile().lastModified())
          .collect(Collectors.joining("\n"));
    }
  }

  @Test
  void aDamagedRepositoryIsSaidToBe() throws IOException {
    commit("first");
    Files.writeString(folder.resolve(".git/config"), "[core\nnonsense");
    assertThrows(IOException.class, () -> value(GitValue.SHA1, folder));
  }
}
