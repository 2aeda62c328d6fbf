package dev.httpapi.source;

/** A value of a configuration, with the place where it was written. */
public sealed interface Node permits Scalar, Sequence, Mapping {

  Span span();

  /** What a person would point at to speak of the value: of a mapping its first key. */
  default Span head() {
    return span();
  }

  /** The same value, said to be written at {@code span}. */
  Node at(Span span);

  /** What a person calls this kind of value: "a list", "a string", "nothing". */
  String kind();

  /** Whether this is the value {@code null}, written or left out. */
  default boolean isNull() {
    return this instanceof NullNode;
  }
}
