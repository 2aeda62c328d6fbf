package dev.httpapi.model;

import dev.httpapi.source.Node;
import dev.httpapi.source.Span;
import java.util.Optional;

/**
 * What a request body of one content type must look like.
 *
 * @param shared the key under {@code provider.apiGateway.request.schemas}, when it is one of those
 * @param schema a JSON Schema
 */
public record RequestModel(
    String contentType,
    Span span,
    Optional<String> shared,
    Node schema,
    Optional<Node> name,
    Optional<Node> description) {}
