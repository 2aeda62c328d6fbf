package dev.httpapi.packaging;

import dev.httpapi.digest.Sha1;
import dev.httpapi.digest.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What names a version of a layer that is kept: the SHA-1 of its settings and its content, for an
 * archive by the framework's formula to the character.
 */
final class LayerHash {
  private static final int BUFFER_BYTES = 1 << 16;

  private final Sha1 sha1 = new Sha1();

  /**
   * The hash of a layer that is an archive.
   *
   * @param settings the layer's settings as JSON
   */
  String ofArchive(String settings, Path archive) throws IOException {
    sha1.update(settings);
    byte[] buffer = new byte[BUFFER_BYTES];
    try (InputStream content = Files.newInputStream(archive)) {
      for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
        sha1.update(buffer, read);
      }
    }
    return Sha256.hex(sha1.take());
  }

  /** The hash of a layer that is a folder, in whose place its digest stands. */
  String ofFolder(String settings, byte[] digest) {
    return Sha256.hex(sha1.update(settings).update(Sha256.hex(digest)).take());
  }
}
