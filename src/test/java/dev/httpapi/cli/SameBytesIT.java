package dev.httpapi.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The same service gives the same bytes, whoever compiles it, and wherever. */
class SameBytesIT {
  /** Has an id of everything that could depend on the machine. */
  private static final String SERVICE =
      Services.withVariable("größe ${sls:instanceId} ${self:service}")
          + """
              tags: {zebra: "ö", Apple: "İ", apple: "ı", I: "4", i: "5"}
            ITEM:
              handler: handler.item
              description: "1,5 € İstanbul"
          """;

  @TempDir static Path shared;
  private static String expected;

  @TempDir Path folder;

  @BeforeAll
  static void compileOnce() throws IOException {
    Path service = Services.write(shared.resolve("serverless.yml"), SERVICE);
    for (String name : new String[] {"b.js", "a.js", "Z.js", "ITEM.js", "a/b.js"}) {
      Path file = service.resolveSibling("src").resolve(name);
      Files.createDirectories(file.getParent());
      Files.writeString(file, name);
    }
    expected = template(compile(shared));
  }

  @Test
  void aSecondTime() {
    assertEquals(expected, template(compile(shared)));
  }

  @Test
  void fromAnotherPlace() throws IOException {
    Path copy = copy(folder.resolve("an other/place"));
    assertEquals(expected, template(compile(copy, copy.resolve("serverless.yml").toString())));
  }

  @Test
  void fromAnotherFolderWithTheTemplateInTheSamePlace() throws IOException {
    Path copy = copy(folder.resolve("shop"));
    Path output = copy.resolve("template.yml");
    String service = copy.resolve("serverless.yml").toString();
    assertEquals("", template(compile(folder, service, "-o", output.toString())));
    assertEquals(expected, Files.readString(output));
  }

  @ParameterizedTest
  @CsvSource({
    "LC_ALL, tr_TR.UTF-8",
    "LC_ALL, de_DE.ISO-8859-1",
    "LC_ALL, C",
    "LANG, ''",
    "TZ, Pacific/Kiritimati",
    "HOME, /nonexistent",
    "USER, somebody",
    "SOURCE_DATE_EPOCH, 1",
  })
  void inAnotherEnvironment(String name, String value) {
    assertEquals(expected, template(compile(shared).withEnvironment(name, value)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "-Duser.language=tr -Duser.country=TR",
        "-Duser.language=ar -Duser.country=EG -Duser.extensions=nu-arab",
        "-Duser.timezone=Asia/Kathmandu",
        "-Dfile.encoding=ISO-8859-1",
        "-Dfile.encoding=UTF-16",
        "-Dline.separator=|",
        "-Xint",
      })
  void onAnotherMachine(String options) {
    assertEquals(expected, template(compile(shared).withJvm(options.split(" "))));
  }

  @ParameterizedTest
  @ValueSource(strings = {"C", "POSIX", ""})
  @DisabledOnOs(OS.WINDOWS)
  void whereTheLocaleCannotSpellAFileOfTheCode(String locale) throws IOException {
    Path copy = copy(folder.resolve("shop"));
    Files.writeString(copy.resolve("größe.js"), "1");
    assertEquals(template(compile(copy)), template(compile(copy).withEnvironment("LANG", locale)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"template.yml", "template.json", "build/template.yaml", "stack.txt"})
  void whenTheTemplateOfBeforeLiesInTheFolder(String name) throws IOException {
    Path copy = copy(folder.resolve("shop"));
    Path output = copy.resolve(name);
    Files.createDirectories(output.getParent());
    assertEquals("", template(compile(copy, "-o", name)));
    String first = Files.readString(output);
    assertEquals("", template(compile(copy, "-o", name)));
    assertEquals(first, Files.readString(output));
  }

  @ParameterizedTest
  @ValueSource(strings = {"template.yml", "template.txt"})
  @DisabledOnOs(OS.WINDOWS)
  void whenStdoutIsRedirectedIntoTheFolder(String name) throws IOException {
    Path copy = copy(folder.resolve("shop"));
    Path output = copy.resolve(name);
    for (int run = 1; run <= 2; run++) {
      assertEquals("", template(compile(copy).withOutput(output)));
      assertEquals(expected, Files.readString(output), "run " + run);
    }
  }

  @Test
  void whenTemplatesInBothFormatsLieInTheFolder() throws IOException {
    Path copy = copy(folder.resolve("shop"));
    template(compile(copy, "-o", "template.yml"));
    template(compile(copy, "-o", "template.json"));
    assertEquals(expected, template(compile(copy)));
  }

  private static Program compile(Path folder, String... arguments) {
    return Program.httpapi(folder, "compile").with(arguments);
  }

  /** What a run that has nothing to say prints. */
  private static String template(Program program) {
    Outcome outcome = program.run();
    assertEquals("", outcome.err());
    assertEquals(0, outcome.status());
    return outcome.out();
  }

  /** A copy of the service, to be changed. */
  private static Path copy(Path to) throws IOException {
    try (Stream<Path> files = Files.walk(shared)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path copy = to.resolve(shared.relativize(file));
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy);
      }
    }
    return to;
  }
}
