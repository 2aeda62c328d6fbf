package dev.httpapi.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A reader that leaves early, and a place that takes nothing. */
@EnabledOnOs({OS.LINUX, OS.MAC})
class ClosedPipeIT {
  private static final String TOO_LARGE_FOR_A_PIPE = Services.ofSize(2000);

  @TempDir Path folder;

  @BeforeEach
  void service() throws IOException {
    Services.write(folder.resolve("serverless.yml"), TOO_LARGE_FOR_A_PIPE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"yaml", "json"})
  void aReaderThatLeavesAfterALineIsNoError(String format) throws IOException {
    Process process = Program.httpapi(folder, "compile", "--no-rules", "--format", format).start();
    try (BufferedReader reader = process.inputReader()) {
      reader.readLine();
    }
    assertEquals(new Outcome(0, "", ""), Program.finish(process));
  }

  @Test
  void aReaderThatReadsNothingIsNoError() throws IOException {
    Process process = Program.httpapi(folder, "compile", "--no-rules").start();
    process.getInputStream().close();
    assertEquals(new Outcome(0, "", ""), Program.finish(process));
  }

  @Test
  void helpToAReaderThatReadsNothingIsNoError() throws IOException {
    Process process = Program.httpapi(folder, "compile", "--help").start();
    process.getInputStream().close();
    assertEquals(new Outcome(0, "", ""), Program.finish(process));
  }

  @Test
  void aRefusalIsOneWhoeverReadsOfIt() throws IOException {
    Services.write(folder.resolve("serverless.yml"), Services.REFUSED);
    Process process = Program.httpapi(folder, "compile", "--no-rules").start();
    process.getErrorStream().close();
    assertEquals(new Outcome(1, "", ""), Program.finish(process));
  }

  @ParameterizedTest
  @ValueSource(strings = {"compile --no-rules", "--help", "--version"})
  @EnabledOnOs(OS.LINUX)
  void aFullDiskIsAnError(String argument) {
    Outcome outcome =
        Program.httpapi(folder, argument.split(" ")).withOutput(Path.of("/dev/full")).run();
    assertEquals(1, outcome.status());
    assertEquals(1, outcome.errLines().size(), outcome.err());
    assertTrue(outcome.err().contains("No space left on device"), outcome.err());
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void aDeviceIsWrittenTo() {
    assertEquals(
        0, Program.httpapi(folder, "compile", "--no-rules", "-o", "/dev/null").run().status());
    Outcome full = Program.httpapi(folder, "compile", "--no-rules", "-o", "/dev/full").run();
    assertEquals(1, full.status());
    assertEquals(1, full.errLines().size(), full.err());
  }
}
