package dev.httpapi.model;

import dev.httpapi.source.Span;

/** A route of the HTTP API. */
public record HttpApiEvent(HttpRoute route) implements Event {

  @Override
  public Span span() {
    return route.span();
  }
}
