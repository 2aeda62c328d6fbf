package dev.httpapi.rules.stack;

import dev.httpapi.rules.base.Letters;
import java.util.ArrayList;
import java.util.List;

/**
 * A dynamic reference: {@code {{resolve:service:key}}}.
 *
 * @param parts what stands between the colons behind {@code resolve}
 * @param text the reference as it is written
 */
record DynamicReference(List<String> parts, String text) {
  static final String START = "{{resolve:";
  private static final String END = "}}";

  /** Parts of a secret: service, id, {@code SecretString}, key, stage, version. */
  private static final int MOST_OF_SECRET = 6;

  /** The name of a secret as an ARN has 6 colons of its own. */
  private static final int COLONS_OF_ARN = 6;

  /** The references of a text; one that does not end is none. */
  static List<DynamicReference> in(String text) {
    List<DynamicReference> found = new ArrayList<>();
    int start = text.indexOf(START);
    while (start >= 0) {
      int end = text.indexOf(END, start);
      if (end < 0) {
        return found;
      }
      String key = text.substring(start + START.length(), end);
      found.add(new DynamicReference(split(key), text.substring(start, end + END.length())));
      start = text.indexOf(START, end);
    }
    return found;
  }

  private static List<String> split(String key) {
    List<String> parts = new ArrayList<>();
    int start = 0;
    for (int colon = key.indexOf(':'); colon >= 0; colon = key.indexOf(':', start)) {
      parts.add(key.substring(start, colon));
      start = colon + 1;
    }
    parts.add(key.substring(start));
    return parts;
  }

  String service() {
    return parts.get(0);
  }

  boolean isParameter() {
    return service().equals("ssm") || isSecureString();
  }

  boolean isSecureString() {
    return service().equals("ssm-secure");
  }

  boolean isSecret() {
    return service().equals("secretsmanager");
  }

  /** Whether it has a part that {@code Fn::Sub} puts in. */
  boolean isOpen() {
    return text.contains("${");
  }

  /** Whether it is written as its service asks. */
  boolean isWellFormed() {
    return isParameter() ? isParameterKey() : isSecretKey();
  }

  /** {@code [a-zA-Z0-9_.-/]+(:\d+)?}. */
  private boolean isParameterKey() {
    if (parts.size() < 2 || parts.size() > 3 || parts.get(1).isEmpty()) {
      return false;
    }
    String name = parts.get(1);
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (!Letters.isLetterOrDigit(c) && "_.-/".indexOf(c) < 0) {
        return false;
      }
    }
    return parts.size() == 2 || isVersion(parts.get(2));
  }

  private static boolean isVersion(String version) {
    for (int i = 0; i < version.length(); i++) {
      if (version.charAt(i) < '0' || version.charAt(i) > '9') {
        return false;
      }
    }
    return !version.isEmpty();
  }

  private boolean isSecretKey() {
    if (parts.size() < 2 || parts.get(1).isEmpty()) {
      return false;
    }
    int own = parts.get(1).equals("arn") ? COLONS_OF_ARN : 0;
    if (parts.size() < 2 + own || parts.size() > MOST_OF_SECRET + own) {
      return false;
    }
    String kind = parts.size() > 2 + own ? parts.get(2 + own) : "";
    return kind.isEmpty() || kind.equals("SecretString");
  }
}
