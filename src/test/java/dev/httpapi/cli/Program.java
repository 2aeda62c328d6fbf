package dev.httpapi.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * A program to be started as a process of its own.
 *
 * @param environment all that it finds there, beside what every process needs
 * @param output the file that its stdout is redirected to; null to have it in the outcome
 */
record Program(
    List<String> command, Path folder, Map<String, String> environment, String input, Path output) {
  static final Path JAR = Path.of(System.getProperty("httpapi.jar"));
  static final Path BASE = Path.of(System.getProperty("httpapi.basedir"));
  static final Path JAVA_HOME = Path.of(System.getProperty("java.home"));
  static final Path JAVA = JAVA_HOME.resolve("bin").resolve("java");

  /** What a short run costs least with. */
  private static final List<String> SHORT_RUN =
      List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xshare:auto");

  private static final int LONGEST_SECONDS = 60;

  /** The program under test, in {@code folder}. */
  static Program httpapi(Path folder, String... arguments) {
    return java(folder, "-jar", JAR.toString()).with(arguments);
  }

  /** The JVM that runs this test. */
  static Program java(Path folder, String... arguments) {
    return of(folder, JAVA.toString()).with(SHORT_RUN.toArray(String[]::new)).with(arguments);
  }

  static Program of(Path folder, String... command) {
    return new Program(List.of(command), folder, Map.of("LANG", "C.UTF-8"), "", null);
  }

  /** With more arguments. */
  Program with(String... arguments) {
    List<String> longer = new ArrayList<>(command);
    longer.addAll(List.of(arguments));
    return new Program(longer, folder, environment, input, output);
  }

  /** With options of the JVM, before all other arguments. */
  Program withJvm(String... options) {
    List<String> longer = new ArrayList<>(command);
    longer.addAll(1, List.of(options));
    return new Program(longer, folder, environment, input, output);
  }

  Program withEnvironment(String name, String value) {
    Map<String, String> larger = new HashMap<>(environment);
    larger.put(name, value);
    return new Program(command, folder, larger, input, output);
  }

  Program withInput(String text) {
    return new Program(command, folder, environment, text, output);
  }

  Program withOutput(Path file) {
    return new Program(command, folder, environment, input, file);
  }

  /** Runs it to its end. */
  Outcome run() {
    return finish(start());
  }

  Process start() {
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    Map<String, String> inherited = Map.copyOf(builder.environment());
    builder.environment().clear();
    for (String name : List.of("PATH", "SystemRoot", "TEMP", "TMP")) {
      if (inherited.containsKey(name)) {
        builder.environment().put(name, inherited.get(name));
      }
    }
    builder.environment().putAll(environment);
    if (output != null) {
      builder.redirectOutput(output.toFile());
    }
    try {
      Process process = builder.start();
      write(process);
      return process;
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
  }

  private void write(Process process) throws IOException {
    try (OutputStream stdin = process.getOutputStream()) {
      stdin.write(input.getBytes(StandardCharsets.UTF_8));
    } catch (IOException notRead) {
      if (process.isAlive()) {
        throw notRead;
      }
    }
  }

  /** Waits for the end of a process that was started. */
  static Outcome finish(Process process) {
    CompletableFuture<String> out =
        CompletableFuture.supplyAsync(() -> text(process.getInputStream()));
    CompletableFuture<String> err =
        CompletableFuture.supplyAsync(() -> text(process.getErrorStream()));
    try {
      if (!process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)) {
        throw new AssertionError("still running after " + LONGEST_SECONDS + " seconds");
      }
      return new Outcome(process.exitValue(), out.join(), err.join());
    } catch (InterruptedException stopped) {
      throw new AssertionError(stopped);
    } finally {
      process.destroyForcibly();
    }
  }

  private static String text(InputStream stream) {
    try {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException closed) {
      return "";
    }
  }
}
