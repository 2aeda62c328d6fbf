package dev.httpapi.diagnostics;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The diagnostics of one run, in the order in which they were found, each once. */
public final class Diagnostics {
  private final List<Diagnostic> all = new ArrayList<>();
  private final Set<String> seen = new HashSet<>();
  private final Set<String> placesOfErrors = new HashSet<>();

  /** Records a diagnostic; the same words at the same place are recorded once. */
  public void add(Diagnostic diagnostic) {
    String place = diagnostic.span().toString();
    if (!seen.add(diagnostic.code().id() + " " + place + " " + diagnostic.message())) {
      return;
    }
    all.add(diagnostic);
    if (diagnostic.isError()) {
      placesOfErrors.add(place);
    }
  }

  public boolean hasErrors() {
    return !placesOfErrors.isEmpty();
  }

  /**
   * What there is to say. An error stands for the warnings at its place, which mostly say the same
   * less exactly.
   */
  public List<Diagnostic> all() {
    List<Diagnostic> told = new ArrayList<>();
    for (Diagnostic diagnostic : all) {
      if (diagnostic.isError() || !placesOfErrors.contains(diagnostic.span().toString())) {
        told.add(diagnostic);
      }
    }
    return told;
  }
}
