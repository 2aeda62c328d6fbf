package dev.httpapi.javascript;

import dev.httpapi.diagnostics.Code;
import dev.httpapi.diagnostics.Diagnostic;
import dev.httpapi.source.Span;
import java.util.Optional;

/** What came of running a file. */
public sealed interface Answer permits Answer.Value, Answer.Absent, Answer.Failed {

  /** A value, as indented JSON. */
  record Value(String json) implements Answer {}

  /** {@code null}, or nothing at the address. */
  record Absent() implements Answer {}

  /**
   * No value, and why.
   *
   * @param place where in a file the error was thrown
   */
  record Failed(String reason, Optional<Span> place, Optional<String> help) implements Answer {

    static Failed because(String reason) {
      return new Failed(reason, Optional.empty(), Optional.empty());
    }

    Failed help(String text) {
      return new Failed(reason, place, Optional.of(text));
    }

    /** The failure of {@code file}, told where it was asked for. */
    public Diagnostic at(Span use, String file) {
      Diagnostic told =
          Diagnostic.of(Code.CODE_FAILED, use, "`" + file + "`: " + reason).help(help);
      return place.isPresent() ? told.related(place.get(), "thrown here") : told;
    }
  }
}
