package dev.httpapi.cli;

import dev.httpapi.Input;
import dev.httpapi.source.SourceFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds and reads the service that a command line names. */
final class InputFiles {
  static final String STDIN = "-";
  private static final List<String> DEFAULTS =
      List.of(
          "serverless.yml",
          "serverless.yaml",
          "serverless.json",
          "serverless.js",
          "serverless.mjs",
          "serverless.cjs",
          "serverless.ts");

  private InputFiles() {}

  /**
   * Reads a service.
   *
   * @param named the path that is given; {@code -} is standard input; empty looks for the usual
   *     names
   * @param output the file that the result goes to
   * @throws UsageException when there is no such file
   */
  static Input read(Optional<String> named, Optional<Path> output) {
    String name = named.isPresent() ? named.get() : find();
    boolean stdin = name.equals(STDIN);
    Path path = Path.of(stdin ? "" : name).toAbsolutePath().normalize();
    Path folder = stdin ? path : path.getParent();
    String text = stdin ? standardInput() : text(name, path);
    Set<Path> noCode = new LinkedHashSet<>();
    if (stdin) {
      // Whatever comes in stands for the service that lies here.
      for (String usual : DEFAULTS) {
        noCode.add(path.resolve(usual));
      }
    } else {
      noCode.add(path);
      refuseToOverwrite(name, path, output);
    }
    noCode.add(output.orElse(Path.of("/dev/stdout")));
    Path templateFolder =
        output.isPresent()
            ? output.get().toAbsolutePath().normalize().getParent()
            : Path.of("").toAbsolutePath();
    return new Input(
        new SourceFile(stdin ? "<stdin>" : name, text),
        isJson(stdin, name, text),
        folder,
        stdin ? "" : displayFolder(name),
        templateFolder,
        noCode);
  }

  private static void refuseToOverwrite(String name, Path service, Optional<Path> output) {
    try {
      if (output.isPresent()
          && Files.exists(output.get())
          && Files.isSameFile(output.get(), service)) {
        throw new UsageException("the result would overwrite the service " + name);
      }
    } catch (IOException problem) {
      throw new UsageException(output.get() + " cannot be looked at");
    }
  }

  private static boolean isJson(boolean stdin, String name, String text) {
    return stdin ? text.stripLeading().startsWith("{") : name.endsWith(".json");
  }

  private static String displayFolder(String name) {
    Path parent = Path.of(name).getParent();
    return parent == null ? "" : parent.toString();
  }

  private static String find() {
    Optional<String> usual = usual(Path.of(""));
    if (usual.isEmpty()) {
      throw noneIn("here");
    }
    return usual.get();
  }

  /** The first of the usual names of which there is a file in a folder. */
  static Optional<String> usual(Path folder) {
    for (String name : DEFAULTS) {
      if (Files.isRegularFile(folder.resolve(name))) {
        return Optional.of(name);
      }
    }
    return Optional.empty();
  }

  /** That a folder has no file of the usual names. */
  static UsageException noneIn(String where) {
    return new UsageException(
        "there is no " + String.join(", ", DEFAULTS) + " " + where + "; name the file to compile");
  }

  private static String standardInput() {
    try {
      return new String(System.in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException problem) {
      throw new UsageException("standard input cannot be read: " + problem.getMessage());
    }
  }

  /** The text of a file that the command line names. */
  static String text(String name, Path path) {
    if (Files.isDirectory(path)) {
      throw new UsageException(name + " is a folder; name the file in it");
    }
    if (!Files.exists(path)) {
      throw new UsageException("there is no file " + name);
    }
    try {
      return new String(Files.readAllBytes(path), StandardCharsets.UTF_8);
    } catch (IOException problem) {
      throw new UsageException(name + " cannot be read");
    }
  }
}
