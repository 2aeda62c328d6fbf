package dev.httpapi.rules.base;

import java.util.ArrayList;
import java.util.List;

/** The names of things in AWS. */
public final class Arn {
  /** What stands for the account in ARNs of what AWS itself owns. */
  private static final String AWS = "aws";

  private Arn() {}

  /** The parts of a text between its colons. */
  public static List<String> parts(String text) {
    List<String> parts = new ArrayList<>();
    int start = 0;
    int colon = text.indexOf(':');
    while (colon >= 0) {
      parts.add(text.substring(start, colon));
      start = colon + 1;
      colon = text.indexOf(':', start);
    }
    parts.add(text.substring(start));
    return parts;
  }

  /** The service of an ARN; empty for what is none. */
  public static String service(String text) {
    List<String> parts = parts(text);
    return parts.size() > 5 && parts.get(0).equals("arn") ? parts.get(2) : "";
  }

  /**
   * Whether a text is an ARN of IAM: without a region, of an account or of AWS itself.
   *
   * @param kind what the name begins with, such as {@code role/}
   */
  public static boolean isOfIam(String text, String kind) {
    List<String> parts = parts(text);
    return parts.size() == 6
        && parts.get(0).equals("arn")
        && parts.get(2).equals("iam")
        && parts.get(3).isEmpty()
        && (parts.get(4).equals(AWS)
            || (parts.get(4).length() == 12 && Letters.areDigits(parts.get(4))))
        && parts.get(5).startsWith(kind);
  }

  /** Whether it is an ARN of which the part that names a resource is a star. */
  public static boolean isOfAll(String text) {
    List<String> parts = parts(text);
    return parts.size() == 6 && text.startsWith("arn:") && parts.get(5).equals("*");
  }
}
