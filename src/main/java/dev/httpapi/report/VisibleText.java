package dev.httpapi.report;

/** A text with nothing in it that a terminal or a browser obeys, or that no eye can see. */
public final class VisibleText {
  private VisibleText() {}

  /**
   * The text in one line: tabs are spaces; line ends, other control characters, marks that turn the
   * direction of writing and the like have their stand-ins.
   */
  public static String of(String text) {
    return Cells.of(text).text();
  }
}
