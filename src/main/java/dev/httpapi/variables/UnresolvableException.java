package dev.httpapi.variables;

import dev.httpapi.diagnostics.Code;
import dev.httpapi.diagnostics.Diagnostic;
import dev.httpapi.source.Span;
import java.util.Optional;

/** A variable has no value. Without a diagnostic, the cause is already reported elsewhere. */
final class UnresolvableException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Optional<Diagnostic> diagnostic;

  private UnresolvableException(Optional<Diagnostic> diagnostic) {
    super(
        diagnostic.map(told -> Origins.plain(told.message())).orElse("reported"),
        null,
        false,
        false);
    this.diagnostic = diagnostic;
  }

  static UnresolvableException because(Diagnostic diagnostic) {
    return new UnresolvableException(Optional.of(diagnostic));
  }

  static UnresolvableException because(Code code, Span span, String message) {
    return because(Diagnostic.of(code, span, message));
  }

  static UnresolvableException reported() {
    return new UnresolvableException(Optional.empty());
  }

  Optional<Diagnostic> diagnostic() {
    return diagnostic;
  }
}
