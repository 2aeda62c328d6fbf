package dev.httpapi.model;

import dev.httpapi.source.Mapping;
import dev.httpapi.source.Node;
import dev.httpapi.source.Span;
import java.util.List;
import java.util.Optional;

/**
 * A role that the service makes: the one that its functions share, or a function's own.
 *
 * @param span what asks for it
 * @param statements what the service itself allows, beside what the settings of functions need
 * @param attachesToVpc whether what runs as it may be in a VPC
 */
public record ExecutionRole(
    Span span,
    RoleName name,
    Optional<Node> path,
    Optional<Mapping> tags,
    Optional<Node> permissionsBoundary,
    List<Node> statements,
    List<Node> managedPolicies,
    boolean attachesToVpc) {

  public ExecutionRole {
    statements = List.copyOf(statements);
    managedPolicies = List.copyOf(managedPolicies);
  }
}
