package dev.httpapi.rules.stack;

import dev.httpapi.source.Span;
import java.util.Optional;

/**
 * A text with a dynamic reference in it.
 *
 * @param around the function of whose argument it is a part
 */
record Literal(String text, Span span, Site site, Optional<Call> around) {}
