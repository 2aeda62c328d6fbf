package dev.httpapi.diff.report;

/** Shows a report in one form. */
public interface DiffRenderer {

  /** The whole text, which ends with a line feed. */
  String render(DiffReport report);
}
