package dev.httpapi.packaging;

import dev.httpapi.digest.Sha256;
import dev.httpapi.model.PackagedCode;

/**
 * An archive that was read once, for all texts that may follow it.
 *
 * @param digested the digest of the archive, not ended
 */
record ArchiveContent(Sha256 digested) implements PackagedCode.Content {

  @Override
  public String digestWith(String text) {
    return Sha256.base64(digested.fork().update(text).take());
  }
}
