package dev.httpapi.diff.base;

import dev.httpapi.source.Span;
import java.util.Optional;

/** A difference between two templates that a reviewer is told. */
public sealed interface Change permits Consequence, ResourceChange {

  /** The word by which it is ignored, accepted and looked up. */
  ChangeCode code();

  /** What changes: a route such as {@code GET /items/{id}}, or a logical id. */
  String subject();

  /** Where it stands on the old side; empty for what is new. */
  Optional<Span> before();

  /** Where it stands on the new side; empty for what is gone. */
  Optional<Span> after();
}
