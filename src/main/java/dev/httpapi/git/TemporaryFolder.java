package dev.httpapi.git;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;

/**
 * A folder that nobody else can read. It goes when it is closed, and when the process is ended
 * before.
 */
final class TemporaryFolder implements AutoCloseable {
  /** Somebody may still be writing while it is deleted. */
  private static final int ATTEMPTS = 10;

  private final Path path;
  private final Thread guard = new Thread(this::deleteQuietly, "temporary-folder-guard");

  private TemporaryFolder(Path path) {
    this.path = path;
  }

  static TemporaryFolder create() throws IOException {
    TemporaryFolder folder =
        new TemporaryFolder(Files.createTempDirectory("httpapi-").toRealPath());
    Runtime.getRuntime().addShutdownHook(folder.guard);
    return folder;
  }

  Path path() {
    return path;
  }

  @Override
  public void close() throws IOException {
    delete();
    try {
      Runtime.getRuntime().removeShutdownHook(guard);
    } catch (IllegalStateException endingAlready) {
      // The hook runs, or has run.
    }
  }

  private void deleteQuietly() {
    try {
      delete();
    } catch (IOException problem) {
      // There is nobody left to be told.
    }
  }

  private void delete() throws IOException {
    for (int attempt = 1; Files.exists(path); attempt++) {
      try {
        Files.walkFileTree(path, new Deletion());
      } catch (DirectoryNotEmptyException | NoSuchFileException changing) {
        if (attempt == ATTEMPTS) {
          throw changing;
        }
      }
    }
  }

  /** Deletes symbolic links, and nothing that they lead to. */
  private static final class Deletion extends SimpleFileVisitor<Path> {

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
      Files.deleteIfExists(file);
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path folder, IOException problem) throws IOException {
      if (problem != null) {
        throw problem;
      }
      Files.deleteIfExists(folder);
      return FileVisitResult.CONTINUE;
    }
  }
}
