package dev.httpapi.report;

import dev.httpapi.diagnostics.Severity;

/** Colours and links of a terminal, or none. */
final class Style {
  private static final String ESCAPE = "\u001B";
  private static final String RESET = ESCAPE + "[0m";
  private static final String BOLD = ESCAPE + "[1m";
  private static final String BLUE = ESCAPE + "[34m";
  private static final String LINK = ESCAPE + "]8;;";
  private static final String END_OF_LINK = ESCAPE + "\\";

  private final boolean colour;

  Style(boolean colour) {
    this.colour = colour;
  }

  String of(Severity severity, String text) {
    return paint(BOLD + code(severity), text);
  }

  /** A mark and its label: of what the diagnostic is about, or of another place. */
  String mark(boolean primary, Severity severity, String text) {
    return primary ? of(severity, text) : paint(BOLD + BLUE, text);
  }

  String bold(String text) {
    return paint(BOLD, text);
  }

  String faint(String text) {
    return paint(BLUE, text);
  }

  /**
   * A text that leads to a page
   * (https://gist.github.com/egmontkob/eb114294efbcd5adb1944c9f3cb5feda); terminals that know no
   * links show the text.
   */
  String link(String page, String text) {
    return colour ? LINK + page + END_OF_LINK + text + LINK + END_OF_LINK : text;
  }

  private static String code(Severity severity) {
    return switch (severity) {
      case ERROR -> ESCAPE + "[31m";
      case WARNING -> ESCAPE + "[33m";
      case NOTE -> ESCAPE + "[36m";
    };
  }

  private String paint(String code, String text) {
    return colour ? code + text + RESET : text;
  }
}
