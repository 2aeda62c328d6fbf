package dev.httpapi.model;

import dev.httpapi.source.Node;
import dev.httpapi.source.Span;

/** The role that a function runs as. */
public sealed interface FunctionRole {

  /** The role that the service makes for all of its functions. */
  record Shared() implements FunctionRole {}

  /** A role that the service makes for this function alone. */
  record Dedicated(ExecutionRole description) implements FunctionRole {}

  /**
   * A role of the stack, by its logical id.
   *
   * @param span where it is named
   */
  record InStack(String logicalId, Span span) implements FunctionRole {}

  /** A role by its ARN, or by an intrinsic function that gives it. */
  record ByArn(Node arn) implements FunctionRole {}

  /** Whether the service makes the role, and so has to allow it what the function needs. */
  default boolean isMade() {
    return this instanceof Shared || this instanceof Dedicated;
  }

  /** Whether the shared role is this function's role. */
  default boolean isShared() {
    return this instanceof Shared;
  }
}
