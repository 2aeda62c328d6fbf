package dev.httpapi.rules.lambda;

import java.util.ArrayList;
import java.util.List;

/** The names of things in AWS. */
final class Arn {
  private Arn() {}

  /** The parts of a text between its colons. */
  static List<String> parts(String text) {
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
  static String service(String text) {
    List<String> parts = parts(text);
    return parts.size() > 5 && parts.get(0).equals("arn") ? parts.get(2) : "";
  }
}
