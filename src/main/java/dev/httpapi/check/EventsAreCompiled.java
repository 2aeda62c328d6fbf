package dev.httpapi.check;

import dev.httpapi.diagnostics.Code;
import dev.httpapi.diagnostics.Diagnostic;
import dev.httpapi.diagnostics.Diagnostics;
import dev.httpapi.diagnostics.Severity;
import dev.httpapi.diagnostics.Suggestion;
import dev.httpapi.model.Event;
import dev.httpapi.model.Function;
import dev.httpapi.model.Service;
import dev.httpapi.model.UncompiledEvent;
import java.util.List;

/**
 * Raises {@code uncompiled-event} for an event of another type: a template without it would delete
 * the live trigger.
 */
record EventsAreCompiled(boolean allow) implements Check {
  private static final List<String> COMPILED = List.of("httpApi", "http", "websocket");

  @Override
  public void check(Service service, Diagnostics diagnostics) {
    for (Function function : service.functions()) {
      for (Event event : function.events()) {
        if (event instanceof UncompiledEvent uncompiled) {
          diagnostics.add(diagnostic(function, uncompiled));
        }
      }
    }
  }

  private Diagnostic diagnostic(Function function, UncompiledEvent event) {
    Diagnostic diagnostic =
        Diagnostic.of(
            Code.UNCOMPILED_EVENT,
            event.span(),
            "events of type `" + event.type() + "` are not compiled");
    if (allow) {
      return diagnostic
          .severity(Severity.WARNING)
          .help("the template has no trigger of `" + function.key() + "` for it");
    }
    return diagnostic.help(
        Suggestion.didYouMean(event.type(), COMPILED)
            .orElse(
                "a template without it would delete a live trigger;"
                    + " --allow-unsupported-events compiles the rest"));
  }
}
