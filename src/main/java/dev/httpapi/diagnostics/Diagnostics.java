package dev.httpapi.diagnostics;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The diagnostics of one run, in the order in which they were found, each once. */
public final class Diagnostics {
  private final List<Diagnostic> all = new ArrayList<>();
  private final Set<String> seen = new HashSet<>();
  private int errors;

  /** Records a diagnostic; the same words at the same place are recorded once. */
  public void add(Diagnostic diagnostic) {
    String identity = diagnostic.code() + "\0" + diagnostic.span() + "\0" + diagnostic.message();
    if (!seen.add(identity)) {
      return;
    }
    all.add(diagnostic);
    if (diagnostic.isError()) {
      errors++;
    }
  }

  public boolean hasErrors() {
    return errors > 0;
  }

  public List<Diagnostic> all() {
    return Collections.unmodifiableList(all);
  }
}
