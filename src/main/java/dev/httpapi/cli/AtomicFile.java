package dev.httpapi.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Writes a file whole or not at all. */
final class AtomicFile {
  private AtomicFile() {}

  /** Replaces {@code file} by {@code text}; whoever looks sees the old file or the new one. */
  static void write(Path file, String text) throws IOException {
    Path target = Files.isSymbolicLink(file) ? file.toRealPath() : file;
    if (Files.exists(target) && !Files.isRegularFile(target)) {
      // A device or a pipe cannot be replaced; /dev/stdout is the usual one.
      Files.writeString(target, text, StandardCharsets.UTF_8);
      return;
    }
    Path folder = target.toAbsolutePath().getParent();
    if (!Files.isDirectory(folder)) {
      throw new IOException(file + ": there is no such folder");
    }
    Path temporary =
        folder.resolve("." + target.getFileName() + "." + ProcessHandle.current().pid());
    try {
      Files.writeString(temporary, text, StandardCharsets.UTF_8);
      keepPermissions(target, temporary);
      move(temporary, target);
    } catch (FileSystemException problem) {
      String reason = problem.getReason();
      throw new IOException(file + ": " + (reason == null ? "it cannot be written" : reason));
    } finally {
      Files.deleteIfExists(temporary);
    }
  }

  /**
   * Writes two files, or neither: the first is put in its place when the second is in its own.
   *
   * @see #write
   */
  static void writeBoth(Path first, String text, Path second, String other) throws IOException {
    Path target = Files.isSymbolicLink(first) ? first.toRealPath() : first;
    if (Files.exists(target) && !Files.isRegularFile(target)) {
      write(second, other);
      write(first, text);
      return;
    }
    // A name of its own, since the second file's temporary one may lie in the same folder.
    Path staged = target.resolveSibling("." + target.getFileName() + ".first");
    try {
      write(staged, text);
      keepPermissions(target, staged);
      write(second, other);
      move(staged, target);
    } finally {
      Files.deleteIfExists(staged);
    }
  }

  private static void keepPermissions(Path from, Path to) throws IOException {
    if (Files.exists(from) && Files.getFileStore(to).supportsFileAttributeView("posix")) {
      Files.setPosixFilePermissions(to, Files.getPosixFilePermissions(from));
    }
  }

  private static void move(Path temporary, Path target) throws IOException {
    try {
      Files.move(
          temporary, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException otherFileSystem) {
      Files.move(temporary, target, StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
