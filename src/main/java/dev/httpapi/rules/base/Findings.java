package dev.httpapi.rules.base;

import dev.httpapi.diagnostics.Code;
import dev.httpapi.diagnostics.Diagnostic;
import dev.httpapi.diagnostics.Diagnostics;
import dev.httpapi.source.Span;
import java.util.ArrayList;
import java.util.List;

/** What the rules find, gathered so that it can be told in the order of the text. */
public final class Findings {
  private final List<Diagnostic> all = new ArrayList<>();

  public void add(Diagnostic diagnostic) {
    all.add(diagnostic);
  }

  /** Adds a finding. */
  public void add(Code code, Span place, String message, String help) {
    all.add(Diagnostic.of(code, place, message).help(help));
  }

  /** Tells everything, file by file as they come up, from the first line to the last. */
  public void tell(Diagnostics diagnostics) {
    List<String> files = new ArrayList<>();
    for (Diagnostic finding : all) {
      String file = finding.span().file().name();
      if (!files.contains(file)) {
        files.add(file);
      }
    }
    for (String file : files) {
      List<Diagnostic> inFile = new ArrayList<>();
      for (Diagnostic finding : all) {
        if (finding.span().file().name().equals(file)) {
          insert(inFile, finding);
        }
      }
      for (Diagnostic finding : inFile) {
        diagnostics.add(finding);
      }
    }
  }

  /** Insertion keeps those of one place in their order, and there are few. */
  private static void insert(List<Diagnostic> sorted, Diagnostic finding) {
    int at = sorted.size();
    while (at > 0 && isBefore(finding.span(), sorted.get(at - 1).span())) {
      at--;
    }
    sorted.add(at, finding);
  }

  private static boolean isBefore(Span one, Span other) {
    return one.line() != other.line() ? one.line() < other.line() : one.column() < other.column();
  }
}
