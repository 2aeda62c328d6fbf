package dev.httpapi.model.read;

import dev.httpapi.diagnostics.Code;
import dev.httpapi.diagnostics.Diagnostic;
import dev.httpapi.diagnostics.Diagnostics;
import dev.httpapi.model.Event;
import dev.httpapi.model.HttpApiEvent;
import dev.httpapi.model.HttpRoute;
import dev.httpapi.model.RestApiEvent;
import dev.httpapi.model.RestRoute;
import dev.httpapi.model.UncompiledEvent;
import dev.httpapi.model.WebsocketEvent;
import dev.httpapi.model.WebsocketRoute;
import dev.httpapi.source.Mapping;
import dev.httpapi.source.Node;
import dev.httpapi.source.StringNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the events of a function. */
final class FunctionEvents {
  private static final String HTTP_API = "httpApi";
  private static final String REST_API = "http";
  private static final String WEBSOCKET = "websocket";

  private final Settings restApi;
  private final Diagnostics diagnostics;

  /**
   * A reader of events.
   *
   * @param restApi {@code provider.apiGateway}
   */
  FunctionEvents(Settings restApi, Diagnostics diagnostics) {
    this.restApi = restApi;
    this.diagnostics = diagnostics;
  }

  List<Event> read(Settings function) {
    List<Event> events = new ArrayList<>();
    for (Node item : function.list("events").orElse(List.of())) {
      if (item instanceof Mapping mapping && isMisindented(mapping)) {
        Mapping.Entry type = mapping.entries().iterator().next();
        diagnostics.add(
            Diagnostic.of(
                    Code.INVALID_ROUTE,
                    type.keySpan(),
                    "the settings of this event stand beside `" + type.key() + "`, not in it")
                .help("indent them further than `" + type.key() + "`"));
      } else if (item instanceof Mapping mapping) {
        for (Mapping.Entry entry : mapping.entries()) {
          event(entry, events);
        }
      } else if (item instanceof StringNode type && isCompiled(type.text())) {
        diagnostics.add(
            Diagnostic.of(Code.INVALID_ROUTE, type.span(), "this event names no route")
                .help("write the route behind a colon: `" + type.text() + ": ...`"));
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

  private static boolean isMisindented(Mapping event) {
    Mapping.Entry first = event.isEmpty() ? null : event.entries().iterator().next();
    return first != null
        && event.entries().size() > 1
        && first.value().isNull()
        && isCompiled(first.key());
  }

  private static boolean isCompiled(String type) {
    return type.equals(HTTP_API) || type.equals(REST_API) || type.equals(WEBSOCKET);
  }

  private void event(Mapping.Entry entry, List<Event> events) {
    if (entry.key().equals(HTTP_API)) {
      Optional<HttpRoute> route =
          new HttpRouteReader(diagnostics).read(entry.value(), entry.keySpan());
      if (route.isPresent()) {
        events.add(new HttpApiEvent(route.get()));
      }
    } else if (entry.key().equals(REST_API)) {
      Optional<RestRoute> route =
          new RestRouteReader(restApi, diagnostics).read(entry.value(), entry.keySpan());
      if (route.isPresent()) {
        events.add(new RestApiEvent(route.get()));
      }
    } else if (entry.key().equals(WEBSOCKET)) {
      Optional<WebsocketRoute> route =
          new WebsocketRouteReader(diagnostics).read(entry.value(), entry.keySpan());
      if (route.isPresent()) {
        events.add(new WebsocketEvent(route.get()));
      }
    } else {
      events.add(new UncompiledEvent(entry.key(), entry.keySpan()));
    }
  }
}
