package dev.httpapi.variables;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.httpapi.diagnostics.Code;
import dev.httpapi.diagnostics.Diagnostic;
import dev.httpapi.diagnostics.Diagnostics;
import dev.httpapi.source.Node;
import dev.httpapi.source.SourceFile;
import dev.httpapi.source.Span;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Variables read files of the repository, and of nowhere else. */
class FilesOutsideTest {
  private static final Span USE = new SourceFile("serverless.yml", "a: b\n").start();

  @TempDir Path root;
  private Path service;

  @BeforeEach
  void makeService() throws IOException {
    root = root.toRealPath();
    service = Files.createDirectories(root.resolve("repository/services/shop"));
    write("secret.yml");
    write("repository/shared.yml");
    write("repository/services/sibling.yml");
    write("repository/services/shop/own.yml");
  }

  private Path write(String path) throws IOException {
    Path place = root.resolve(path);
    Files.createDirectories(place.getParent());
    return Files.writeString(place, "key: value\n");
  }

  private void makeRepository() throws IOException {
    Files.createDirectories(root.resolve("repository/.git"));
  }

  @Test
  void withoutARepositoryTheFolderAboveIsReadAndNoFurther() {
    assertRead("own.yml");
    assertRead("../sibling.yml");
    assertRead(service.resolve("own.yml").toString());
    assertRefused("../../shared.yml", "lies outside of the folder above the service");
    assertRefused(root.resolve("secret.yml").toString(), "lies outside");
  }

  @Test
  void theRepositoryIsReadAndNothingBeyondIt() throws IOException {
    makeRepository();
    assertRead("../../shared.yml");
    assertRefused("../../../secret.yml", "lies outside of the repository");
    assertRefused("sub/../../../../secret.yml", "lies outside of the repository");
  }

  @Test
  void aRepositoryWhoseGitFolderIsElsewhereIsOneToo() throws IOException {
    Files.writeString(root.resolve("repository/.git"), "gitdir: /elsewhere\n");
    assertRead("../../shared.yml");
    assertRefused("../../../secret.yml", "lies outside of the repository");
  }

  @Test
  void whetherAnOutsideFileIsThereDoesNotShow() throws IOException {
    makeRepository();
    assertRefused("../../../not-there.yml", "lies outside of the repository");
    assertEquals(Optional.empty(), files(false).read("not-there.yml", USE));
  }

  @Test
  void aSymbolicLinkIsFollowedWithinTheRepositoryOnly() throws IOException {
    makeRepository();
    Files.createSymbolicLink(service.resolve("in.yml"), Path.of("../../shared.yml"));
    Files.createSymbolicLink(service.resolve("out.yml"), Path.of("../../../secret.yml"));
    Files.createSymbolicLink(service.resolve("folder"), root);
    assertRead("in.yml");
    assertRefused("out.yml", "leads out of the repository");
    assertRefused("folder/secret.yml", "leads out of the repository");
  }

  @Test
  void aServiceThatIsReachedThroughALinkIsWhereItLies() throws IOException {
    makeRepository();
    Path link = Files.createSymbolicLink(root.resolve("link"), service);
    ServiceFiles files = new ServiceFiles(link, "", false, new Diagnostics());
    assertTrue(files.read("own.yml", USE).isPresent());
    assertTrue(files.read("../../shared.yml", USE).isPresent());
  }

  @Test
  void aProgramIsRunOfTheRepositoryOnly() throws IOException {
    makeRepository();
    Path own = write("repository/services/shop/own.js");
    Path outside = write("secret.js");
    Files.createSymbolicLink(service.resolve("out.js"), outside);
    assertEquals(Optional.of(own), files(false).program("own.js", USE));
    assertEquals(Optional.empty(), files(false).program("not-there.js", USE));
    for (String path : List.of("../../../secret.js", "../../../not-there.js", "out.js")) {
      assertThrows(UnresolvableException.class, () -> files(false).program(path, USE), path);
      assertTrue(path.contains("not-there") || files(true).program(path, USE).isPresent(), path);
    }
  }

  @Test
  void whoAsksForItReadsAnything() throws IOException {
    makeRepository();
    Files.createSymbolicLink(service.resolve("out.yml"), root.resolve("secret.yml"));
    assertTrue(files(true).read("../../../secret.yml", USE).isPresent());
    assertTrue(files(true).read("out.yml", USE).isPresent());
  }

  @Test
  void foldersPipesAndDevicesAreNoFiles() throws IOException, InterruptedException {
    makeRepository();
    Files.createDirectories(service.resolve("folder.yml"));
    assertUnreadable("folder.yml", "is a folder", false);
    if (Files.exists(Path.of("/dev/zero"))) {
      assertUnreadable("/dev/zero", "is a pipe or a device", true);
    }
    Process made = new ProcessBuilder("mkfifo", service.resolve("pipe.yml").toString()).start();
    if (made.waitFor() == 0) {
      assertUnreadable("pipe.yml", "is a pipe or a device", false);
    }
  }

  @Test
  void aFileIsOfALimitedSize() throws IOException {
    makeRepository();
    try (RandomAccessFile file =
        new RandomAccessFile(service.resolve("large.txt").toFile(), "rw")) {
      file.setLength(8 << 20);
      assertTrue(files(false).read("large.txt", USE).isPresent());
      file.setLength((8 << 20) + 1);
    }
    assertUnreadable("large.txt", "is larger than 8 MiB", false);
  }

  private ServiceFiles files(boolean anywhere) {
    return new ServiceFiles(service, "", anywhere, new Diagnostics());
  }

  private void assertRead(String path) {
    Optional<Node> content = files(false).read(path, USE);
    assertTrue(content.isPresent(), path);
  }

  private void assertRefused(String path, String words) {
    assertSaid(path, Code.OUTSIDE_FILE, words, false);
  }

  private void assertUnreadable(String path, String words, boolean anywhere) {
    assertSaid(path, Code.UNREADABLE_FILE, words, anywhere);
  }

  private void assertSaid(String path, Code code, String words, boolean anywhere) {
    Diagnostic said =
        assertTimeoutPreemptively(
            Duration.ofSeconds(10),
            () -> {
              try {
                files(anywhere).read(path, USE);
                return null;
              } catch (UnresolvableException problem) {
                return problem.diagnostic().orElseThrow();
              }
            });
    assertTrue(said != null, () -> path + " was read");
    assertEquals(code, said.code());
    assertTrue(said.message().contains(words), said::message);
    assertEquals(USE, said.span());
  }
}
