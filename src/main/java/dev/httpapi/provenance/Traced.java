package dev.httpapi.provenance;

import dev.httpapi.source.Span;
import dev.httpapi.template.Value;
import java.util.List;
import java.util.Optional;

/**
 * A resource, output or condition of a template, with where it comes from.
 *
 * @param type CloudFormation's name of a resource's type; empty where there is none
 * @param value what stands in the template
 * @param written whether it is written in {@code resources} of the service, which so names it
 * @param origin the part of the service that it is made from; for what is written in {@code
 *     resources}, its name there
 * @param changedAt where the service changes what is made elsewhere, by {@code resources} and
 *     {@code extensions}
 * @param named the rule that named it; empty for what is written in the service
 */
public record Traced(
    Kind kind,
    String logicalId,
    String type,
    Value value,
    boolean written,
    Optional<Span> origin,
    List<Span> changedAt,
    Optional<NamingRule.Named> named) {
  public Traced {
    changedAt = List.copyOf(changedAt);
  }

  /** Where it stands in the template. */
  public Pointer pointer() {
    return Pointer.to(kind.section(), logicalId);
  }
}
