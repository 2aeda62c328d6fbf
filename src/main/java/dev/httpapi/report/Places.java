package dev.httpapi.report;

import dev.httpapi.diagnostics.Diagnostic;
import dev.httpapi.source.Deferred;
import dev.httpapi.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The places that matter beside the one that is wrong, each with what is to be seen there. */
final class Places {
  static final String USE = "used here";

  private Places() {}

  /** First the variables that brought the value, from the nearest on, then the related places. */
  static List<Diagnostic.Related> beside(Diagnostic diagnostic) {
    List<Diagnostic.Related> places = new ArrayList<>();
    for (Span use : uses(diagnostic.span())) {
      places.add(new Diagnostic.Related(use, USE));
    }
    for (Diagnostic.Related related : diagnostic.related()) {
      places.add(new Diagnostic.Related(related.span(), Deferred.shown(related.message())));
    }
    return places;
  }

  /** Where the variables stand that brought a value, from the nearest on. */
  static List<Span> uses(Span span) {
    List<Span> uses = new ArrayList<>();
    Optional<Span> use = span.usedAt();
    while (use.isPresent()) {
      uses.add(use.get());
      use = use.get().usedAt();
    }
    return uses;
  }
}
