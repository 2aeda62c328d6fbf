package dev.httpapi.model;

import dev.httpapi.source.Span;

/** A route of the WebSocket API. */
public record WebsocketEvent(WebsocketRoute route) implements Event {

  @Override
  public Span span() {
    return route.span();
  }
}
