package dev.httpapi.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When diagnostics are coloured. */
class ColourIT {
  private static final String ESCAPE = "\u001b[";
  private static final String TERMINAL = "-Dhttpapi.stderr.terminal=true";

  @TempDir Path folder;

  @BeforeEach
  void service() throws IOException {
    Services.write(folder.resolve("serverless.yml"), Services.WARNED);
  }

  @ParameterizedTest(name = "--color {0}, terminal {1}, NO_COLOR {2}, TERM {3}: {4}")
  @CsvSource({
    "always, false,    , xterm, true",
    "always, false, 1  , dumb , true",
    "never , true ,    , xterm, false",
    "auto  , false,    , xterm, false",
    "auto  , true ,    , xterm, true",
    "auto  , true , 1  , xterm, false",
    "auto  , true , '' , xterm, true",
    "auto  , true ,    , dumb , false",
  })
  void isAsAskedFor(String mode, boolean terminal, String noColor, String term, boolean coloured) {
    Program program =
        Program.httpapi(folder, "compile", "--color", mode).withEnvironment("TERM", term);
    program = terminal ? program.withJvm(TERMINAL) : program;
    program = noColor == null ? program : program.withEnvironment("NO_COLOR", noColor);
    Outcome outcome = program.run();
    assertEquals(coloured, outcome.err().contains(ESCAPE), outcome.err());
    assertFalse(outcome.out().contains(ESCAPE));
  }

  @Test
  void isAutomaticByDefault() {
    Program program = Program.httpapi(folder, "compile");
    assertFalse(program.run().err().contains(ESCAPE));
    assertEquals(program.with("--color=always").run().err(), program.withJvm(TERMINAL).run().err());
  }

  @Test
  void changesNothingButTheColour() {
    Outcome plain = Program.httpapi(folder, "compile", "--color=never").run();
    Outcome coloured = Program.httpapi(folder, "compile", "--color=always").run();
    assertEquals(
        plain.err(), coloured.err().replaceAll("\u001b(\\[[0-9;]*m|]8;;[^\u001b]*\u001b\\\\)", ""));
    assertEquals(plain.out(), coloured.out());
  }
}
