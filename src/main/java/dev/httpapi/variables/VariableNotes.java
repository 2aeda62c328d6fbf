package dev.httpapi.variables;

import dev.httpapi.source.SourceFile;
import dev.httpapi.source.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Notes of variables, one for each place; what had no value at first may be answered later. */
final class VariableNotes {
  private final Map<String, TracedVariable> byPlace = new LinkedHashMap<>();
  private final List<String> files = new ArrayList<>();

  VariableNotes(SourceFile service) {
    files.add(service.name());
  }

  /** Notes a variable, unless its value is known already, or why it has none. */
  void put(TracedVariable variable) {
    String file = variable.span().file().name();
    if (!files.contains(file)) {
      files.add(file);
    }
    String place = place(variable.written(), variable.span());
    TracedVariable known = byPlace.get(place);
    if (known == null || (variable.isResolved() && !known.isResolved())) {
      byPlace.put(place, variable);
    }
  }

  /** Notes a variable in place of what is noted there. */
  void replace(TracedVariable variable) {
    byPlace.put(place(variable.written(), variable.span()), variable);
  }

  boolean has(String written, Span span) {
    return byPlace.containsKey(place(written, span));
  }

  private static String place(String written, Span span) {
    return span + " " + written;
  }

  List<TracedVariable> all() {
    return List.copyOf(byPlace.values());
  }

  /** By file in the order in which they came up, the service first; then by line and column. */
  List<TracedVariable> sorted() {
    List<TracedVariable> sorted = new ArrayList<>(byPlace.values());
    sorted.sort(
        Comparator.comparing((TracedVariable one) -> files.indexOf(one.span().file().name()))
            .thenComparing(one -> one.span().line())
            .thenComparing(one -> one.span().column()));
    return sorted;
  }
}
