package dev.httpapi.model.read;

import dev.httpapi.diagnostics.Code;
import dev.httpapi.diagnostics.Diagnostic;
import dev.httpapi.diagnostics.Diagnostics;
import dev.httpapi.model.WebsocketRoute;
import dev.httpapi.source.Mapping;
import dev.httpapi.source.Node;
import dev.httpapi.source.Scalar;
import dev.httpapi.source.Span;
import java.util.Optional;

/** Reads a {@code websocket} event: a route key, or a block with the key and more. */
final class WebsocketRouteReader {
  private final Diagnostics diagnostics;

  WebsocketRouteReader(Diagnostics diagnostics) {
    this.diagnostics = diagnostics;
  }

  Optional<WebsocketRoute> read(Node event, Span keySpan) {
    if (event instanceof Scalar key && Settings.isTruthy(event)) {
      return Optional.of(
          new WebsocketRoute(key.text(), key.span(), Optional.empty(), Optional.empty()));
    }
    if (event instanceof Mapping mapping) {
      return block(new Settings(mapping, diagnostics), keySpan);
    }
    report(
        event.isNull() ? keySpan : event.span(),
        event instanceof Scalar
            ? "this event names no route"
            : "this is no route: " + event.kind());
    return Optional.empty();
  }

  private Optional<WebsocketRoute> block(Settings event, Span keySpan) {
    Optional<Node> key = event.truthy("route");
    if (key.isEmpty()) {
      report(keySpan, "this event has no `route`");
      return Optional.empty();
    }
    if (!(key.get() instanceof Scalar text)) {
      event.report("route", "a string", key.get());
      return Optional.empty();
    }
    return Optional.of(
        new WebsocketRoute(
            text.text(),
            text.span(),
            event.truthy("routeResponseSelectionExpression"),
            new WebsocketAuthorizerReader(diagnostics).read(event)));
  }

  private void report(Span span, String message) {
    diagnostics.add(
        Diagnostic.of(Code.INVALID_ROUTE, span, message)
            .help("write `websocket: $connect`, or `websocket: {route: $connect}`"));
  }
}
