package dev.httpapi.model;

import dev.httpapi.source.Mapping;
import dev.httpapi.source.Node;
import dev.httpapi.source.Span;
import java.util.List;
import java.util.Optional;

/**
 * The role that the service makes for its functions.
 *
 * @param attachesToVpc whether a function or the provider speaks of a VPC
 */
public record SharedRole(
    Span span,
    Optional<Node> path,
    Optional<Node> name,
    Optional<Mapping> tags,
    Optional<Node> permissionsBoundary,
    List<Node> statements,
    List<Node> managedPolicies,
    boolean attachesToVpc) {}
