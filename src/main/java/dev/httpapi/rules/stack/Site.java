package dev.httpapi.rules.stack;

import dev.httpapi.source.Span;
import dev.httpapi.template.located.Declared;
import java.util.Optional;

/**
 * A part of a template that a walk goes through.
 *
 * @param place what CloudFormation allows there
 * @param owner the resource, output or section, by its name
 * @param attribute the attribute of it; empty for all of it
 * @param resource the resource that it is a part of
 * @param condition the condition under which it is there, and where that is written
 */
record Site(
    Place place,
    String owner,
    String attribute,
    Optional<Declared> resource,
    Optional<Condition> condition) {

  /** A condition by name. */
  record Condition(String name, Span span) {}

  static Site of(Place place, String name) {
    return new Site(place, name, "", Optional.empty(), Optional.empty());
  }

  /** How a person calls the part: {@code Queue.DependsOn}. */
  String name() {
    return attribute.isEmpty() ? owner : owner + "." + attribute;
  }
}
