package dev.httpapi.diff.updates;

/** How two lists compare. */
public sealed interface ListComparison {
  record Ordered() implements ListComparison {}

  record Set() implements ListComparison {}

  record Policy() implements ListComparison {}

  record Keyed(String property) implements ListComparison {}
}
