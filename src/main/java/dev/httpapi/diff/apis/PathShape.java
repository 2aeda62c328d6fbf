package dev.httpapi.diff.apis;

import java.util.ArrayList;
import java.util.List;

/** Paths of APIs, and the variables in them. */
public final class PathShape {
  private PathShape() {}

  /** The path without the names of its variables: {@code /items/{}/{+}}. */
  static String of(String path) {
    List<String> parts = new ArrayList<>();
    for (String part : path.split("/", -1)) {
      parts.add(isVariable(part) ? (part.endsWith("+}") ? "{+}" : "{}") : part);
    }
    return String.join("/", parts);
  }

  /** The names of the variables, in the order of the path. */
  public static List<String> variables(String path) {
    List<String> names = new ArrayList<>();
    for (String part : path.split("/", -1)) {
      if (isVariable(part)) {
        names.add(part.substring(1, part.length() - (part.endsWith("+}") ? 2 : 1)));
      }
    }
    return names;
  }

  private static boolean isVariable(String part) {
    return part.length() > 2 && part.startsWith("{") && part.endsWith("}");
  }
}
