package dev.httpapi.cli;

import dev.httpapi.Input;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** Where a report of a comparison goes: to stdout, or into a file, whole or not at all. */
record DiffOutput(Optional<Path> file, Console console) {
  private static final String OUTPUT = "--output";

  static void declare(CommandSpec spec) {
    Options.value(spec, "FILE", "Write the report to FILE, whole or not at all.", "-o", OUTPUT);
  }

  static DiffOutput of(ParseResult given, Console console) {
    return new DiffOutput(Options.path(given, OUTPUT), console);
  }

  boolean isStdout() {
    return file.isEmpty();
  }

  /** Refuses a file that is one of those that are read. */
  void refuseToOverwrite(DiffInputs.Inputs inputs) throws IOException {
    for (Input input : List.of(inputs.before(), inputs.after())) {
      for (Path read : input.noCode()) {
        if (file.isPresent() && isSame(file.get(), read)) {
          throw new UsageException("the report would overwrite " + input.file().name());
        }
      }
    }
  }

  private static boolean isSame(Path one, Path other) throws IOException {
    return Files.isRegularFile(one) && Files.isRegularFile(other) && Files.isSameFile(one, other);
  }

  void write(String text) throws IOException {
    if (file.isPresent()) {
      AtomicFile.write(file.get(), text);
    } else {
      console.result(text);
    }
  }
}
