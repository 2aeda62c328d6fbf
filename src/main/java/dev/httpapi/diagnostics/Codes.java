package dev.httpapi.diagnostics;

import java.util.ArrayList;
import java.util.List;

/** The codes, as users name them. */
public final class Codes {
  private Codes() {}

  /** The names of all codes. */
  public static List<String> all() {
    List<String> names = new ArrayList<>();
    for (Code code : Code.values()) {
      names.add(code.id());
    }
    return names;
  }

  /** The names of the codes that can be switched. */
  public static List<String> switchable() {
    List<String> names = new ArrayList<>();
    for (Code code : Code.values()) {
      if (code.kind() != Kind.REFUSAL) {
        names.add(code.id());
      }
    }
    return names;
  }
}
