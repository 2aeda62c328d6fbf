package dev.httpapi.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** The two streams of the process: results go to one, everything said to a person to the other. */
final class Console {
  private static final String CLOSED_PIPE = "Broken pipe";

  private final PrintStream err;

  Console() {
    this.err =
        new PrintStream(new FileOutputStream(FileDescriptor.err), false, StandardCharsets.UTF_8);
  }

  /**
   * Writes a result to stdout. A reader that has seen enough and left is no error.
   *
   * @throws IOException when the result cannot be written
   */
  void result(String text) throws IOException {
    try (FileOutputStream out = new FileOutputStream(FileDescriptor.out)) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException problem) {
      if (!CLOSED_PIPE.equals(problem.getMessage())) {
        throw problem;
      }
    }
  }

  /** Says something on stderr. */
  void say(String text) {
    err.print(text);
    err.flush();
  }

  void sayLine(String text) {
    say(text + "\n");
  }

  void stackTrace(Throwable bug) {
    bug.printStackTrace(err);
    err.flush();
  }
}
