package dev.httpapi.provenance;

/** What a logical id stands for, by the section of the template that it is in. */
public enum Kind {
  RESOURCE("resource", "Resources"),
  OUTPUT("output", "Outputs"),
  CONDITION("condition", "Conditions"),
  PARAMETER("parameter", "Parameters");

  private final String label;
  private final String section;

  Kind(String label, String section) {
    this.label = label;
    this.section = section;
  }

  /** The word for it. */
  public String label() {
    return label;
  }

  /** The section of the template. */
  public String section() {
    return section;
  }
}
