package dev.httpapi.digest;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Sha256Test {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "abc",
        "é😀",
        "a text of more than sixty-four bytes, which is one block of the digest"
      })
  void textIsDigestedAsUtf8(String text) throws NoSuchAlgorithmException {
    byte[] expected =
        MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    byte[] ours = new Sha256().update(text).take();
    assertArrayEquals(expected, ours);
    assertEquals(Base64.getEncoder().encodeToString(expected), Sha256.base64(ours));
    assertEquals(HexFormat.of().formatHex(expected), Sha256.hex(ours));
  }

  @Test
  void whatIsTakenIsGone() {
    Sha256 digest = new Sha256();
    byte[] first = digest.update("abc").take();
    assertArrayEquals(first, digest.update("abc").take());
  }
}
