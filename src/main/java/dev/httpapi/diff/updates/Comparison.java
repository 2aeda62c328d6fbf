package dev.httpapi.diff.updates;

/** When two values of a property mean the same. */
public sealed interface Comparison {

  /** When they are equal; a list with its order. */
  record Ordered() implements Comparison {}

  /** A list whose order means nothing. */
  record AnyOrder() implements Comparison {}

  /**
   * A list of objects whose order means nothing.
   *
   * @param property what tells one object of the list from another, such as {@code Key}
   */
  record Keyed(String property) implements Comparison {}

  /** A policy document of IAM, in which order, and one thing or a list of it, mean nothing. */
  record Policy() implements Comparison {}
}
