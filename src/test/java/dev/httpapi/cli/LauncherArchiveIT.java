package dev.httpapi.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** {@code bin/httpapi} and the class-data archive that its starts are faster with. */
@DisabledOnOs(OS.WINDOWS)
class LauncherArchiveIT {
  /** Instead of a training of seconds: leaves a file that an archive could be. */
  private static final String FAKE_WARMUP =
      """
      #!/bin/sh
      mkdir -p "${4%/*}" && echo archive >"$4"
      """;

  @TempDir Path folder;
  private Checkout checkout;
  private Path service;

  @BeforeEach
  void checkout() throws IOException {
    checkout = Checkout.in(folder.toRealPath()).built();
    service = Services.write(folder.resolve("shop/serverless.yml"), Services.SHOP).getParent();
  }

  @Test
  void aRealOneIsMadeAndDoesNoHarmWhenItBreaks() throws IOException {
    Outcome expected = Program.httpapi(service, "compile").run();
    assertEquals(0, checkout.program(service, "warmup").run().status());
    Path archive = archive();
    assertTrue(Files.size(archive) > 1_000_000, archive.toString());
    Program compile = checkout.program(service, "compile");
    assertEquals(expected, compile.run());

    assertTrue(archive.toFile().setWritable(true));
    try (FileChannel file = FileChannel.open(archive, StandardOpenOption.WRITE)) {
      file.truncate(Files.size(archive) / 2);
    }
    assertEquals(expected, compile.run(), "half an archive");
    Files.write(archive, new byte[1_000_000]);
    assertEquals(expected, compile.run(), "an archive of zeros");
    Files.writeString(archive, "no archive");
    assertEquals(expected, compile.run(), "a text");
  }

  @Test
  void isUsedByTheNextStart() throws IOException {
    fakeWarmup();
    assertEquals(0, fake("warmup").run().status());
    String out = fake("compile").run().out();
    assertTrue(out.contains("[-XX:SharedArchiveFile=" + archive() + "]\n"), out);
  }

  @Test
  void isOneForEachJava() throws IOException {
    fakeWarmup();
    fake("warmup").run();
    Path later = Checkout.fakeJava(folder.resolve("later"), "25.0.1");
    Program compile = fake("compile").withEnvironment("JAVA_HOME", later.toString());
    assertFalse(compile.run().out().contains("archive"));
    fake("warmup").withEnvironment("JAVA_HOME", later.toString()).run();
    assertEquals(2, archives().size());
    assertTrue(compile.run().out().contains("[-XX:AOTCache="));
  }

  @Test
  void isNotUsedWhenTheJarIsNewer() throws IOException {
    fakeWarmup();
    fake("warmup").run();
    Files.setLastModifiedTime(checkout.jar(), FileTime.from(Instant.now().plusSeconds(60)));
    assertFalse(fake("compile").run().out().contains("SharedArchiveFile"));
  }

  @Test
  void isNotUsedWhenItCouldNotBeMade() throws IOException {
    Checkout.script(
        checkout.root().resolve("bin/httpapi-warmup"),
        "#!/bin/sh\nmkdir -p \"${4%/*}\" && : >\"$4\"; exit 2\n");
    assertEquals(2, fake("warmup").run().status());
    assertFalse(fake("compile").run().out().contains("SharedArchiveFile"));
  }

  @Test
  void isNotUsedWhenItIsOff() throws IOException {
    fakeWarmup();
    fake("warmup").run();
    Program compile = fake("compile").withEnvironment("HTTPAPI_ARCHIVE", "off");
    assertFalse(compile.run().out().contains("SharedArchiveFile"));
    Outcome warmup = fake("warmup").withEnvironment("HTTPAPI_ARCHIVE", "off").run();
    assertEquals(2, warmup.status());
    assertEquals(1, warmup.errLines().size(), warmup.err());
  }

  @Test
  void isMadeInAFolderThatIsNamed() throws IOException {
    fakeWarmup();
    Path lib = checkout.root().resolve("lib/archive");
    assertEquals(0, fake("warmup", "--dir", lib.toString()).run().status());
    assertEquals(List.of(), archives());
    assertTrue(fake("compile").run().out().contains("[-XX:SharedArchiveFile=" + lib + "/"));
  }

  @Test
  void warmupTakesNothingElse() throws IOException {
    for (String wrong : new String[] {"--dri", "--dir"}) {
      Outcome outcome = fake("warmup", wrong).run();
      assertEquals(2, outcome.status());
      assertEquals(1, outcome.errLines().size(), outcome.err());
    }
  }

  @Test
  void isMadeInTheBackgroundUnlessInCiOrOff() throws IOException, InterruptedException {
    fakeWarmup();
    Program plain = fake("compile").withEnvironment("CI", "");
    Path inCi = folder.resolve("in ci");
    Path off = folder.resolve("off");
    plain.withEnvironment("CI", "1").withEnvironment("XDG_CACHE_HOME", inCi.toString()).run();
    plain
        .withEnvironment("HTTPAPI_ARCHIVE", "off")
        .withEnvironment("XDG_CACHE_HOME", off.toString())
        .run();
    Outcome first = plain.run();
    assertEquals("", first.err());
    for (int wait = 0; wait < 100 && archives().isEmpty(); wait++) {
      Thread.sleep(100);
    }
    assertEquals(1, archives().size());
    assertTrue(plain.run().out().contains("SharedArchiveFile"));
    assertFalse(Files.exists(inCi));
    assertFalse(Files.exists(off));
  }

  private void fakeWarmup() throws IOException {
    Checkout.script(checkout.root().resolve("bin/httpapi-warmup"), FAKE_WARMUP);
  }

  /** The launcher with a Java 17 that prints its arguments. */
  private Program fake(String... arguments) throws IOException {
    Path home = Checkout.fakeJava(folder.resolve("fake"), "17.0.1");
    return checkout.program(service, arguments).withEnvironment("JAVA_HOME", home.toString());
  }

  private Path archive() throws IOException {
    assertEquals(1, archives().size());
    return archives().get(0);
  }

  private List<Path> archives() throws IOException {
    if (!Files.exists(checkout.cache())) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(checkout.cache())) {
      return files.filter(Files::isRegularFile).toList();
    }
  }
}
