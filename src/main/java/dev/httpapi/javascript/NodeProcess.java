package dev.httpapi.javascript;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * A node that runs our driver. It has a limited time; then, and when this process ends, it is
 * killed with all that it started.
 */
final class NodeProcess implements AutoCloseable {
  private static final String DRIVER = "driver.js";
  private static final String MARK = "\u0001httpapi ";
  private static final String END = "";
  private static final int LOOK_AGAIN_MILLISECONDS = 50;
  private static final int FAREWELL_SECONDS = 2;

  private final Process process;
  private final CodeAllowed allowed;
  private final Thread guard = new Thread(this::kill, "javascript-guard");
  private final BlockingQueue<String> messages = new LinkedBlockingQueue<>();
  private final Thread reader = new Thread(this::readAll, "javascript-output");
  private volatile boolean outOfTime;

  private NodeProcess(Process process, CodeAllowed allowed) {
    this.process = process;
    this.allowed = allowed;
    reader.setDaemon(true);
    reader.start();
    Thread timer = new Thread(this::limit, "javascript-time");
    timer.setDaemon(true);
    timer.start();
    Runtime.getRuntime().addShutdownHook(guard);
  }

  /**
   * Starts the {@code node} of the path.
   *
   * @throws IOException when there is none
   */
  static NodeProcess start(
      Path folder, Map<String, String> environment, CodeAllowed allowed, List<String> flags)
      throws IOException {
    List<String> command = new ArrayList<>();
    command.add("node");
    command.addAll(flags);
    command.addAll(List.of("--input-type=commonjs", "--eval", driver()));
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.redirectError(Redirect.INHERIT);
    builder.environment().clear();
    builder.environment().putAll(environment);
    return new NodeProcess(builder.start(), allowed);
  }

  private static String driver() throws IOException {
    try (InputStream text = NodeProcess.class.getResourceAsStream(DRIVER)) {
      return new String(text.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  void send(String message) {
    try {
      OutputStream stdin = process.getOutputStream();
      stdin.write((message + "\n").getBytes(StandardCharsets.UTF_8));
      stdin.flush();
    } catch (IOException ended) {
      // That it has ended is what the next receive tells.
    }
  }

  /** The next message; empty when the process has ended. */
  Optional<String> receive() {
    try {
      String message = messages.poll(LOOK_AGAIN_MILLISECONDS, TimeUnit.MILLISECONDS);
      while (message == null && process.isAlive()) {
        message = messages.poll(LOOK_AGAIN_MILLISECONDS, TimeUnit.MILLISECONDS);
      }
      if (message == null) {
        // A process of its own may hold the pipe open; what it wrote itself has arrived by now.
        message = messages.poll(LOOK_AGAIN_MILLISECONDS, TimeUnit.MILLISECONDS);
      }
      return Optional.ofNullable(message).filter(text -> !text.equals(END));
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }

  /** Waits for the end that a program has brought about. */
  void awaitEnd() {
    process.onExit().join();
  }

  boolean isAlive() {
    return process.isAlive();
  }

  /** Whether it was killed since its time was over. */
  boolean isOutOfTime() {
    return outOfTime;
  }

  private void limit() {
    try {
      if (!process.waitFor(allowed.seconds(), TimeUnit.SECONDS)) {
        outOfTime = true;
        kill();
      }
    } catch (InterruptedException stopped) {
      kill();
    }
  }

  private void kill() {
    List<ProcessHandle> started = process.descendants().toList();
    process.destroyForcibly();
    killAll(started);
  }

  private static void killAll(List<ProcessHandle> processes) {
    for (ProcessHandle one : processes) {
      List<ProcessHandle> started = one.descendants().toList();
      one.destroyForcibly();
      killAll(started);
    }
  }

  private void readAll() {
    try (InputStream stdout = process.getInputStream()) {
      ByteArrayOutputStream line = new ByteArrayOutputStream();
      byte[] some = new byte[8192];
      for (int count = stdout.read(some); count >= 0; count = stdout.read(some)) {
        for (int i = 0; i < count; i++) {
          line.write(some[i]);
          if (some[i] == '\n') {
            take(line.toString(StandardCharsets.UTF_8));
            line.reset();
          }
        }
      }
      take(line.toString(StandardCharsets.UTF_8));
    } catch (IOException killed) {
      // Its end is told below.
    }
    messages.add(END);
  }

  private void take(String line) {
    int mark = line.indexOf(MARK);
    String printed = mark < 0 ? line : line.substring(0, mark);
    if (!printed.isEmpty()) {
      allowed.printed().accept(printed);
    }
    if (mark >= 0) {
      messages.add(line.substring(mark + MARK.length()));
    }
  }

  /** Ends it, and all that it started. */
  @Override
  public void close() {
    List<ProcessHandle> started = process.descendants().toList();
    try {
      process.getOutputStream().close();
      process.waitFor(FAREWELL_SECONDS, TimeUnit.SECONDS);
    } catch (IOException ended) {
      // As it should be.
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
    kill();
    killAll(started);
    try {
      reader.join(TimeUnit.SECONDS.toMillis(1));
      Runtime.getRuntime().removeShutdownHook(guard);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    } catch (IllegalStateException endingAlready) {
      // The hook runs, or has run.
    }
  }
}
