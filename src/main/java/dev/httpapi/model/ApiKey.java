package dev.httpapi.model;

import dev.httpapi.source.Node;
import dev.httpapi.source.Span;
import java.util.Optional;

/**
 * An API key.
 *
 * @param plan the usage plan of several that it is listed under
 * @param number from 1, in its plan
 */
public record ApiKey(
    Span span,
    Optional<String> plan,
    int number,
    Optional<Node> name,
    Optional<Node> value,
    Optional<Node> description,
    Optional<Node> customerId,
    Node enabled) {}
