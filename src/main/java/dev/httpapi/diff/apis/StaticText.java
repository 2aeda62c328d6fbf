package dev.httpapi.diff.apis;

/** Values of headers that API Gateway sends as they are written. */
public final class StaticText {
  private StaticText() {}

  /** The text of a mapped header: static values stand in single quotes, which are not sent. */
  public static String of(String mapped) {
    boolean quoted = mapped.length() > 1 && mapped.startsWith("'") && mapped.endsWith("'");
    return quoted ? mapped.substring(1, mapped.length() - 1) : mapped;
  }
}
