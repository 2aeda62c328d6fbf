package dev.httpapi.packaging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderDigestTest {
  @TempDir Path temporary;
  private Path service;

  @BeforeEach
  void writeService() throws IOException {
    service = temporary.resolve("service");
    write(service, "serverless.yml", "service: orders");
    write(service, "a.js", "a");
    write(service, "lib/b.js", "b");
    write(service, "lib/deep/c.js", "c");
  }

  private static void write(Path folder, String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private static String digest(Path folder, String... patterns) throws IOException {
    Set<Path> leftOut = Set.of(folder.resolve("serverless.yml"), folder.resolve("out.yml"));
    FilePatterns filter = new FilePatterns(List.of(patterns));
    byte[] digest = new FolderDigest(folder, filter, leftOut, new FileDigest()).compute();
    return HexFormat.of().formatHex(digest);
  }

  @Test
  void theOrderInWhichFilesWereMadeDoesNotMatter() throws IOException {
    Path other = temporary.resolve("other");
    write(other, "lib/deep/c.js", "c");
    write(other, "lib/b.js", "b");
    write(other, "a.js", "a");
    write(other, "serverless.yml", "service: orders");
    assertEquals(digest(service), digest(other));
  }

  @Test
  void timesAndModesDoNotMatter() throws IOException {
    String before = digest(service);
    Files.setLastModifiedTime(service.resolve("a.js"), FileTime.fromMillis(0));
    Files.setPosixFilePermissions(
        service.resolve("lib/b.js"), PosixFilePermissions.fromString("rwx------"));
    assertEquals(before, digest(service));
  }

  @Test
  void emptyFoldersDoNotMatter() throws IOException {
    String before = digest(service);
    Files.createDirectories(service.resolve("empty/inner"));
    assertEquals(before, digest(service));
  }

  @Test
  void theServiceItselfAndTheTemplateDoNotCount() throws IOException {
    String before = digest(service);
    write(service, "serverless.yml", "service: others");
    write(service, "out.yml", "what an earlier run wrote");
    assertEquals(before, digest(service));
  }

  @Test
  void templatesThatWereWrittenBeforeDoNotCount() throws IOException {
    String before = digest(service);
    write(service, "template.yaml", "AWSTemplateFormatVersion: \"2010-09-09\"\n");
    write(service, "dev.json", "{\n  \"AWSTemplateFormatVersion\": \"2010-09-09\"\n}\n");
    assertEquals(before, digest(service));
  }

  @Test
  void otherYamlAndJsonCounts() throws IOException {
    String before = digest(service);
    write(service, "config.json", "{}");
    assertNotEquals(before, digest(service));
  }

  @Test
  void contentCounts() throws IOException {
    String before = digest(service);
    write(service, "lib/b.js", "B");
    assertNotEquals(before, digest(service));
  }

  @Test
  void namesCount() throws IOException {
    String before = digest(service);
    Files.move(service.resolve("a.js"), service.resolve("z.js"));
    assertNotEquals(before, digest(service));
  }

  @Test
  void whereOneFileEndsAndTheNextBeginsCounts() throws IOException {
    Path one = temporary.resolve("one");
    Path two = temporary.resolve("two");
    write(one, "a", "xb");
    write(one, "c", "");
    write(two, "a", "x");
    write(two, "c", "b");
    assertNotEquals(digest(one), digest(two));
  }

  @Test
  void whatPatternsLeaveOutDoesNotCount() throws IOException {
    String before = digest(service, "!lib/**");
    assertNotEquals(digest(service), before);
    write(service, "lib/b.js", "changed");
    assertEquals(before, digest(service, "!lib/**"));
  }

  @Test
  void versionControlAndTheFrameworksFolderDoNotCount() throws IOException {
    String before = digest(service);
    write(service, ".git/HEAD", "x");
    write(service, ".serverless/state.json", "x");
    assertEquals(before, digest(service));
  }

  @Test
  void aLoopOfLinksEnds() throws IOException {
    Files.createSymbolicLink(service.resolve("lib/up"), service);
    assertEquals(digest(service), digest(service));
  }
}
