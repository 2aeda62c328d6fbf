package dev.httpapi.model;

import dev.httpapi.source.Span;

/** An event of a type that is not compiled; {@code span} is its name in the list of events. */
public record UncompiledEvent(String type, Span span) implements Event {}
