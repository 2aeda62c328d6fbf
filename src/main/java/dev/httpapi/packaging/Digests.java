package dev.httpapi.packaging;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** SHA-256 of files. */
final class Digests {
  private static final int BUFFER_BYTES = 1 << 16;

  private Digests() {}

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  static byte[] sha256(Path file) throws IOException {
    MessageDigest digest = sha256();
    update(digest, file);
    return digest.digest();
  }

  /** Adds the content of a file. */
  static void update(MessageDigest digest, Path file) throws IOException {
    byte[] buffer = new byte[BUFFER_BYTES];
    try (InputStream content = Files.newInputStream(file)) {
      for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
        digest.update(buffer, 0, read);
      }
    }
  }

  static String hex(byte[] bytes) {
    StringBuilder digits = new StringBuilder(bytes.length * 2);
    for (byte one : bytes) {
      digits.append(Character.forDigit((one >> 4) & 15, 16));
      digits.append(Character.forDigit(one & 15, 16));
    }
    return digits.toString();
  }
}
