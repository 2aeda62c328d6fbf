package dev.httpapi.digest;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** A SHA-256 that is fed piece by piece. Taking the digest makes it ready for the next content. */
public final class Sha256 {
  private final MessageDigest digest;

  /** A digest of nothing yet. To find the algorithm costs milliseconds: keep one, and reuse it. */
  public Sha256() {
    try {
      this.digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private Sha256(MessageDigest digest) {
    this.digest = digest;
  }

  /** Another digest of what was added so far, which goes its own way from here. */
  public Sha256 fork() {
    try {
      return new Sha256((MessageDigest) digest.clone());
    } catch (CloneNotSupportedException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  public Sha256 update(byte[] bytes, int length) {
    digest.update(bytes, 0, length);
    return this;
  }

  /** Adds the UTF-8 form of a text. */
  public Sha256 update(String text) {
    digest.update(text.getBytes(StandardCharsets.UTF_8));
    return this;
  }

  /** The digest of what was added since the last one, 32 bytes. */
  public byte[] take() {
    return digest.digest();
  }

  public static String base64(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }

  /** Two lower-case digits for each byte. */
  public static String hex(byte[] bytes) {
    StringBuilder digits = new StringBuilder(bytes.length * 2);
    for (byte one : bytes) {
      digits.append(Character.forDigit((one >> 4) & 15, 16));
      digits.append(Character.forDigit(one & 15, 16));
    }
    return digits.toString();
  }
}
