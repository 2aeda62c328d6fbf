package dev.httpapi.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** {@code bin/httpapi} in a fresh checkout, where it builds the jar once. */
@DisabledOnOs(OS.WINDOWS)
class LauncherBuildIT {
  private static final String BUILDING = "httpapi: building target/httpapi.jar";

  /** Takes its time, and says something on stdout. */
  private static final String FAKE_MAVEN =
      """
      #!/bin/sh
      echo "$*" >>"$BUILDS"
      echo 'Building ...'
      sleep 1
      cp "$BUILT" target/httpapi.jar
      """;

  @TempDir Path folder;
  private Checkout checkout;
  private Path service;
  private Path builds;

  @BeforeEach
  void checkout() throws IOException {
    checkout = Checkout.in(folder.toRealPath());
    builds = folder.resolve("builds");
    service = Services.write(folder.resolve("shop/serverless.yml"), Services.SHOP).getParent();
  }

  @Test
  void twoStartsAtOnceBuildOnce() throws IOException {
    maven(FAKE_MAVEN);
    List<Process> starts = List.of(compile().start(), compile().start());
    List<Outcome> outcomes = starts.stream().map(Program::finish).toList();
    String template = Program.httpapi(service, "compile").run().out();
    for (Outcome outcome : outcomes) {
      assertEquals(0, outcome.status(), outcome.err());
      assertEquals(template, outcome.out());
    }
    assertEquals(1, Files.readAllLines(builds).size());
    String both = outcomes.get(0).err() + outcomes.get(1).err();
    assertEquals(1, both.split(BUILDING, -1).length - 1, both);
    assertEquals(List.of("httpapi.jar"), Services.names(checkout.root().resolve("target")));
    assertEquals(new Outcome(0, template, ""), compile().run());
    assertEquals(1, Files.readAllLines(builds).size());
  }

  @Test
  void buildsFromAnyFolderWithoutReadingTheInput() throws IOException {
    maven(FAKE_MAVEN.replace("sleep 1", "cat >&2"));
    Outcome outcome = compile("-").withInput(Services.SHOP).run();
    assertEquals(0, outcome.status(), outcome.err());
    assertEquals(
        Program.httpapi(service, "compile", "-").withInput(Services.SHOP).run().out(),
        outcome.out());
    assertFalse(outcome.err().contains("service:"), outcome.err());
  }

  @Test
  void aBuildThatFailsLeavesNoJar() throws IOException {
    maven("#!/bin/sh\necho half >target/httpapi.jar\necho '[ERROR] because'\nexit 1\n");
    Outcome outcome = compile().run();
    assertEquals(2, outcome.status());
    assertEquals("", outcome.out());
    assertTrue(outcome.err().contains("[ERROR] because\n"), outcome.err());
    assertTrue(outcome.errLines().get(2).startsWith("httpapi: the build failed"), outcome.err());
    assertEquals(List.of(), Services.names(checkout.root().resolve("target")));
  }

  @Test
  void aBuildThatMakesNoJarHasFailed() throws IOException {
    maven("#!/bin/sh\nexit 0\n");
    assertEquals(2, compile().run().status());
  }

  @Test
  void saysThatThereIsNoMaven() {
    Outcome outcome = compile().run();
    assertEquals(2, outcome.status());
    assertEquals(1, outcome.errLines().size(), outcome.err());
    assertTrue(outcome.err().contains("mvn"), outcome.err());
  }

  @Test
  void aStartThatIsStoppedLeavesNoJarAndNoLock() throws IOException, InterruptedException {
    maven("#!/bin/sh\necho half >target/httpapi.jar\necho x >>\"$BUILDS\"\nexec sleep 30\n");
    Process start = compile().start();
    for (int wait = 0; wait < 100 && !Files.exists(builds); wait++) {
      Thread.sleep(50);
    }
    start.toHandle().destroy();
    assertTrue(start.waitFor(5, TimeUnit.SECONDS));
    assertEquals(143, start.exitValue());
    assertEquals(List.of(), Services.names(checkout.root().resolve("target")));
  }

  @Test
  void theLockOfAStartThatDiedIsTakenOver() throws IOException {
    maven(FAKE_MAVEN.replace("sleep 1", ""));
    Path lock = Files.createDirectories(checkout.root().resolve("target/.building"));
    Files.writeString(lock.resolve("pid"), "999999999\n");
    Files.writeString(checkout.jar(), "half");
    Outcome outcome = compile().run();
    assertEquals(0, outcome.status(), outcome.err());
    assertEquals(-1, Files.mismatch(Program.JAR, checkout.jar()));
  }

  private void maven(String script) throws IOException {
    Checkout.script(checkout.tools().resolve("mvn"), script);
  }

  private Program compile(String... arguments) {
    return checkout
        .program(service, "compile")
        .with(arguments)
        .withEnvironment("BUILDS", builds.toString())
        .withEnvironment("BUILT", Program.JAR.toString());
  }
}
