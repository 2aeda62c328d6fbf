package dev.httpapi.cli;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Command lines that are wrong, and those that ask for help. */
class UsageIT {
  @TempDir Path folder;

  @BeforeEach
  void service() throws IOException {
    Services.write(folder.resolve("shop/serverless.yml"), Services.SHOP);
  }

  static Stream<Arguments> mistakes() {
    String file = "shop/serverless.yml";
    return Stream.of(
        mistake("command"),
        mistake("compiel", "compiel", file),
        mistake("--verbose", "--verbose"),
        mistake("--verbose", "compile", "--verbose", file),
        mistake("shop/handler.js", "compile", file, "shop/handler.js"),
        mistake("serverless.yml", "compile"),
        mistake("gone.yml", "compile", "gone.yml"),
        mistake("gone/serverless.yml", "compile", "gone/serverless.yml"),
        mistake("shop/handler.js/a.yml", "compile", "shop/handler.js/a.yml"),
        mistake("shop is a folder", "compile", "shop"),
        mistake("file", "compile", ""),
        mistake("toml", "compile", "--format", "toml", file),
        mistake("--format", "compile", file, "--format"),
        mistake("sometimes", "compile", "--color", "sometimes", file),
        mistake("--color", "compile", "--color=", file),
        mistake("--allow-js", "compile", "--js-timeout", "5", file),
        mistake("never", "compile", "--allow-js", "--js-timeout", "never", file),
        mistake("0", "compile", "--allow-js", "--js-timeout", "0", file),
        mistake("--code-bucket", "compile", "--code-prefix", "v1", file),
        mistake("sometimes", "compile", "--rest-stage", "sometimes", file),
        mistake("sometimes", "compile", "--only", "sometimes", file),
        mistake("most", "compile", "--permissions", "most", file),
        mistake("yaml", "post-deploy", "--format", "yaml", file),
        mistake("sometimes", "post-deploy", "--rest-stage", "sometimes", file),
        mistake("novalue", "compile", "--param", "novalue", file),
        mistake("=value", "compile", "--param", "=value", file),
        mistake("name=", "compile", "--param", "name=", file),
        mistake("--output", "compile", "--output=", file),
        mistake("--stage", "compile", "--stage", "a", "--stage", "b", file));
  }

  private static Arguments mistake(String word, String... arguments) {
    return arguments(word, List.of(arguments));
  }

  @ParameterizedTest(name = "{1}")
  @MethodSource("mistakes")
  void aMistakeIsOneOrTwoLines(String word, List<String> arguments) throws IOException {
    Outcome outcome = run(arguments.toArray(String[]::new));
    assertAll(
        () -> assertEquals(2, outcome.status()),
        () -> assertEquals("", outcome.out()),
        () -> assertTrue(outcome.errLines().size() <= 2, outcome.err()),
        () -> assertTrue(outcome.err().startsWith("httpapi: "), outcome.err()),
        () -> assertTrue(outcome.errLines().get(0).contains(word), outcome.err()),
        () -> assertFalse(outcome.err().contains("Exception"), outcome.err()),
        () -> assertEquals(List.of("shop"), Services.names(folder)));
  }

  @Test
  void anUnknownCommandIsAnsweredWithTheKnownOnes() {
    String message = run("deploy", "shop/serverless.yml").errLines().get(0);
    assertTrue(message.contains("compile"), message);
  }

  /** The hint is of use only where the help that it names lists the option. */
  @ParameterizedTest
  @ValueSource(
      strings = {"--format=toml", "--color=sometimes", "--param=novalue", "--code-prefix=v1"})
  void pointsToTheHelpThatListsTheOption(String option) {
    String err = run("compile", "shop/serverless.yml", option).err();
    assertTrue(err.endsWith("Try 'httpapi compile --help'.\n"), err);
  }

  @Test
  void aServiceIsNeverOverwrittenByItsTemplate() throws IOException {
    Outcome outcome = run("compile", "shop/serverless.yml", "-o", "shop/../shop/serverless.yml");
    assertEquals(Services.SHOP, Files.readString(folder.resolve("shop/serverless.yml")));
    assertEquals(2, outcome.status(), outcome.err());
  }

  /** Java reads arguments in the encoding of the locale, and refuses what it cannot read. */
  @Test
  void aNameThatTheLocaleCannotSpellIsNoBug() {
    Outcome outcome =
        Program.httpapi(folder, "compile", "größe.yml").withEnvironment("LANG", "C").run();
    assertEquals(2, outcome.status(), outcome.err());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--help",
        "-h",
        "compile --help",
        "compile -h",
        "compile gone.yml --help",
        "post-deploy --help"
      })
  void helpGoesToStdout(String line) {
    Outcome outcome = run(line.split(" "));
    assertEquals(0, outcome.status());
    assertEquals("", outcome.err());
    assertTrue(outcome.out().startsWith("Usage: httpapi"), outcome.out());
    outcome.out().lines().forEach(text -> assertTrue(text.length() <= 80, text));
  }

  @Test
  void helpNamesEveryCommand() {
    String help = run("--help").out();
    assertTrue(help.contains("\n  compile "), help);
    assertTrue(help.contains("\n  post-deploy "), help);
  }

  @Test
  void helpNamesEveryOption() {
    String help = run("compile", "--help").out();
    Stream.of(
            "-o, --output=FILE",
            "--format=yaml|json",
            "-s, --stage=STAGE",
            "-r, --region=REGION",
            "--param=NAME=VALUE",
            "--code-bucket=BUCKET",
            "--code-prefix=PREFIX",
            "--deployment-bucket",
            "--strict",
            "--rest-stage=implicit|explicit",
            "--only=all|api",
            "--permissions=framework|least",
            "--allow-js",
            "--js-timeout=SECONDS",
            "--allow-unsupported-events",
            "-q, --quiet",
            "--color=auto|always|never",
            "--debug",
            "-h, --help",
            "-V, --version")
        .forEach(option -> assertTrue(help.contains(" " + option), option));
    assertTrue(help.contains("${param:NAME}"), help);
    assertTrue(help.contains("serverless.yml, .yaml, .json, .js"), help);
  }

  @Test
  void theReadmePrintsTheHelp() throws IOException {
    String readme = Files.readString(Program.BASE.resolve("README.md"));
    String sentence = "All options, as `httpapi compile --help` prints them:\n\n```\n";
    int start = readme.indexOf(sentence) + sentence.length();
    assertTrue(start >= sentence.length(), sentence);
    String block = readme.substring(start, readme.indexOf("\n```\n", start) + 1);
    assertEquals(run("compile", "--help").out(), block);
  }

  @ParameterizedTest
  @ValueSource(strings = {"--version", "-V", "compile --version", "compile -V"})
  void versionIsThatOfTheProject(String line) throws IOException {
    String pom = Files.readString(Program.BASE.resolve("pom.xml"));
    String version = pom.replaceFirst("(?s).*?<version>(.*?)</version>.*", "$1");
    assertEquals(new Outcome(0, "httpapi " + version + "\n", ""), run(line.split(" ")));
  }

  @Test
  void theLauncherIsOfTheSameVersion() throws IOException {
    String pom = Files.readString(Program.BASE.resolve("pom.xml"));
    String version = pom.replaceFirst("(?s).*?<version>(.*?)</version>.*", "$1");
    String launcher = Files.readString(Program.BASE.resolve("bin/httpapi"));
    assertTrue(launcher.contains("\nversion=" + version + " "), version);
  }

  private Outcome run(String... arguments) {
    return Program.httpapi(folder, arguments).run();
  }
}
