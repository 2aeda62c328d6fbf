package dev.httpapi.model.read;

import dev.httpapi.source.Span;

/** A function as it is written: its key and its settings. */
record FunctionBlock(String key, Span keySpan, Settings settings) {}
