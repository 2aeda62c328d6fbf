package dev.httpapi.model;

import dev.httpapi.source.Mapping;
import dev.httpapi.source.Node;
import dev.httpapi.source.Span;
import java.util.Optional;

/**
 * The bucket that code is uploaded to, as the service speaks of it.
 *
 * @param name the name of a bucket that exists; empty when the stack makes one
 */
public record DeploymentBucket(
    Span span,
    Optional<Node> name,
    Optional<Mapping> tags,
    boolean blockPublicAccess,
    boolean versioning,
    boolean skipPolicy) {}
