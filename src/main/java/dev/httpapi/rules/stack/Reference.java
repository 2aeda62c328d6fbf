package dev.httpapi.rules.stack;

import dev.httpapi.source.Span;
import java.util.Optional;

/**
 * A name in a template that stands for something else of it.
 *
 * @param by how it is named: {@code Ref}, {@code Fn::GetAtt}, {@code Fn::Sub}, {@code DependsOn}
 * @param name the logical id, or a pseudo parameter
 * @param attribute the attribute that is asked for; empty for what {@code Ref} gives
 * @param span where the name is written
 * @param attributeSpan where the attribute is written
 * @param site the part of the template
 * @param call the function, if the service has written it; none for {@code DependsOn}
 */
record Reference(
    String by,
    String name,
    String attribute,
    Span span,
    Span attributeSpan,
    Site site,
    Optional<Call> call) {
  static final String DEPENDS_ON = "DependsOn";

  /** One without a function that the service has written. */
  static Reference made(String by, String name, String attribute, Span span, Site site) {
    return new Reference(by, name, attribute, span, span, site, Optional.empty());
  }

  /** Whether an attribute is asked for, which only resources have. */
  boolean isOfAttribute() {
    return !attribute.isEmpty();
  }

  boolean isDependsOn() {
    return by.equals(DEPENDS_ON);
  }

  /** Whether it stands in a value that {@code Fn::If} may choose, or not. */
  boolean isChosen() {
    return call.isPresent() && call.get().isIn("Fn::If");
  }
}
