package dev.httpapi.diagnostics;

/** Whether a service can do without what a code says. */
public enum Kind {
  /** There is no template that says what the service does: nobody can switch this off. */
  REFUSAL("refusal"),
  /**
   * What the schemas refuse: {@code configValidationMode} of the service says whether it is an
   * error, a warning or nothing.
   */
  SCHEMA("schema"),
  /** The service compiles all the same: this can be switched off. */
  RULE("rule");

  private final String label;

  Kind(String label) {
    this.label = label;
  }

  /** The word that is shown. */
  public String label() {
    return label;
  }
}
