package dev.httpapi.rules.credentials;

import dev.httpapi.rules.base.Letters;

/** Credentials that can be told by their form, whatever a variable is called. */
public final class CredentialForms {
  private static final String BASE64_URL = "-_";

  private CredentialForms() {}

  /** What a text is; empty where it has none of the forms. */
  public static String of(String text) {
    String form = fixed(text);
    if (!form.isEmpty()) {
      return Placeholders.isOne(text) ? "" : form;
    }
    return hasPassword(text) ? "a URL with a password" : "";
  }

  private static String fixed(String text) {
    if (text.contains("-----BEGIN ") && text.contains("PRIVATE KEY-----")) {
      return "a private key";
    }
    switch (text.charAt(0)) {
      case 'A':
        if ((text.startsWith("AKIA") || text.startsWith("ASIA")) && is(text, 4, 16, 16, "")) {
          return "the id of an AWS access key";
        }
        return text.startsWith("AIza") && is(text, 4, 35, 35, BASE64_URL) ? "a key of Google" : "";
      case 'g':
        return github(text);
      case 'x':
        return isSlack(text) ? "a token of Slack" : "";
      case 's':
      case 'r':
        return isStripe(text) ? "a live key of Stripe" : "";
      case 'S':
        return text.startsWith("SG.") && is(text, 3, 60, 70, BASE64_URL + ".")
            ? "a key of SendGrid"
            : "";
      case 'e':
        return isWebToken(text) ? "a JSON Web Token" : "";
      default:
        return "";
    }
  }

  private static String github(String text) {
    boolean classic =
        text.startsWith("gh") && text.startsWith("_", 3) && "pousr".indexOf(text.charAt(2)) >= 0;
    if ((classic && is(text, 4, 36, 255, ""))
        || (text.startsWith("github_pat_") && is(text, 11, 22, 255, "_"))) {
      return "a token of GitHub";
    }
    return text.startsWith("glpat-") && is(text, 6, 20, 255, BASE64_URL + ".")
        ? "a token of GitLab"
        : "";
  }

  private static boolean isSlack(String text) {
    return text.startsWith("xox")
        && text.startsWith("-", 4)
        && "baprse".indexOf(text.charAt(3)) >= 0
        && is(text, 5, 10, 255, "-");
  }

  private static boolean isStripe(String text) {
    return (text.startsWith("sk_live_") || text.startsWith("rk_live_")) && is(text, 8, 16, 255, "");
  }

  /** Three parts in the alphabet of URLs, of which the first two are JSON objects. */
  private static boolean isWebToken(String text) {
    int payload = text.indexOf('.') + 1;
    int signature = text.indexOf('.', payload) + 1;
    return text.startsWith("eyJ")
        && payload > 0
        && signature > 0
        && text.startsWith("eyJ", payload)
        && is(text, signature, 20, 2000, BASE64_URL)
        && is(text, 0, 40, 8000, BASE64_URL + ".");
  }

  /** Whether letters, digits and some other characters follow, and how many. */
  private static boolean is(String text, int from, int least, int most, String others) {
    int length = text.length() - from;
    if (length < least || length > most) {
      return false;
    }
    for (int i = from; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!Letters.isLetter(c) && !Letters.isDigit(c) && others.indexOf(c) < 0) {
        return false;
      }
    }
    return true;
  }

  /** Whether it is {@code scheme://user:password@host}, and the host is not this machine. */
  private static boolean hasPassword(String text) {
    int start = text.indexOf("://");
    if (start <= 0) {
      return false;
    }
    int end = start + 3;
    int at = -1;
    while (end < text.length() && "/?# ".indexOf(text.charAt(end)) < 0) {
      at = text.charAt(end) == '@' ? end : at;
      end++;
    }
    int colon = text.indexOf(':', start + 3);
    if (at < 0 || colon < 0 || colon > at) {
      return false;
    }
    String password = text.substring(colon + 1, at);
    String host = text.substring(at + 1, end);
    return !password.isEmpty() && !Placeholders.isOne(password) && !isHere(host);
  }

  private static boolean isHere(String host) {
    return host.startsWith("localhost")
        || host.startsWith("127.0.0.1")
        || host.startsWith("0.0.0.0")
        || host.startsWith("[::1]")
        || host.startsWith("host.docker.internal");
  }
}
