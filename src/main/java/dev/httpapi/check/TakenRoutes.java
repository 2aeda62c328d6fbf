package dev.httpapi.check;

import dev.httpapi.diagnostics.Code;
import dev.httpapi.diagnostics.Diagnostic;
import dev.httpapi.diagnostics.Diagnostics;
import dev.httpapi.source.Span;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The routes of one API, each with the place that has it first. */
final class TakenRoutes {
  private final Map<String, Span> first = new HashMap<>();
  private final Diagnostics diagnostics;

  TakenRoutes(Diagnostics diagnostics) {
    this.diagnostics = diagnostics;
  }

  /**
   * Takes a route, or raises {@code duplicate-route} when another place has it.
   *
   * @param what the route, as a sentence about it begins
   */
  void take(String key, Span place, String what) {
    Span before = first.putIfAbsent(key, place);
    if (before != null) {
      diagnostics.add(
          Diagnostic.of(Code.DUPLICATE_ROUTE, place, what + " is already taken")
              .related(before, "first taken here"));
    }
  }

  /** The place that has a route. */
  Optional<Span> place(String key) {
    return Optional.ofNullable(first.get(key));
  }
}
