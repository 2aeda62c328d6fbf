package dev.httpapi.testing;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The programs of this machine that some tests need, and the build does not. */
public final class Programs {
  private Programs() {}

  /** Whether a program is in the path. */
  public static boolean isHere(String name) {
    return Stream.of(System.getenv("PATH").split(File.pathSeparator))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder).resolve(name)));
  }
}
