package dev.httpapi.diagnostics;

/** Colours of a terminal, or none. */
final class Style {
  private static final String RESET = "\u001B[0m";
  private static final String BOLD = "\u001B[1m";
  private static final String FAINT = "\u001B[34m";

  /** Paints a text. */
  interface Paint {
    String apply(String text);
  }

  private final boolean colour;

  Style(boolean colour) {
    this.colour = colour;
  }

  String of(Severity severity, String text) {
    return paint(BOLD + code(severity), text);
  }

  Paint marker(Severity severity) {
    return text -> of(severity, text);
  }

  String bold(String text) {
    return paint(BOLD, text);
  }

  String faint(String text) {
    return paint(FAINT, text);
  }

  private static String code(Severity severity) {
    return switch (severity) {
      case ERROR -> "\u001B[31m";
      case WARNING -> "\u001B[33m";
      case NOTE -> "\u001B[36m";
    };
  }

  private String paint(String code, String text) {
    return colour ? code + text + RESET : text;
  }
}
