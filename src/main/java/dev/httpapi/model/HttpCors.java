package dev.httpapi.model;

import dev.httpapi.source.Node;
import java.util.List;
import java.util.Optional;

/**
 * CORS of an HTTP API.
 *
 * @param methods those that are listed; empty when they are to follow from the routes
 * @param credentials what allows them; empty when they are not allowed
 * @param maxAge seconds
 */
public record HttpCors(
    List<Node> origins,
    List<Node> headers,
    Optional<List<Node>> methods,
    Optional<Node> credentials,
    Optional<List<Node>> exposedHeaders,
    Optional<Node> maxAge) {}
