package dev.httpapi.model;

import dev.httpapi.source.Node;
import java.util.List;
import java.util.Optional;

/**
 * CORS of an HTTP API.
 *
 * @param methods those that are listed; empty when they are to follow from the routes
 * @param maxAge seconds
 */
public record HttpCors(
    List<Node> origins,
    List<Node> headers,
    Optional<List<Node>> methods,
    boolean credentials,
    Optional<List<Node>> exposedHeaders,
    Optional<Node> maxAge) {}
