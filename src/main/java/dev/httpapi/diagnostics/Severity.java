package dev.httpapi.diagnostics;

/** How much a diagnostic weighs. */
public enum Severity {
  /** The input is refused. */
  ERROR("error"),
  /** The input compiles, and probably not to what was meant. */
  WARNING("warning"),
  /** The input compiles to what was meant; there is something to know. */
  NOTE("note");

  private final String label;

  Severity(String label) {
    this.label = label;
  }

  /** The word that is shown. */
  public String label() {
    return label;
  }
}
