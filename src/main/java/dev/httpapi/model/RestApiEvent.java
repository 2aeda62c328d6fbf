package dev.httpapi.model;

import dev.httpapi.source.Span;

/** A method of the REST API. */
public record RestApiEvent(RestRoute route) implements Event {

  @Override
  public Span span() {
    return route.span();
  }
}
