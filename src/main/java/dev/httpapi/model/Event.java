package dev.httpapi.model;

import dev.httpapi.source.Span;

/** What invokes a function. */
public sealed interface Event permits HttpApiEvent, RestApiEvent, WebsocketEvent, UncompiledEvent {

  Span span();
}
