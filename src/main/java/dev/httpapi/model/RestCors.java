package dev.httpapi.model;

import dev.httpapi.source.Node;
import dev.httpapi.source.Span;
import java.util.List;
import java.util.Optional;

/**
 * CORS of one method of a REST API.
 *
 * @param origin the one origin, or several with commas
 * @param origins the list of origins, which replaces the default one
 * @param maxAge seconds
 */
public record RestCors(
    Span span,
    Optional<String> origin,
    List<String> origins,
    List<String> headers,
    List<String> methods,
    boolean credentials,
    Optional<Node> maxAge,
    Optional<Node> cacheControl) {}
