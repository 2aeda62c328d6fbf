package dev.httpapi.digest;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** A SHA-1 that is fed piece by piece: it tells contents apart, and guards nothing. */
public final class Sha1 {
  private final MessageDigest digest;

  /** A digest of nothing yet. */
  public Sha1() {
    try {
      this.digest = MessageDigest.getInstance("SHA-1");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  public Sha1 update(byte[] bytes, int length) {
    digest.update(bytes, 0, length);
    return this;
  }

  /** Adds the UTF-8 form of a text. */
  public Sha1 update(String text) {
    digest.update(text.getBytes(StandardCharsets.UTF_8));
    return this;
  }

  /** The digest of what was added since the last one, 20 bytes. */
  public byte[] take() {
    return digest.digest();
  }
}
