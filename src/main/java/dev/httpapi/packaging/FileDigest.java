package dev.httpapi.packaging;

import dev.httpapi.digest.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** The digest of files, read in pieces. */
final class FileDigest {
  private static final int BUFFER_BYTES = 1 << 16;

  private final Sha256 sha256 = new Sha256();
  private final byte[] buffer = new byte[BUFFER_BYTES];

  void add(String text) {
    sha256.update(text);
  }

  /** Adds the content of a file. */
  void add(Path file) throws IOException {
    try (InputStream content = Files.newInputStream(file)) {
      for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
        sha256.update(buffer, read);
      }
    }
  }

  /** The digest so far, to go on with. */
  Sha256 fork() {
    return sha256.fork();
  }

  byte[] take() {
    return sha256.take();
  }
}
