package dev.httpapi.provenance;

/**
 * A reference in a template.
 *
 * @param from what refers
 * @param toKind what the reference is to be: of a {@code Ref} a resource or a parameter
 * @param to the logical id that is referred to
 * @param by {@code Ref}, {@code Fn::GetAtt}, {@code Fn::Sub}, {@code DependsOn}, {@code Condition}
 *     or {@code Fn::If}
 * @param attribute the attribute that is asked for; empty where none is
 * @param pointer where the reference stands in the template
 */
public record Mention(
    Traced from, Kind toKind, String to, String by, String attribute, Pointer pointer) {

  /** Whether it is a reference to something. */
  boolean isTo(Traced other) {
    return toKind == other.kind() && to.equals(other.logicalId());
  }
}
