package dev.httpapi.cli;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code bin/httpapi}: from where it can be called, and which Java it takes. */
@DisabledOnOs(OS.WINDOWS)
class LauncherIT {
  @TempDir Path folder;
  private Checkout checkout;

  @BeforeEach
  void checkout() throws IOException {
    checkout = Checkout.in(folder.toRealPath()).built();
  }

  @Test
  void compilesAsTheJarDoes() throws IOException {
    Services.write(folder.resolve("serverless.yml"), Services.WARNED);
    assertEquals(
        Program.httpapi(folder, "compile", "--format=json").run(),
        checkout.program(folder, "compile", "--format=json").run());
  }

  @ParameterizedTest
  @CsvSource({"0, shop", "1, refused", "2, gone"})
  void passesTheExitStatusOn(int status, String name) throws IOException {
    Services.write(folder.resolve("shop"), Services.SHOP);
    Services.write(folder.resolve("refused"), Services.REFUSED);
    assertEquals(status, checkout.program(folder, "compile", name).run().status());
  }

  @ParameterizedTest
  @ValueSource(ints = {70, 130, 143})
  void passesAnyExitStatusOn(int status) throws IOException {
    Program program = withFakeJava("17.0.1").withEnvironment("STATUS", "" + status);
    assertEquals(status, program.run().status());
  }

  @Test
  void handsStandardInputOn() throws IOException {
    Services.write(folder.resolve("serverless.yml"), Services.SHOP);
    Outcome outcome = checkout.program(folder, "compile", "-").withInput(Services.SHOP).run();
    assertEquals(Program.httpapi(folder, "compile", "-").withInput(Services.SHOP).run(), outcome);
  }

  /** The arguments are those of the JVM, the jar, and then what was given. */
  @Test
  void handsArgumentsOnAsTheyAre() throws IOException {
    String[] arguments = {
      "a b",
      "",
      "it's",
      "\"quoted\"",
      "$HOME",
      "`id`",
      "*",
      "\\",
      "tab\there",
      "two\nlines",
      "-n",
      "--",
      "größe",
      " "
    };
    String out = withFakeJava("17.0.1").with(arguments).run().out();
    StringBuilder expected = new StringBuilder("[" + checkout.jar() + "]\n");
    List.of(arguments).forEach(argument -> expected.append('[').append(argument).append("]\n"));
    assertTrue(out.endsWith("[-jar]\n" + expected), out);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'a check out/bin/httpapi'",
        "./a\\ check\\ out/bin/httpapi",
        "'a check out/bin/../bin/httpapi'",
        "'a check out//bin/./httpapi'",
        "'tools/../a check out/bin/httpapi'",
        "cd 'a check out' && bin/httpapi",
        "cd 'a check out/bin' && ./httpapi",
        "cd 'a check out/bin' && sh httpapi",
        "cd 'a check out/target' && ../bin/httpapi",
        "cd / && \"$ROOT/bin/httpapi\"",
        "PATH=\"$PATH:$ROOT/bin\" && httpapi",
        "cd 'a check out' && PATH=\"$PATH:bin\" && httpapi",
        "cd 'a check out/bin' && PATH=\"$PATH:.\" && httpapi",
        "cd 'a check out/bin' && PATH=\"$PATH:\" && httpapi",
        "CDPATH=/:. 'a check out/bin/../bin/httpapi'",
      })
  void isCalledFromAnywhere(String line) throws IOException {
    assertFindsTheJar(line);
  }

  @ParameterizedTest
  @CsvSource({
    "links/httpapi, ../a check out/bin/httpapi, links/httpapi",
    "links/other name, ../a check out/bin/httpapi, links/other name",
    "linked, a check out, linked/bin/httpapi",
    "linked, a check out/bin, linked/httpapi",
    "links/bin, ../a check out/bin, links/bin/httpapi",
  })
  void isCalledThroughASymbolicLink(String link, String target, String call) throws IOException {
    Files.createDirectories(folder.resolve("links"));
    Files.createSymbolicLink(folder.resolve(link), Path.of(target));
    assertFindsTheJar("'" + call + "'");
    assertFindsTheJar("cd / && '" + folder.toRealPath() + "/" + call + "'");
  }

  @Test
  void isCalledThroughALinkToALinkOnPath() throws IOException {
    Files.createDirectories(folder.resolve("links"));
    Files.createSymbolicLink(folder.resolve("links/first"), checkout.launcher());
    Files.createSymbolicLink(folder.resolve("links/httpapi"), Path.of("first"));
    assertFindsTheJar("cd / && PATH=\"$PATH:" + folder.toRealPath() + "/links\" && httpapi");
  }

  private void assertFindsTheJar(String line) throws IOException {
    Path home = Checkout.fakeJava(folder.resolve("fake"), "17.0.1");
    Outcome outcome =
        checkout
            .bare(folder.toRealPath(), "/bin/sh", "-c", line + " one 'two three'")
            .withEnvironment("ROOT", checkout.root().toString())
            .withEnvironment("JAVA_HOME", home.toString())
            .run();
    assertEquals("", outcome.err());
    assertEquals(0, outcome.status());
    String jar = outcome.out().replaceFirst("(?s).*\\[-jar]\n\\[(.*)]\n\\[one]\n.*", "$1");
    assertTrue(Files.isSameFile(checkout.jar(), Path.of(jar)), outcome.out());
    assertTrue(outcome.out().endsWith("[one]\n[two three]\n"), outcome.out());
  }

  @ParameterizedTest(name = "HTTPAPI_JAVA {0}, JAVA_HOME {1}, PATH {2} {3}: {4}")
  @CsvSource({
    "17.0.1, 17.0.1, 17.0.1, 17.0.1, named",
    "      , 17.0.1, 17.0.1, 17.0.1, home",
    "      ,       , 17.0.1, 17.0.1, first",
    "1.8.0_1, 11.0.2, 16   , 17    , second",
    "11    , 17     , 17   , 17    , home",
    "25-ea , 17     , 17   , 17    , named",
    "      ,        , 9    , 100   , second",
  })
  void takesTheFirstJavaThatWillDo(
      String named, String home, String first, String second, String taken) throws IOException {
    Program program = checkout.bare(folder, checkout.launcher().toString(), "compile");
    if (named != null) {
      Path java = Checkout.fakeJava(folder.resolve("named"), named).resolve("bin/java");
      program = program.withEnvironment("HTTPAPI_JAVA", java.toString());
    }
    if (home != null) {
      Path java = Checkout.fakeJava(folder.resolve("home"), home);
      program = program.withEnvironment("JAVA_HOME", java.toString());
    }
    String path =
        Checkout.fakeJava(folder.resolve("first"), first).resolve("bin")
            + ":"
            + Checkout.fakeJava(folder.resolve("second"), second).resolve("bin");
    Outcome outcome = program.withEnvironment("PATH", path + ":" + checkout.tools()).run();
    assertEquals("", outcome.err());
    assertTrue(outcome.out().startsWith(taken + "\n"), outcome.out());
  }

  @Test
  void asksAJavaThatHasNoReleaseFile() throws IOException {
    Path home = Checkout.fakeJava(folder.resolve("home"), "17.0.1");
    Files.delete(home.resolve("release"));
    Checkout.script(home.resolve("bin/java"), "#!/bin/sh\necho 'openjdk version \"17.0.1\"' >&2\n");
    Program program = checkout.program(folder).withEnvironment("JAVA_HOME", home.toString());
    assertEquals(0, program.run().status());
    Checkout.script(home.resolve("bin/java"), "#!/bin/sh\necho 'java version \"1.8.0_4\"' >&2\n");
    assertOneLine(program.run(), "Java 8");
  }

  @Test
  void saysThatThereIsNoJava() {
    Outcome outcome = checkout.bare(folder, checkout.launcher().toString(), "compile").run();
    assertOneLine(outcome, "no Java 17 or later");
    assertTrue(outcome.err().contains("JAVA_HOME"), outcome.err());
  }

  @Test
  void saysWhichJavaIsTooOld() throws IOException {
    Path home = Checkout.fakeJava(folder.resolve("home"), "11.0.2");
    Program program = checkout.program(folder, "compile");
    assertOneLine(program.withEnvironment("JAVA_HOME", home.toString()).run(), "Java 11");
  }

  @Test
  void saysThatANamedJavaIsNone() {
    Program program = checkout.bare(folder, checkout.launcher().toString(), "compile");
    assertOneLine(
        program.withEnvironment("HTTPAPI_JAVA", "/nonexistent/java").run(), "/nonexistent/java");
    assertOneLine(program.withEnvironment("JAVA_HOME", "/nonexistent").run(), "/nonexistent");
  }

  @Test
  void saysThatThereIsNeitherAJarNorAProject() throws IOException {
    Files.delete(checkout.jar());
    Files.delete(checkout.root().resolve("pom.xml"));
    assertOneLine(checkout.program(folder, "compile").run(), "httpapi.jar");
  }

  @Test
  void prefersTheJarOfAnInstallation() throws IOException {
    Path jar = checkout.root().resolve("lib/httpapi.jar");
    Files.createDirectories(jar.getParent());
    Files.copy(Program.JAR, jar);
    String out = withFakeJava("17.0.1").run().out();
    assertTrue(out.contains("[" + jar + "]\n"), out);
  }

  /** Most containers have no locale; file names and variables are UTF-8 there nevertheless. */
  @ParameterizedTest
  @ValueSource(strings = {"C", "POSIX", ""})
  void readsUtf8InAnyLocale(String locale) throws IOException {
    Services.write(folder.resolve("größe.yml"), Services.withVariable("${env:WORD} ${param:p}"));
    Outcome outcome =
        checkout
            .program(folder, "compile", "größe.yml", "--param", "p=groß")
            .withEnvironment("WORD", "größe")
            .withEnvironment("LANG", locale)
            .run();
    assertAll(
        () -> assertEquals("", outcome.err()),
        () -> assertEquals("größe groß", Services.variable(outcome.out())));
  }

  private Program withFakeJava(String version) throws IOException {
    Path home = Checkout.fakeJava(folder.resolve("fake"), version);
    return checkout.program(folder).withEnvironment("JAVA_HOME", home.toString());
  }

  private static void assertOneLine(Outcome outcome, String text) {
    assertAll(
        () -> assertEquals(2, outcome.status()),
        () -> assertEquals("", outcome.out()),
        () -> assertEquals(1, outcome.errLines().size(), outcome.err()),
        () -> assertTrue(outcome.err().startsWith("httpapi: "), outcome.err()),
        () -> assertTrue(outcome.err().contains(text), outcome.err()),
        () -> assertFalse(outcome.err().contains("\t"), outcome.err()));
  }
}
