package dev.httpapi.rules.credentials;

import java.util.List;
import java.util.Locale;

/** Variables of which the name says that they hold a credential, and the value looks like one. */
public final class CredentialNames {
  /** Ends of names, without their underlines and in upper case, of what people choose. */
  private static final List<String> CHOSEN = List.of("PASSWORD", "PASSWD", "PASSPHRASE");

  /** Ends of names, without their underlines and in upper case, of what programs make. */
  private static final List<String> MADE =
      List.of("SECRET", "TOKEN", "APIKEY", "PRIVATEKEY", "SECRETKEY", "ACCESSKEY", "AUTHKEY");

  private CredentialNames() {}

  /** What a variable holds; empty where that is probably no credential. */
  public static String kind(String name, String value) {
    String word = word(name);
    boolean chosen = ends(word, CHOSEN);
    if (!chosen && !ends(word, MADE)) {
      return "";
    }
    if (Placeholders.isOne(value) || isReference(value)) {
      return "";
    }
    if (chosen) {
      return Entropy.isPassword(value) ? "a password" : "";
    }
    return Entropy.isRandom(value) ? "what looks like a credential" : "";
  }

  private static String word(String name) {
    StringBuilder word = new StringBuilder(name.length());
    for (int i = 0; i < name.length(); i++) {
      if (name.charAt(i) != '_') {
        word.append(name.charAt(i));
      }
    }
    return word.toString().toUpperCase(Locale.ROOT);
  }

  private static boolean ends(String word, List<String> ends) {
    for (String end : ends) {
      if (word.endsWith(end)) {
        return true;
      }
    }
    return false;
  }

  /** Whether it says where a credential is: an ARN, a URL, a path; or is one that is published. */
  private static boolean isReference(String value) {
    return value.startsWith("arn:")
        || value.startsWith("/")
        || value.startsWith("pk_")
        || value.contains("://")
        || value.contains("${")
        || value.indexOf(' ') >= 0;
  }
}
