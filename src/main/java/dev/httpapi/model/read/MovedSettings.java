package dev.httpapi.model.read;

import dev.httpapi.diagnostics.Code;
import dev.httpapi.diagnostics.Diagnostic;
import dev.httpapi.source.Span;

/** Settings that had another name or place in older releases, and are still read there. */
final class MovedSettings {
  private MovedSettings() {}

  static Diagnostic note(Span span, String old, String today) {
    return Diagnostic.of(Code.MOVED_SETTING, span, "`" + old + "` is called `" + today + "` today")
        .help("it is compiled all the same; Serverless 3 ignores it");
  }
}
