package dev.httpapi.diagnostics;

import dev.httpapi.source.Deferred;
import dev.httpapi.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One thing that the compiler has to say about its input.
 *
 * @param code the stable name of the rule that speaks
 * @param severity whether the input is refused for it
 * @param message what is wrong, in one sentence without a full stop
 * @param span the characters that a person would point at
 * @param related other places that matter, such as the first of two declarations
 * @param help what to do about it, when that is known
 */
public record Diagnostic(
    Code code,
    Severity severity,
    String message,
    Span span,
    List<Related> related,
    Optional<String> help) {

  /** Another place, and what is to be seen there. */
  public record Related(Span span, String message) {}

  public Diagnostic {
    message = Deferred.shown(message);
    related = List.copyOf(related);
  }

  /** A diagnostic of the severity that its code has by default. */
  public static Diagnostic of(Code code, Span span, String message) {
    return new Diagnostic(code, code.severity(), message, span, List.of(), Optional.empty());
  }

  public Diagnostic help(String text) {
    return new Diagnostic(code, severity, message, span, related, Optional.of(text));
  }

  public Diagnostic help(Optional<String> text) {
    return text.isPresent() ? help(text.get()) : this;
  }

  public Diagnostic related(Span place, String text) {
    List<Related> all = new ArrayList<>(related);
    all.add(new Related(place, text));
    return new Diagnostic(code, severity, message, span, all, help);
  }

  public Diagnostic severity(Severity other) {
    return new Diagnostic(code, other, message, span, related, help);
  }

  public boolean isError() {
    return severity == Severity.ERROR;
  }
}
