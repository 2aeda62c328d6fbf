package dev.httpapi.git;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.httpapi.testing.Programs;
import dev.httpapi.testing.WorkedRepository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordingFile;
import org.eclipse.jgit.lib.CommitBuilder;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.lib.TreeFormatter;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The files of a commit are those that git would check out, and the repository stays as it is. */
class CheckoutTest {
  @TempDir Path temporary;
  private WorkedRepository shop;

  @BeforeEach
  void repository() throws IOException {
    assumeTrue(Programs.isHere("git"));
    shop = WorkedRepository.in(temporary);
  }

  @Test
  void filesFoldersLinksAndPrograms() throws IOException {
    shop.write("api/serverless.yml", "service: shop\n");
    shop.write("run.sh", "#!/bin/sh\n").toFile().setExecutable(true);
    shop.write("a folder/\u00e4 \u65e5.txt", "named");
    shop.write("empty", "");
    Files.write(shop.folder().resolve("binary"), new byte[] {0, 1, '\r', '\n', (byte) 0xff});
    Files.createSymbolicLink(shop.folder().resolve("link"), Path.of("api/serverless.yml"));
    Files.createSymbolicLink(shop.folder().resolve("away"), Path.of("../beside/nothing"));
    Files.createSymbolicLink(shop.folder().resolve("api/up"), Path.of(".."));
    shop.commit("first");
    shop.assertAsGit("main");
    shop.git("rm -q -r api");
    shop.write("api", "a file now");
    shop.commit("second");
    shop.assertAsGit("main");
    shop.assertAsGit("HEAD~1");
    shop.git("gc -q");
    shop.assertAsGit("HEAD~1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"true", "input", "false"})
  void lineEnds(String autocrlf) throws IOException {
    shop.git("config core.autocrlf false");
    shop.write("plain.txt", "one\ntwo\n");
    shop.write("windows.txt", "one\r\ntwo\r\n");
    shop.write("mixed.txt", "one\r\ntwo\n");
    shop.write("sub/forced.bat", "one\ntwo\n");
    shop.write("sub/never.txt", "one\ntwo\n");
    shop.write("sub/auto.md", "one\ntwo\n");
    shop.write("sub/.gitattributes", "*.bat text eol=crlf\nnever.txt -text\n*.md text=auto\n");
    Files.write(shop.folder().resolve("binary"), new byte[] {0, 1, '\n', 2});
    shop.commit("first");
    shop.git("config core.autocrlf " + autocrlf);
    shop.assertAsGit("main");
    Files.writeString(shop.folder().resolve(".git/info/attributes"), "plain.txt eol=crlf\n");
    shop.assertAsGit("main");
  }

  @Test
  void settingsOfTheUserCount() throws IOException {
    shop.write("plain.txt", "one\n");
    Files.createSymbolicLink(shop.folder().resolve("link"), Path.of("plain.txt"));
    shop.commit("first");
    Files.writeString(
        shop.home().resolve(".gitconfig"),
        "[core]\nautocrlf = true\nsymlinks = false\nattributesFile = ~/attributes\n");
    Files.writeString(shop.home().resolve("attributes"), "*.md text eol=crlf\n");
    shop.git(
        "config --unset core.symlinks || true".split(" \\|\\|")[0].isEmpty()
            ? "version"
            : "version");
    shop.assertAsGit("main");
  }

  @Test
  void aSubmoduleIsAnEmptyFolder() throws IOException {
    WorkedRepository library = shop.beside("library");
    Files.createDirectories(library.folder());
    library.git("init -q");
    library.write("l.txt", "1");
    library.commit("library");
    shop.git("-c protocol.file.allow=always submodule --quiet add ../library lib/one");
    shop.commit("with a submodule");
    shop.assertAsGit("main");
    WorkedRepository inside = shop.beside("shop/lib/one");
    try (Checkout checkout = inside.checkout("HEAD")) {
      Path file = checkout.counterpart(inside.folder().resolve("l.txt"));
      assertEquals(checkout.root().resolve("l.txt"), file);
      assertEquals("1", Files.readString(file));
    }
  }

  @Test
  void noFilterHookOrOtherProgramIsRun() throws IOException {
    Path sprung = shop.folder().resolveSibling("sprung");
    Path trap = shop.write("../trap", "#!/bin/sh\n: > '" + sprung + "'\ncat\n").normalize();
    Files.setPosixFilePermissions(trap, PosixFilePermissions.fromString("rwxr-xr-x"));
    shop.write(".gitattributes", "*.txt filter=own\n*.md filter=users\n*.yml filter=process\n");
    for (String name : new String[] {"a.txt", "a.md", "a.yml"}) {
      shop.write(name, "pointer");
    }
    shop.commit("first");
    Map<String, String> before = WorkedRepository.files(shop.folder());
    for (String name : new String[] {"post-checkout", "post-index-change"}) {
      Files.copy(trap, shop.folder().resolve(".git/hooks").resolve(name));
    }
    shop.git("config filter.own.smudge " + trap);
    shop.git("config filter.own.required true");
    shop.git("config filter.process.process " + trap);
    shop.git("config core.fsmonitor " + trap);
    shop.git("config --global filter.users.smudge " + trap);
    shop.git("config --global filter.users.clean " + trap);
    Files.deleteIfExists(sprung);
    try (Checkout checkout = shop.checkout("main")) {
      assertEquals(before, WorkedRepository.files(checkout.root()));
      assertEquals(
          "false",
          new WorkedRepository(checkout.root(), shop.home())
              .value(GitValue.IS_DIRTY)
              .orElseThrow());
      String config = Files.readString(checkout.root().resolve(".git/config"));
      assertFalse(config.contains("filter") || config.contains("fsmonitor"), config);
    }
    assertFalse(Files.exists(sprung));
  }

  @Test
  void theRepositoryStaysAsItIsAndMayBeReadOnly() throws IOException {
    shop.write("a/b.txt", "1");
    shop.commit("first");
    shop.git("tag -a v1 -m one");
    shop.write("a/b.txt", "2");
    shop.commit("second");
    shop.write("a/b.txt", "not committed");
    shop.write("untracked", "too");
    Map<String, String> before = WorkedRepository.everything(temporary);
    modes(shop.folder(), "r-xr-xr-x");
    try (Checkout checkout = shop.checkout("v1")) {
      assertEquals("1", Files.readString(checkout.root().resolve("a/b.txt")));
      assertFalse(checkout.root().startsWith(shop.folder()));
    } finally {
      modes(shop.folder(), "rwxr-xr-x");
    }
    assertEquals(before, WorkedRepository.everything(temporary));
  }

  private static void modes(Path folder, String mode) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.filter(Files::isDirectory).toList()) {
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(mode));
      }
    }
  }

  @Test
  void theFolderIsPrivateAndGoesWithoutFollowingLinks() throws IOException {
    Path outside = Files.createDirectories(shop.folder().resolveSibling("outside"));
    Files.writeString(outside.resolve("kept.txt"), "kept");
    Files.createSymbolicLink(shop.folder().resolve("link"), outside);
    shop.commit("first");
    Path root;
    Path top;
    try (Checkout checkout = shop.checkout("main")) {
      root = checkout.root();
      top = root.getRoot().resolve(root.subpath(0, root.getNameCount()));
      while (!top.getFileName().toString().startsWith("httpapi-")) {
        top = top.getParent();
      }
      assertTrue(Files.isSymbolicLink(root.resolve("link")));
      assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(top)));
      Files.createDirectories(root.resolve("made/later"));
    }
    assertFalse(Files.exists(top));
    assertEquals("kept", Files.readString(outside.resolve("kept.txt")));
  }

  @Test
  void counterparts() throws IOException {
    shop.write("services/api/serverless.yml", "service: shop\n");
    shop.commit("first");
    Path link = Files.createSymbolicLink(shop.folder().resolveSibling("link"), shop.folder());
    try (Checkout checkout = shop.checkout("main")) {
      Path there = checkout.root().resolve("services/api/serverless.yml");
      assertTrue(Files.exists(there));
      assertEquals(
          there, checkout.counterpart(shop.folder().resolve("services/x/../api/serverless.yml")));
      assertEquals(there, checkout.counterpart(link.resolve("services/api/serverless.yml")));
      assertEquals(
          checkout.root().resolve("gone/x.yml"), checkout.counterpart(link.resolve("gone/x.yml")));
      assertEquals("services/api/serverless.yml", checkout.name(there));
      Path outside = shop.folder().resolveSibling("other/cli");
      assertEquals(
          outside.relativize(shop.folder().resolve("src")),
          checkout.counterpart(outside).relativize(checkout.root().resolve("src")));
    }
  }

  @Test
  void packagesAreLent() throws IOException {
    shop.write(".gitignore", "node_modules\n");
    shop.write("api/serverless.js", "module.exports = {}\n");
    shop.commit("first");
    shop.write("node_modules/one/index.js", "1");
    shop.write("api/node_modules/two/index.js", "2");
    try (Checkout checkout = shop.checkout("main")) {
      checkout.lendPackages(shop.folder().resolve("api"));
      checkout.lendPackages(shop.folder().resolve("api"));
      Path root = checkout.root();
      assertEquals("1", Files.readString(root.resolve("node_modules/one/index.js")));
      assertEquals("2", Files.readString(root.resolve("api/node_modules/two/index.js")));
    }
    assertTrue(Files.exists(shop.folder().resolve("node_modules/one/index.js")));
  }

  @Test
  void aWorktreeOfItsOwn() throws IOException {
    shop.write("a.txt", "1");
    shop.commit("first");
    shop.git("worktree add -q -b side ../side");
    WorkedRepository side = shop.beside("side");
    side.write("a.txt", "2");
    side.commit("on the side");
    side.assertAsGit("HEAD");
    side.assertAsGit("main");
    try (Checkout checkout = side.checkout("HEAD")) {
      assertEquals(side.git("rev-parse HEAD"), checkout.commit());
      assertEquals(
          checkout.root().resolve("a.txt"), checkout.counterpart(side.folder().resolve("a.txt")));
    }
  }

  @Test
  void worktreesOfABareRepository() throws IOException {
    shop.write("a.txt", "1");
    shop.commit("first");
    shop.git("clone -q --bare . ../bare/.bare");
    WorkedRepository bare = shop.beside("bare");
    bare.write(".git", "gitdir: ./.bare\n");
    bare.git("worktree add -q tree main");
    WorkedRepository tree = shop.beside("bare/tree");
    tree.assertAsGit("HEAD");
    try (Checkout checkout = tree.checkout("main")) {
      assertEquals(
          checkout.root().resolve("a.txt"), checkout.counterpart(tree.folder().resolve("a.txt")));
    }
    try (Checkout checkout = bare.checkout("main")) {
      assertEquals("1", Files.readString(checkout.root().resolve("a.txt")));
    }
  }

  @Test
  void aWorkingTreeElsewhere() throws IOException {
    shop.write("a.txt", "1");
    shop.commit("first");
    WorkedRepository elsewhere = shop.beside("elsewhere");
    shop.git("config core.worktree " + elsewhere.folder());
    elsewhere.write(".git", "gitdir: " + shop.folder().resolve(".git") + "\n");
    try (Checkout checkout = elsewhere.checkout("main")) {
      assertEquals(
          checkout.root().resolve("a.txt"),
          checkout.counterpart(elsewhere.folder().resolve("a.txt")));
      assertEquals("1", Files.readString(checkout.root().resolve("a.txt")));
    }
  }

  @Test
  void objectsBorrowedFromAnother() throws IOException {
    shop.write("a.txt", "1");
    shop.commit("first");
    shop.git("clone -q --shared . ../borrower");
    shop.beside("borrower").assertAsGit("origin/main");
  }

  @Test
  void aShallowClone() throws IOException {
    shop.write("a.txt", "1");
    shop.commit("first");
    shop.write("a.txt", "2");
    shop.commit("second");
    shop.git("clone -q --depth 1 file://" + shop.folder() + " ../shallow");
    WorkedRepository shallow = shop.beside("shallow");
    shallow.assertAsGit("origin/main");
    assertSays(
        "there is no revision `HEAD~1` in this repository, a shallow clone: fetch the rest by"
            + " `git fetch --unshallow`, or set `fetch-depth: 0` for actions/checkout",
        shallow,
        "HEAD~1");
    assertSays(
        "there is no revision `origin/next` in this repository, a shallow clone: fetch it by `git"
            + " fetch --depth=1 origin +refs/heads/next:refs/remotes/origin/next`, or set"
            + " `fetch-depth: 0` for actions/checkout",
        shallow,
        "origin/next");
  }

  @Test
  void namesThatLeadNowhere() throws IOException {
    shop.write("a.txt", "1");
    shop.commit("first");
    shop.git("update-ref refs/remotes/origin/feature HEAD");
    shop.git("remote add origin ../nowhere");
    assertSays("there is no revision `next` in this repository", shop, "next");
    assertSays("there is no revision `` in this repository", shop, "");
    assertSays(
        "there is no revision `feature` in this repository: there is `origin/feature`",
        shop,
        "feature");
    assertSays(
        "there is no revision `origin/x` in this repository: fetch it by `git fetch origin"
            + " +refs/heads/x:refs/remotes/origin/x`",
        shop,
        "origin/x");
    assertSays("`HEAD:a.txt` is no commit", shop, "HEAD:a.txt");
    assertSays(
        "`main..next` is a range: name one revision, or `A...B` for where the two parted",
        shop,
        "main..next");
    String id = "0123456789012345678901234567890123456789";
    assertSays("there is no revision `" + id + "` in this repository", shop, id);
    for (String odd : new String[] {"main@{", "main^{nonsense}", ":/first", "main@{yesterday}"}) {
      String message =
          assertThrows(IOException.class, () -> shop.checkout(odd).close()).getMessage();
      assertTrue(message.startsWith("`" + odd) || message.startsWith("there is no rev"), message);
    }
  }

  private static void assertSays(String message, WorkedRepository repository, String revision) {
    assertEquals(
        message,
        assertThrows(IOException.class, () -> repository.checkout(revision).close()).getMessage());
  }

  @Test
  void noRepository() throws IOException {
    Path elsewhere = Files.createDirectories(shop.folder().resolveSibling("elsewhere"));
    assertSays("there is no git repository around " + elsewhere, shop.beside("elsewhere"), "main");
  }

  @Test
  void idsOfAnotherKind() throws IOException {
    WorkedRepository other = shop.beside("other");
    Files.createDirectories(other.folder());
    other.git("init -q -b main --object-format=sha256");
    other.commit("first");
    assertSays(
        "the git repository names its objects by `sha256`, and only `sha1` is read", other, "main");
  }

  @Test
  void aMissingObject() throws IOException {
    shop.write("a.txt", "1");
    shop.commit("first");
    String id = shop.git("rev-parse HEAD:a.txt");
    Files.delete(
        shop.folder().resolve(".git/objects/" + id.substring(0, 2) + "/" + id.substring(2)));
    assertSays(
        "object "
            + id
            + " of `main` is not in this repository, which is damaged or was cloned with"
            + " `--filter`",
        shop,
        "main");
  }

  @Test
  void aDamagedObject() throws IOException {
    shop.write("a.txt", "1");
    shop.commit("first");
    String id = shop.git("rev-parse HEAD:a.txt");
    Path file = shop.folder().resolve(".git/objects/" + id.substring(0, 2) + "/" + id.substring(2));
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
    Files.writeString(file, "nonsense");
    String message =
        assertThrows(IOException.class, () -> shop.checkout("main").close()).getMessage();
    assertTrue(message.contains(id), message);
  }

  /** A commit with files of any name, which git itself would not make. */
  private String crafted(String... names) throws IOException {
    shop.write("real.txt", "x");
    shop.commit("first");
    try (Repository repository =
            new FileRepositoryBuilder().setGitDir(shop.folder().resolve(".git").toFile()).build();
        ObjectInserter inserter = repository.newObjectInserter()) {
      ObjectId blob = inserter.insert(Constants.OBJ_BLOB, "content".getBytes(UTF_8));
      ObjectId target =
          inserter.insert(
              Constants.OBJ_BLOB,
              shop.folder().resolveSibling("outside").toString().getBytes(UTF_8));
      TreeFormatter inside = new TreeFormatter();
      inside.append("file.txt", FileMode.REGULAR_FILE, blob);
      ObjectId folder = inserter.insert(inside);
      TreeFormatter tree = new TreeFormatter();
      for (String name : names) {
        switch (name.charAt(0)) {
          case '@' -> tree.append(name.substring(1), FileMode.SYMLINK, target);
          case '/' -> tree.append(name.substring(1), FileMode.TREE, folder);
          default -> tree.append(name, FileMode.REGULAR_FILE, blob);
        }
      }
      CommitBuilder commit = new CommitBuilder();
      commit.setTreeId(inserter.insert(tree));
      commit.setAuthor(new PersonIdent("a", "a@example.com"));
      commit.setCommitter(new PersonIdent("a", "a@example.com"));
      commit.setMessage("crafted");
      ObjectId id = inserter.insert(commit);
      inserter.flush();
      return id.name();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"..", ".", ".git", "/..", "/.git", "@.git", "@.."})
  void aNameThatLeadsOutIsRefused(String name) throws IOException {
    String commit = crafted(name);
    String message =
        assertThrows(IOException.class, () -> shop.checkout(commit).close()).getMessage();
    assertTrue(message.contains(name.replaceAll("^[/@]", "")), message);
  }

  @ParameterizedTest
  @ValueSource(strings = {"@a /a", "/a @a", "a /a", "@a a"})
  void nothingIsWrittenThroughALink(String names) throws IOException {
    Path outside = Files.createDirectories(shop.folder().resolveSibling("outside"));
    String commit = crafted(names.split(" "));
    try (Checkout checkout = shop.checkout(commit)) {
      assertTrue(Files.exists(checkout.root()));
    } catch (IOException refused) {
      assertTrue(refused.getMessage().length() > 0);
    }
    assertEquals(Map.of(), WorkedRepository.everything(outside));
  }

  /** JGit itself runs {@code sh} for the mode of an executable file, and {@code git}. */
  @Test
  void noProcessIsStarted() throws IOException {
    shop.write("run.sh", "#!/bin/sh\n").toFile().setExecutable(true);
    shop.write(".gitattributes", "*.sh filter=own\n");
    shop.commit("first");
    shop.git("config --global filter.own.smudge cat");
    Path events = temporary.resolve("events.jfr");
    try (Recording recording = new Recording()) {
      recording.enable("jdk.ProcessStart");
      recording.start();
      shop.checkout("main").close();
      recording.stop();
      recording.dump(events);
    }
    assertEquals(List.of(), RecordingFile.readAllEvents(events));
  }

  /** Checks out what the arguments say, says where, and waits to be ended. */
  static final class Waiting {
    private Waiting() {}

    public static void main(String[] words) throws IOException {
      Checkout checkout = Checkout.of(Path.of(words[0]), words[1], Map.of());
      System.out.println(checkout.root());
      System.in.read();
      throw new IllegalStateException("still running");
    }
  }

  @Test
  void nothingIsLeftOfAProcessThatIsEnded() throws IOException, InterruptedException {
    shop.write("a/b.txt", "1");
    shop.commit("first");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Waiting.class.getName(),
                shop.folder().toString(),
                "main")
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    Path root = Path.of(process.inputReader().readLine());
    assertTrue(Files.exists(root.resolve("a/b.txt")));
    process.destroy();
    process.waitFor();
    assertFalse(Files.exists(root));
  }
}
