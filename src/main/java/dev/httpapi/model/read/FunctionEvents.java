package dev.httpapi.model.read;

import dev.httpapi.diagnostics.Code;
import dev.httpapi.diagnostics.Diagnostic;
import dev.httpapi.diagnostics.Diagnostics;
import dev.httpapi.model.Event;
import dev.httpapi.model.HttpApiEvent;
import dev.httpapi.model.HttpRoute;
import dev.httpapi.model.UncompiledEvent;
import dev.httpapi.source.Mapping;
import dev.httpapi.source.Node;
import dev.httpapi.source.StringNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the events of a function. */
final class FunctionEvents {
  private static final String HTTP_API = "httpApi";

  private final Diagnostics diagnostics;

  FunctionEvents(Diagnostics diagnostics) {
    this.diagnostics = diagnostics;
  }

  List<Event> read(Settings function) {
    List<Event> events = new ArrayList<>();
    for (Node item : function.list("events").orElse(List.of())) {
      if (item instanceof Mapping mapping) {
        for (Mapping.Entry entry : mapping.entries()) {
          event(entry, events);
        }
      } else if (item instanceof StringNode type) {
        events.add(new UncompiledEvent(type.text(), type.span()));
      } else if (!item.isNull()) {
        diagnostics.add(
            Diagnostic.of(
                Code.INVALID_VALUE, item.span(), "expected an event, found " + item.kind()));
      }
    }
    return events;
  }

  private void event(Mapping.Entry entry, List<Event> events) {
    if (entry.key().equals(HTTP_API)) {
      Optional<HttpRoute> route =
          new HttpRouteReader(diagnostics).read(entry.value(), entry.keySpan());
      if (route.isPresent()) {
        events.add(new HttpApiEvent(route.get()));
      }
    } else {
      events.add(new UncompiledEvent(entry.key(), entry.keySpan()));
    }
  }
}
